import type { Document, DocumentKind, DocumentState } from '@cabinet/contracts/documents';
import type { DocumentId } from '@cabinet/contracts/ids';
import type { Prisma } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { refusalText } from './refusal-text.ts';
import { signedOf } from './signed.ts';

/** The columns a Document is made of, the numbers of the applications and consultations it lies in among them. */
export const documentSelect = {
  id: true,
  personId: true,
  version: true,
  origin: true,
  kind: true,
  title: true,
  number: true,
  issuer: true,
  issuedOn: true,
  expiresOn: true,
  fileName: true,
  mediaType: true,
  size: true,
  sha256: true,
  state: true,
  refusalCode: true,
  refusalParams: true,
  pages: true,
  previewKey: true,
  replacesId: true,
  createdAt: true,
  removedAt: true,
  signatures: true,
  signaturesDueAt: true,
  uses: { select: { application: { select: { number: true } } } },
  consultations: { select: { consultation: { select: { number: true } } } },
} as const satisfies Prisma.DocumentSelect;

export type DocumentRow = Prisma.DocumentGetPayload<{ select: typeof documentSelect }>;

/** The same columns in SQL, from `document d`, for statements of other rooms that are asked for often. */
export const documentColumns = `
  d.id, d."personId", d.version, d.origin, d.kind, d.title, d.number, d.issuer, d."issuedOn", d."expiresOn", d."fileName",
  d."mediaType", d.size, d.sha256, d.state, d."refusalCode", d."refusalParams", d.pages, d."previewKey", d."replacesId",
  d."createdAt", d."removedAt", d.signatures, d."signaturesDueAt",
  (select coalesce(json_agg(json_build_object('application', json_build_object('number', used.number)) order by u.id), '[]')
    from application_document u join application used on used.id = u."applicationId" where u."documentId" = d.id) as uses,
  (select coalesce(json_agg(json_build_object('consultation', json_build_object('number', used.number)) order by c.id), '[]')
    from consultation_attachment c join consultation used on used.id = c."consultationId" where c."documentId" = d.id) as consultations`;

/** The row as its owner sees it, a refusal in the reader's language. */
export function toDocument(row: DocumentRow, { language, secrets }: Pick<Context, 'language' | 'secrets'>): Document {
  return {
    id: row.id as DocumentId,
    version: row.version,
    origin: row.origin === 'issued' ? 'issued' : 'uploaded',
    kind: row.kind as DocumentKind,
    title: row.title,
    number: row.number,
    issuer: row.issuer,
    issuedOn: row.issuedOn,
    expiresOn: row.expiresOn,
    fileName: row.fileName,
    mediaType: row.mediaType,
    size: row.size,
    sha256: row.sha256 && Buffer.from(row.sha256).toString('hex'),
    state: row.state as DocumentState,
    refusal:
      row.refusalCode === null
        ? null
        : { code: row.refusalCode, text: refusalText(language, row.refusalCode, row.refusalParams) },
    pages: row.pages,
    hasPreview: row.previewKey !== null,
    replacesId: row.replacesId as DocumentId | null,
    createdAt: row.createdAt.toISOString(),
    usedIn: [...new Set(row.uses.map(({ application }) => application.number))],
    usedInConsultations: [...new Set(row.consultations.map(({ consultation }) => consultation.number))],
    signed: signedOf(secrets, row),
  };
}
