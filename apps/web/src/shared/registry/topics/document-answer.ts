import { IdentityDocument } from '@cabinet/contracts/identity-documents';
import * as z from 'zod/mini';
import { orNull } from './typed.ts';

type Typed = {
  readonly kind: string;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly validUntil: string;
};

// The contract is what refuses a kind that is none of its own.
const asked = (typed: Typed) =>
  ({ ...typed, validUntil: orNull(typed.validUntil) }) as z.input<typeof IdentityDocument>;

export const DocumentAnswer = z.pipe(z.transform(asked), IdentityDocument);

export const typedDocument = (document: IdentityDocument | null): Typed => ({
  kind: document?.kind ?? '',
  number: document?.number ?? '',
  issuer: document?.issuer ?? '',
  issuedOn: document?.issuedOn ?? '',
  validUntil: document?.validUntil ?? '',
});
