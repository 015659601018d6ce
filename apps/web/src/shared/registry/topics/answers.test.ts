import type { CardContent } from '@cabinet/contracts/registry-card';
import { expect, test } from 'vitest';
import type { FormSchema } from '#shared/form/use-contract-form.ts';
import { check } from '#shared/form/issues.ts';
import { AddressesAnswer, typedAddresses } from './addresses-answer.ts';
import { CategoriesAnswer, typedCategory } from './categories-answer.ts';
import { ContactsAnswer, typedContacts } from './contacts-answer.ts';
import { DisabilityAnswer, typedDisability } from './disability-answer.ts';
import { DisplacedAnswer, typedDisplaced } from './displaced-answer.ts';
import { DocumentAnswer, typedDocument } from './document-answer.ts';
import { NumbersAnswer, typedNumbers } from './numbers-answer.ts';
import { PaymentAnswer } from './payment-answer.ts';
import { PersonAnswer, typedPerson } from './person-answer.ts';
import { ProgrammeAnswer, typedProgramme } from './programme-answer.ts';
import { RepresentativesAnswer, typedRepresentative } from './representatives-answer.ts';
import { SocialAnswer, typedSocial } from './social-answer.ts';

const faults = (schema: FormSchema, typed: unknown): readonly string[] => {
  const checked = check(schema, typed);
  return checked.ok ? [] : checked.issues.map(({ name, code }) => `${name} ${code}`);
};

const whole: CardContent = {
  person: {
    name: { surname: 'Ярова', givenName: 'Олена', patronymic: null },
    formerSurname: null,
    sex: 'female',
    birthDate: '1985-03-18',
    birthPlace: 'м. Мерефа',
    citizenship: 'UA',
  },
  numbers: { taxId: '3112299137', taxIdRefused: false, unzr: null },
  document: { kind: 'passportBook', number: 'МТ123456', issuer: 'РВ УМВС', issuedOn: '2005-05-04', validUntil: null },
  addresses: {
    registered: {
      placeCode: 'UA63120150010020962',
      ...{ region: null, district: null, community: null, settlement: 'м. Мерефа' },
      ...{ postcode: '62472', streetKind: 'street', street: 'Зразкова', building: '9', block: null, apartment: null },
    },
    registeredOn: null,
    actual: null,
  },
  contacts: { phone: '+380000000123', otherPhone: null, email: null, needs: ['large_print'] },
  displaced: { certificateNumber: '6310-1234567890', issuedOn: '2023-01-01', formerPlace: null },
  categories: [{ kind: 'elderly', document: 'Паспорт', number: null, issuedOn: '2005-05-04', validUntil: null }],
  disability: {
    established: {
      ...{ group: 'I', subgroup: 'A', causes: ['war'], establishedOn: null, validUntil: '2030-01-01' },
      document: { kind: 'ekopfo_extract', number: 'Е-77/25', issuer: 'Лікарня', issuedOn: '2025-02-11' },
    },
    ...{ nextAssessmentOn: null, impairments: ['movement'], diagnosis: 'G80.1' },
  },
  programme: {
    ...{ number: '12/25', issuedOn: '2025-03-01', issuer: 'Лікарня', validUntil: null },
    lines: [{ classCode: '12 22 03', quantity: 2, note: '' }],
  },
  representatives: [
    {
      name: { surname: 'Опікун', givenName: 'Петро', patronymic: 'Іванович' },
      ...{ birthDate: null, taxId: null, relation: 'guardian', document: 'Рішення суду № 12', validUntil: null },
    },
  ],
  social: { education: 'вища', occupation: null, benefit: null, household: null },
  payment: { iban: 'UA213223130000026007233566001', bank: null },
};

test.each([
  ['person', PersonAnswer, typedPerson(whole.person), whole.person],
  ['numbers', NumbersAnswer, typedNumbers(whole.numbers), whole.numbers],
  ['document', DocumentAnswer, typedDocument(whole.document), whole.document],
  ['addresses', AddressesAnswer, typedAddresses(whole.addresses), whole.addresses],
  ['contacts', ContactsAnswer, typedContacts(whole.contacts), whole.contacts],
  ['displaced', DisplacedAnswer, typedDisplaced(whole.displaced), whole.displaced],
  ['categories', CategoriesAnswer, { list: whole.categories?.map(typedCategory) }, { list: whole.categories }],
  ['disability', DisabilityAnswer, typedDisability(whole.disability), { term: 'until', ...whole.disability }],
  ['programme', ProgrammeAnswer, typedProgramme(whole.programme), whole.programme],
  [
    'representatives',
    RepresentativesAnswer,
    { list: whole.representatives?.map(typedRepresentative) },
    { list: whole.representatives },
  ],
  ['social', SocialAnswer, typedSocial(whole.social), whole.social],
  ['payment', PaymentAnswer, { iban: 'UA21 3223 1300 0002 6007 2335 6600 1', bank: '' }, whole.payment],
] as const)('D10 what a card says of %s comes back from its form as it was', (_topic, schema, typed, value) => {
  expect(check(schema as FormSchema, typed)).toEqual({ ok: true, answers: value });
});

test('C6 a number or its refusal is asked for, and one typed before a refusal is let go', () => {
  expect(faults(NumbersAnswer, typedNumbers(null))).toEqual(['taxId registry.tax_id_or_refusal']);
  expect(check(NumbersAnswer, { taxId: '3112299137', taxIdRefused: true, unzr: '' })).toEqual({
    ok: true,
    answers: { taxId: null, taxIdRefused: true, unzr: null },
  });
});

test('D10 an empty form names what is missing, and nothing that may be left out', () => {
  expect(faults(PersonAnswer, typedPerson(null))).toEqual([
    'name.surname people.surname_missing',
    'name.givenName people.given_name_missing',
    'sex field.choice',
    'birthDate field.date',
  ]);
  expect(faults(ContactsAnswer, typedContacts(null))).toEqual(['phone registry.contact_missing']);
  expect(faults(SocialAnswer, typedSocial(null))).toEqual([]);
  expect(faults(RepresentativesAnswer, { list: [] })).toEqual([]);
});
