import * as z from 'zod/mini';
import { hasEdrpouCheckDigit, hasIbanCheckDigits } from './check-digits.ts';
import { PlainDate } from './dates.ts';
import { type Refusal, refusing, requiring } from './refusal.ts';
import type { FieldCode } from './words/fields.uk.ts';

/** Drives «Шановний» or «Шановна» (B7, B8). */
export const Sex = z.enum(['female', 'male']);
export type Sex = z.infer<typeof Sex>;

// One character on save, so that two spellings of one name are equal. U+2019 because the orthography prints it,
// КАТОТТГ uses it and our texts do; the search index maps it to U+02BC for its own parser.
const apostrophes = /['`´ʼ‘’ʹ′＇]/g;

/** A name as it is kept: composed letters, one kind of apostrophe and hyphen, no stray spaces; case untouched. */
export const tidyName = (text: string): string =>
  text
    .normalize('NFC')
    .replace(apostrophes, '\u2019')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?- ?/g, '-')
    .trim();

const foreignToNames = /[^А-ЩЬЮЯҐЄІЇа-щьюяґєії’\- ]/u;
const nameShape = /^[А-ЩЬЮЯҐЄІЇа-щьюяґєії](?:[’\- ]?[А-ЩЬЮЯҐЄІЇа-щьюяґєії])*$/u;

const refusalOfName =
  (missing: FieldCode) =>
  (name: string): Refusal | undefined => {
    if (name === '') return { code: missing };
    if (name.length > 50) return { code: 'people.name_too_long', params: { maximum: 50 } };
    if (/\p{Nd}/u.test(name)) return { code: 'people.name_digits' };
    const latin = /\p{Script=Latin}/u.exec(name)?.[0];
    if (latin) return { code: 'people.name_latin_letter', params: { character: latin } };
    const foreign = foreignToNames.exec(name)?.[0];
    if (foreign) return { code: 'people.name_character', params: { character: foreign } };
    return nameShape.test(name) ? undefined : { code: 'people.name_shape' };
  };

const namePart = (missing: FieldCode) => z.string().check(z.overwrite(tidyName), refusing(refusalOfName(missing)));

export const Surname = namePart('people.surname_missing');
export type Surname = z.infer<typeof Surname>;

/** Власне ім’я. */
export const GivenName = namePart('people.given_name_missing');
export type GivenName = z.infer<typeof GivenName>;

const emptyAsNull = (text: string | null): string | null =>
  typeof text === 'string' && text.trim() === '' ? null : text;

/** Not everyone has one (B7): an empty answer is kept as null. */
export const Patronymic = z.pipe(z.transform(emptyAsNull), z.nullable(namePart('people.patronymic_missing')));
export type Patronymic = z.infer<typeof Patronymic>;

export const PersonName = z.object({
  surname: Surname,
  givenName: GivenName,
  patronymic: z.optional(Patronymic),
});
export type PersonName = z.infer<typeof PersonName>;

/** Whether it lies in the past is a question for birthDateRefusal, which is told today's date. */
export const BirthDate = PlainDate;
export type BirthDate = z.infer<typeof BirthDate>;

/** Full years on a day; negative before birth. Both are YYYY-MM-DD. */
export const ageOn = (birthDate: PlainDate, day: PlainDate): number => {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
};

/** Why a birth date cannot be true on the day `today`: it lies ahead, or makes the person older than 120 years. */
export const birthDateRefusal = (birthDate: PlainDate, today: PlainDate): FieldCode | undefined => {
  if (birthDate > today) return 'people.birth_date_future';
  return ageOn(birthDate, today) > 120 ? 'people.birth_date_too_early' : undefined;
};

const ukrainianNumber = /^(?:(?:\+?380|80|0)(\d{9})|([1-9]\d{8}))$/;

const inInternationalForm = (text: string): string => {
  const dense = text.replace(/[\s().\p{Pd}\u2212]/gu, '');
  const parts = ukrainianNumber.exec(dense);
  return parts ? `+380${parts[1] ?? parts[2]}` : dense;
};

const refusalOfPhone = (phone: string): Refusal | undefined => {
  if (/^\+380\d{9}$/.test(phone)) return undefined;
  return { code: /^\+(?!380)\d{7,15}$/.test(phone) ? 'people.phone_foreign' : 'people.phone_format' };
};

