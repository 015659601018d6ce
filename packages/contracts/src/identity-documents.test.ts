import { expect, test } from 'vitest';
import { fieldErrors } from './http/field-errors.ts';
import { IdentityDocument, type IdentityDocumentKind, identityDocumentKinds } from './identity-documents.ts';

const aDocument = (kind: IdentityDocumentKind, number: string) => ({
  kind,
  number,
  issuer: kind === 'idCard' ? '6301' : "Мереф'янським відділом",
  issuedOn: '2020-01-15',
  ...(kind === 'idCard' && { validUntil: '2030-01-15' }),
});
const errorsOf = (value: unknown) => fieldErrors(IdentityDocument.safeParse(value).error?.issues ?? []);

test.each([
  ['passportBook', 'КС123456', 'КС123456'],
  ['passportBook', 'кс 123456', 'КС123456'],
  ['passportBook', 'KC 123456', 'КС123456'],
  ['passportBook', 'СЮ № 000001', 'СЮ000001'],
  ['idCard', '000 123 456', '000123456'],
  ['foreignPassport', 'FA000001', 'FA000001'],
  ['foreignPassport', 'ес000001', 'EC000001'],
  ['birthCertificate', 'І-БК 123456', 'I-БК 123456'],
  ['birthCertificate', '1-БК 123456'.replace('1', 'i'), 'I-БК 123456'],
  ['birthCertificate', 'хіv-km № 123456', 'XIV-КМ 123456'],
  ['residencePermitPermanent', 'ів12345/12345', 'ІВ12345/12345'],
  ['residencePermitTemporary', '900123456', '900123456'],
  ['temporaryId', 'TP1234', 'ТР1234'],
  ['refugee', 'АА123456', 'АА123456'],
  ['additionalProtection', 'ДЗ 123456', 'ДЗ123456'],
] as const)('C4 %s %j is kept as %s', (kind, written, kept) => {
  expect(IdentityDocument.parse(aDocument(kind, written))).toMatchObject({ kind, number: kept });
});

test.each([
  ['passportBook', 'ЫЭ123456', 'people.passport_book_number'],
  ['passportBook', 'КС12345', 'people.passport_book_number'],
  ['idCard', '12345678', 'people.id_card_number'],
  ['foreignPassport', 'ФА000001', 'people.foreign_passport_number'],
  ['birthCertificate', '1-БК 123456', 'people.birth_certificate_number'],
  ['residencePermitPermanent', '12', 'people.permit_number'],
  ['temporaryId', '', 'people.permit_number'],
  ['refugee', '123456789', 'people.protection_number'],
  ['additionalProtection', 'А123456', 'people.protection_number'],
] as const)('C7 refuses %s %j as %s', (kind, written, code) => {
  expect(errorsOf(aDocument(kind, written))).toEqual([{ pointer: '/number', code }]);
});

test('C4 an ID card names its office by four digits and must say until when it is valid', () => {
  const card = aDocument('idCard', '000123456');

  expect(errorsOf({ ...card, issuer: 'Мерефа', validUntil: undefined })).toEqual([
    { pointer: '/issuer', code: 'people.document_issuer_code' },
    { pointer: '/validUntil', code: 'field.required' },
  ]);
});

test('C7 a document cannot end before it begins', () => {
  expect(errorsOf({ ...aDocument('idCard', '000123456'), validUntil: '2020-01-15' })).toEqual([
    { pointer: '/validUntil', code: 'people.document_dates_reversed' },
  ]);
});

test('C4 forms offer every kind of document, and no other kind is accepted', () => {
  for (const kind of identityDocumentKinds) {
    expect(errorsOf(aDocument(kind, '?')).map(({ pointer }) => pointer)).toEqual(['/number']);
  }
  expect(errorsOf({ ...aDocument('refugee', 'АА123456'), kind: 'driverLicence' })).toHaveLength(1);
});
