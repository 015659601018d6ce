import { Iban } from './account-number.ts';
import { Edrpou } from './edrpou.ts';
import { expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { fieldErrors } from './http/field-errors.ts';
import {
  ageOn,
  birthDateRefusal,
  BirthDate,
  EmailAddress,
  formatPhone,
  GivenName,
  Patronymic,
  PersonName,
  PhoneNumber,
  Postcode,
  Sex,
  Surname,
} from './people.ts';

const errorsOf = (schema: z.ZodMiniType, value: unknown) => fieldErrors(schema.safeParse(value).error?.issues ?? []);
const codesOf = (schema: z.ZodMiniType, value: unknown): string[] => errorsOf(schema, value).map(({ code }) => code);

test.each([
  ['0501234567'],
  ['+38 (050) 123-45-67'],
  ['380501234567'],
  ['80501234567'],
  ['+380501234567'],
  ['501234567'],
  ['050.123.45.67'],
  [' 050 123–45–67 '],
])('C5 the phone number %j is kept as +380501234567', (written) => {
  expect(PhoneNumber.parse(written)).toBe('+380501234567');
});

test('C5 a number typed as 067 333 22 21 is stored in international form and shown back', () => {
  expect(PhoneNumber.parse('067 333 22 21')).toBe('+380673332221');
  expect(formatPhone('+380673332221').replaceAll('\u00a0', ' ')).toBe('+380 67 333 22 21');
});

test.each([
  ['050 123 45 6', 'people.phone_format'],
  ['', 'people.phone_format'],
  ['телефон', 'people.phone_format'],
  ['+79161234567', 'people.phone_foreign'],
  ['+48 600 700 800', 'people.phone_foreign'],
])('C7 refuses the phone number %j as %s', (written, code) => {
  expect(codesOf(PhoneNumber, written)).toEqual([code]);
});

test.each([
  ["  Лук'яненко ", 'Лук’яненко'],
  ['Лукʼяненко', 'Лук’яненко'],
  ['Нечуй – Левицький', 'Нечуй-Левицький'],
  ['де  ла Круз', 'де ла Круз'],
  ['и\u0306осипенко', 'йосипенко'],
  ['ґалаґан', 'ґалаґан'],
])('C9 the surname %j is kept as %j', (written, kept) => {
  expect(Surname.parse(written)).toBe(kept);
});

test.each([
  ['', 'people.surname_missing', undefined],
  ['   ', 'people.surname_missing', undefined],
  ['Коваленко2', 'people.name_digits', undefined],
  ['Кoваленко', 'people.name_latin_letter', { character: 'o' }],
  ['Kovalenko', 'people.name_latin_word', undefined],
  ['Ковалёв', 'people.name_character', { character: 'ё' }],
  ['Коваль!', 'people.name_character', { character: '!' }],
  ['-Коваль', 'people.name_shape', undefined],
  ['Коваль’', 'people.name_shape', undefined],
  ['а'.repeat(51), 'people.name_too_long', { maximum: 50 }],
])('C7 refuses the surname %j as %s', (written, code, params) => {
  expect(errorsOf(Surname, written)).toEqual([{ pointer: '', code, ...(params && { params }) }]);
});

test('B7 a person may have no patronymic, but has a sex', () => {
  const name = { surname: 'Коваль', givenName: 'Ян' };

  expect(PersonName.parse({ ...name, patronymic: '' })).toEqual({ ...name, patronymic: null });
  expect(PersonName.parse(name)).toEqual(name);
  expect(Patronymic.parse(null)).toBeNull();
  expect(codesOf(Patronymic, '1')).toEqual(['people.name_digits']);
  expect(codesOf(GivenName, '')).toEqual(['people.given_name_missing']);
  expect(codesOf(Sex, '')).toEqual(['field.choice']);
});

test('C7 refuses 31.02 as a date of birth, the future and more than 120 years', () => {
  expect(codesOf(BirthDate, '2001-02-31')).toEqual(['field.date']);
  expect(codesOf(BirthDate, '2001-2-3')).toEqual(['field.date']);
  expect(BirthDate.parse('2000-02-29')).toBe('2000-02-29');
  expect(birthDateRefusal('2026-07-02', '2026-07-01')).toBe('people.birth_date_future');
  expect(birthDateRefusal('2026-07-01', '2026-07-01')).toBeUndefined();
  expect(birthDateRefusal('1905-07-01', '2026-07-01')).toBe('people.birth_date_too_early');
  expect(birthDateRefusal('1905-07-02', '2026-07-01')).toBeUndefined();
});

test('C7 age grows on the birthday itself', () => {
  expect(['2026-03-16', '2026-03-17'].map((day) => ageOn('1985-03-17', day))).toEqual([40, 41]);
});

test.each(['maria@example.ua', 'Maria.Koval+cabinet@mail.example.com', "o'neil@example.co", 'x@xn--e1afmkfd.example'])(
  'C9 the e-mail address %s is only trimmed',
  (address) => {
    expect(EmailAddress.parse(`  ${address} `)).toBe(address);
  },
);

test.each([
  ['', 'people.email_format'],
  ['maria', 'people.email_format'],
  ['maria@', 'people.email_format'],
  ['@example.ua', 'people.email_format'],
  ['maria@example', 'people.email_format'],
  ['maria..k@example.ua', 'people.email_format'],
  ['ma ria@example.ua', 'people.email_format'],
  ['maria@example.ua\nbcc: all@example.ua', 'people.email_format'],
  ['maria@пошта.укр', 'people.email_unicode_domain'],
  ['марія@example.ua', 'people.email_character'],
  [`${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.ua`, 'people.email_too_long'],
])('C7 refuses the e-mail address %j as %s', (address, code) => {
  expect(codesOf(EmailAddress, address)).toEqual([code]);
});

test.each(['99000100', '99000117', '99000123', '99000130', '99000075', '37567866', '14360570', '00015622'])(
  'C7 accepts the code of a body %s',
  (code) => {
    expect(Edrpou.parse(` ${code} `)).toBe(code);
  },
);

test.each([
  ['37567865', 'people.edrpou_check_digit'],
  ['1436057', 'people.edrpou_format'],
  ['00000000', 'people.edrpou_format'],
])('C7 refuses the code of a body %s as %s', (value, code) => {
  expect(codesOf(Edrpou, value)).toEqual([code]);
});

test.each([
  ['UA620000000000000000000000001', 'UA620000000000000000000000001'],
  ['UA350000000000000000000000002', 'UA350000000000000000000000002'],
  ['ua21 3223 1300 0002 6007 2335 6600 1', 'UA213223130000026007233566001'],
])('C7 accepts the account %s', (written, kept) => {
  expect(Iban.parse(written)).toBe(kept);
});

test.each([
  ['UA213223130000026007233566002', 'people.iban_check_digits'],
  ['UA21322313000002600723356600', 'people.iban_format'],
  ['PL61109010140000071219812874', 'people.iban_foreign'],
  ['', 'people.iban_format'],
])('C7 refuses the account %j as %s', (value, code) => {
  expect(codesOf(Iban, value)).toEqual([code]);
});

test('C7 a postcode has five digits', () => {
  expect(Postcode.parse(' 62 472')).toBe('62472');
  expect(codesOf(Postcode, '6247')).toEqual(['people.postcode_format']);
});