/** Kept as +380XXXXXXXXX; every usual way of writing it is accepted (C5), codes of operators are not checked. */
export const PhoneNumber = z.string().check(z.overwrite(inInternationalForm), refusing(refusalOfPhone));
export type PhoneNumber = z.infer<typeof PhoneNumber>;

/** +380673332221 as people read it: +380 67 333 22 21, with no-break spaces. */
export const formatPhone = (phone: PhoneNumber): string =>
  phone.replace(/^\+380(\d{2})(\d{3})(\d{2})(\d{2})$/, '+380\u00a0$1\u00a0$2\u00a0$3\u00a0$4');

const emailLocalPart = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/;
const emailDomain = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$/;

const refusalOfEmail = (email: string): Refusal | undefined => {
  if (email.length > 254) return { code: 'people.email_too_long', params: { maximum: 254 } };
  const at = email.lastIndexOf('@');
  const localPart = email.slice(0, Math.max(at, 0));
  const domain = email.slice(at + 1);
  const outsideAscii = /\P{ASCII}/u;
  if (at > 0 && outsideAscii.test(domain)) return { code: 'people.email_unicode_domain' };
  const foreign = outsideAscii.exec(localPart)?.[0];
  if (foreign) return { code: 'people.email_character', params: { character: foreign } };
  const dotsAreInside = !/^\.|\.\.|\.$/.test(localPart);
  const fits = emailLocalPart.test(localPart) && dotsAreInside && emailDomain.test(domain);
  return fits ? undefined : { code: 'people.email_format' };
};

/** Only trimmed: the owner's capitals and plus signs are kept as they typed them. */
export const EmailAddress = z.string().check(z.trim(), refusing(refusalOfEmail));
export type EmailAddress = z.infer<typeof EmailAddress>;

const forbiddenInLogin = /["'/\\[\]{}:;|=,+*?<>]/;

const refusalOfLogin = (login: string): Refusal | undefined => {
  // Invisible characters would make two logins look alike.
  if (/[\s\p{C}]/u.test(login)) return { code: 'people.login_space' };
  const forbidden = forbiddenInLogin.exec(login)?.[0];
  if (forbidden) return { code: 'people.login_character', params: { character: forbidden } };
  if (login.length < 3) return { code: 'people.login_too_short', params: { minimum: 3 } };
  return login.length > 50 ? { code: 'people.login_too_long', params: { maximum: 50 } } : undefined;
};

/** B4: 3–50 characters without spaces or any of " ' / \ [ ] { } : ; | = , + * ? < >; the refusal names the culprit. */
export const Login = z.string().check(
  z.overwrite((text) => text.normalize('NFC').trim()),
  refusing(refusalOfLogin),
);
export type Login = z.infer<typeof Login>;

const withoutSpaces = (text: string): string => text.replace(/\s/g, '');

/** Five digits of an address. */
export const Postcode = z.string().check(
  z.overwrite(withoutSpaces),
  requiring((text) => /^\d{5}$/.test(text), 'people.postcode_format'),
);
export type Postcode = z.infer<typeof Postcode>;

/** Code of a body in ЄДРПОУ: eight digits kept as text, because zeros lead. */
export const Edrpou = z.string().check(
  z.overwrite(withoutSpaces),
  refusing((code) => {
    if (!/^\d{8}$/.test(code) || code === '00000000') return { code: 'people.edrpou_format' };
    return hasEdrpouCheckDigit(code) ? undefined : { code: 'people.edrpou_check_digit' };
  }),
);
export type Edrpou = z.infer<typeof Edrpou>;

/** A Ukrainian account: UA and 27 digits; spaces are dropped. */
export const Iban = z.string().check(
  z.overwrite((text) => withoutSpaces(text).toUpperCase()),
  refusing((iban) => {
    if (/^[A-TV-Z][A-Z]\d|^U[B-Z]\d/.test(iban)) return { code: 'people.iban_foreign' };
    if (!/^UA\d{27}$/.test(iban)) return { code: 'people.iban_format' };
    return hasIbanCheckDigits(iban) ? undefined : { code: 'people.iban_check_digits' };
  }),
);
export type Iban = z.infer<typeof Iban>;
