import * as z from 'zod/mini';
import { ageOn } from './age.ts';
import { PlainDate } from './dates.ts';
import { tidyName } from './tidy-name.ts';
import { type Refusal, refusing } from './refusal.ts';
import type { FieldCode } from './words/fields.uk.ts';

// Apart, so that a page which only shows people, or asks for an address, need not carry the rest.
export { ageOn } from './age.ts';
export { formatPhone } from './phone-format.ts';
export { Postcode } from './postcode.ts';
export { tidyName } from './tidy-name.ts';

/** Drives «Шановний» or «Шановна» (B7, B8). */
export const Sex = z.enum(['female', 'male']);
export type Sex = z.infer<typeof Sex>;

const foreignToNames = /[^А-ЩЬЮЯҐЄІЇа-щьюяґєії’\- ]/u;
const nameShape = /^[А-ЩЬЮЯҐЄІЇа-щьюяґєії](?:[’\- ]?[А-ЩЬЮЯҐЄІЇа-щьюяґєії])*$/u;

const refusalOfName =
  (missing: FieldCode) =>
  (name: string): Refusal | undefined => {
    if (name === '') return { code: missing };
    if (name.length > 50) return { code: 'people.name_too_long', params: { maximum: 50 } };
    if (/\p{Nd}/u.test(name)) return { code: 'people.name_digits' };
    if (/^[\p{Script=Latin}\P{L}]+$/u.test(name) && /\p{L}{2}/u.test(name)) return { code: 'people.name_latin_word' };
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
