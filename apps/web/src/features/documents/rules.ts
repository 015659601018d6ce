import { PlainDate } from '@cabinet/contracts/dates';
import { type Document, DocumentFacts, DocumentKind } from '@cabinet/contracts/documents';
import * as z from 'zod/mini';

const issuedByCabinet: readonly DocumentKind[] = ['receipt', 'decision', 'extract'];

/** Kinds a person may choose; the rest only the cabinet gives. */
export const ownKinds: readonly DocumentKind[] = DocumentKind.options.filter((kind) => !issuedByCabinet.includes(kind));

/** The kind named in an address, or null. */
export const kindIn = (text: string | null): DocumentKind | null => {
  const parsed = z.safeParse(DocumentKind, text);
  return parsed.success && ownKinds.includes(parsed.data) ? parsed.data : null;
};

/** The person's own file may be corrected and replaced; a paper of the cabinet stays as it was issued. */
export const canReplace = ({ origin }: Pick<Document, 'origin'>): boolean => origin === 'uploaded';

/** The quarantine lets nobody in, so a file is offered for download only when it has passed. */
export const canDownload = ({ state }: Pick<Document, 'state'>): boolean => state === 'confirmed';

interface UseWords {
  readonly usedInApplications: (numbers: string) => string;
  readonly usedInConsultations: (numbers: string) => string;
}

/** What a document lies in, in words; empty when in nothing. */
export const usesOf = (
  { usedIn, usedInConsultations }: Pick<Document, 'usedIn' | 'usedInConsultations'>,
  words: UseWords,
): string =>
  [
    ...(usedIn.length > 0 ? [words.usedInApplications(usedIn.join(', '))] : []),
    ...(usedInConsultations.length > 0 ? [words.usedInConsultations(usedInConsultations.join(', '))] : []),
  ].join('; ');

/** The facts as a form holds them: an empty box is no answer. */
export const WrittenFacts = z.object({
  kind: DocumentKind,
  title: DocumentFacts.shape.title,
  number: z.optional(z.string().check(z.trim(), z.maxLength(60))),
  issuer: z.optional(z.string().check(z.trim(), z.maxLength(255))),
  issuedOn: z.optional(PlainDate),
  expiresOn: z.optional(PlainDate),
});
export type WrittenFacts = z.infer<typeof WrittenFacts>;

/** What the boxes show for a document. */
export const typedFacts = ({ kind, title, number, issuer, issuedOn, expiresOn }: DocumentFacts): WrittenFacts => ({
  kind,
  title,
  number: number ?? '',
  issuer: issuer ?? '',
  issuedOn: issuedOn ?? '',
  expiresOn: expiresOn ?? '',
});

/** What is sent: an emptied box takes the fact away. */
export const factsOf = ({ kind, title, number, issuer, issuedOn, expiresOn }: WrittenFacts): DocumentFacts => ({
  kind,
  title,
  number: number || null,
  issuer: issuer || null,
  issuedOn: issuedOn || null,
  expiresOn: expiresOn || null,
});
