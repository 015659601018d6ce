import type { CertificateMismatch, ReadCertificate } from '@cabinet/contracts/own-card-check';
import type { CardDraft } from '@cabinet/contracts/registry-card';
import { documentKey } from '@cabinet/secrets/sealed-card';
import { isNamedLike } from '#modules/persons/public.ts';

interface Named {
  readonly surname: string;
  readonly givenName: string;
}

/** Whether a name and a birth date are those of a person. */
export const isOf = (
  one: { readonly name: Named; readonly birthDate: string | null },
  other: { readonly name: Named; readonly birthDate: string | null },
): boolean => one.birthDate !== null && one.birthDate === other.birthDate && isNamedLike(one.name, other.name);

/** What of a certificate a card does not bear out; null: the card says of no certificate. */
export function mismatchesWith(
  { disability }: { readonly disability?: CardDraft['disability'] | null },
  { number, issuedOn }: ReadCertificate,
): CertificateMismatch[] | null {
  const paper = disability?.established.document;
  if (!paper) return null;
  return [
    ...(documentKey(paper.number) === documentKey(number) ? [] : ['number' as const]),
    ...(paper.issuedOn === issuedOn ? [] : ['date' as const]),
  ];
}
