import * as z from 'zod/mini';
import { PlainDate } from './dates.ts';
import { tidyName } from './people.ts';
import { type Refusal, refusing, requiring } from './refusal.ts';
import type { FieldCode } from './words/fields.uk.ts';

const cyrillicTwins: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  I: 'І',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
};
const latinTwins = Object.fromEntries(Object.entries(cyrillicTwins).map(([latin, cyrillic]) => [cyrillic, latin]));

const exchanged = (text: string, twins: Readonly<Record<string, string>>): string =>
  Array.from(text, (character) => twins[character] ?? character).join('');

const dense = (text: string): string => text.toUpperCase().replace(/[\s№\p{Pd}\u2212]/gu, '');

/** Series printed in Cyrillic but typed on any keyboard. */
const cyrillicNumber = (text: string): string => exchanged(dense(text), cyrillicTwins);

/** Series printed in Latin (passports for travel abroad). */
const latinNumber = (text: string): string => exchanged(dense(text), latinTwins);

const birthCertificateParts = /^([IVXLCІХС]{1,4})[\s\p{Pd}]+(\p{Lu}{2})\s*№?\s*(\d{6})$/u;

/** «і-бк № 123456» → «I-БК 123456»: a Roman numeral in Latin, the series in Cyrillic. */
const birthCertificateNumber = (text: string): string => {
  const tidy = text.trim().toUpperCase();
  const [, roman, series, digits] = birthCertificateParts.exec(tidy) ?? [];
  if (!roman || !series || !digits) return tidy;
  return `${exchanged(roman, latinTwins)}-${exchanged(series, cyrillicTwins)} ${digits}`;
};

const ukrainianPair = '[А-ЩЮЯҐЄІЇЬ]{2}';

interface NumberRule {
  readonly tidy: (text: string) => string;
  readonly pattern: RegExp;
  readonly code: FieldCode;
}

// Patterns of the booklet, the card and refugee papers: data model of the national eHealth system; its looser pattern
// for permits is used for them, because cards and older stickers are both in use.
const permitNumber = new RegExp(`^(?:${ukrainianPair}\\d{4,6}|\\d{9}|${ukrainianPair}\\d{5}/\\d{5})$`);
const protectionNumber = new RegExp(`^${ukrainianPair}\\d{6}$`);

const numberOf = ({ tidy, pattern, code }: NumberRule) =>
  z.string().check(
    z.overwrite(tidy),
    requiring((text) => pattern.test(text), code),
  );

const Issuer = z.string().check(
  z.overwrite(tidyName),
  refusing((text): Refusal | undefined => {
    if (text.length < 2) return { code: 'people.document_issuer_missing' };
    return text.length > 255 ? { code: 'field.too_long', params: { maximum: 255 } } : undefined;
  }),
);

/** An ID card names the office that issued it by four digits. */
const IssuerCode = z.string().check(
  z.overwrite(dense),
  requiring((text) => /^\d{4}$/.test(text), 'people.document_issuer_code'),
);

const endsAfterItBegins = z.refine<{ issuedOn: string; validUntil?: string | null | undefined }>(
  ({ issuedOn, validUntil }) => !validUntil || validUntil > issuedOn,
  { error: 'people.document_dates_reversed' satisfies FieldCode, path: ['validUntil'] },
);

const paper = <const Kind extends string>(kind: Kind, rule: NumberRule) =>
  z
    .object({
      kind: z.literal(kind),
      number: numberOf(rule),
      issuer: Issuer,
      issuedOn: PlainDate,
      validUntil: z.optional(z.nullable(PlainDate)),
    })
    .check(endsAfterItBegins);

const permit = { tidy: cyrillicNumber, pattern: permitNumber, code: 'people.permit_number' } as const;
const protection = { tidy: cyrillicNumber, pattern: protectionNumber, code: 'people.protection_number' } as const;

const PassportBook = paper('passportBook', {
  tidy: cyrillicNumber,
  pattern: new RegExp(`^${ukrainianPair}\\d{6}$`),
  code: 'people.passport_book_number',
});

const IdCard = z
  .object({
    kind: z.literal('idCard'),
    number: numberOf({ tidy: dense, pattern: /^\d{9}$/, code: 'people.id_card_number' }),
    issuer: IssuerCode,
    issuedOn: PlainDate,
    validUntil: PlainDate,
  })
  .check(endsAfterItBegins);

const BirthCertificate = paper('birthCertificate', {
  tidy: birthCertificateNumber,
  pattern: /^[IVXLC]{1,4}-[А-ЩЮЯҐЄІЇЬ]{2} \d{6}$/,
  code: 'people.birth_certificate_number',
});

const ForeignPassport = paper('foreignPassport', {
  tidy: latinNumber,
  pattern: /^[A-Z]{2}\d{6}$/,
  code: 'people.foreign_passport_number',
});

/** A paper that proves who a person is; `number` holds series and number as one text, put in order. */
export const IdentityDocument = z.discriminatedUnion('kind', [
  PassportBook,
  IdCard,
  BirthCertificate,
  ForeignPassport,
  paper('residencePermitPermanent', permit),
  paper('residencePermitTemporary', permit),
  paper('temporaryId', permit),
  paper('refugee', protection),
  paper('additionalProtection', protection),
]);
export type IdentityDocument = z.infer<typeof IdentityDocument>;

export type IdentityDocumentKind = IdentityDocument['kind'];

/** In the order a form offers them. */
export const identityDocumentKinds = [
  'idCard',
  'passportBook',
  'birthCertificate',
  'foreignPassport',
  'residencePermitPermanent',
  'residencePermitTemporary',
  'temporaryId',
  'refugee',
  'additionalProtection',
] as const satisfies readonly IdentityDocumentKind[];
