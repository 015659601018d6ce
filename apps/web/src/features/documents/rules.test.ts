import type { SignedBy, SignedFile } from '@cabinet/contracts/documents';
import { expect, test } from 'vitest';
import { canDownload, factsOf, kindIn, ownKinds, signedMarks, typedFacts, usesOf } from './rules.ts';
import uk from '#locales/uk/documents.ts';

test('H5 an emptied box takes the fact away, a full one keeps it', () => {
  const facts = {
    kind: 'identity',
    title: 'Паспорт',
    number: null,
    issuer: null,
    issuedOn: null,
    expiresOn: null,
  } as const;
  expect(factsOf({ ...typedFacts(facts), number: 'АА123456' })).toEqual({ ...facts, number: 'АА123456' });
});

test('H3 a person chooses among their own kinds; receipts and decisions come from the cabinet only', () => {
  expect(ownKinds).not.toContain('decision');
  expect([kindIn('medical'), kindIn('decision'), kindIn('щось'), kindIn(null)]).toEqual(['medical', null, null, null]);
});

test('H6 a file in quarantine is not offered for download', () => {
  expect(canDownload({ state: 'checking' })).toBe(false);
  expect(canDownload({ state: 'confirmed' })).toBe(true);
});

test('H16 it is told apart in which applications and in which consultations a document lies: their numbers may be the same', () => {
  const words = { usedInApplications: (all: string) => `A ${all}`, usedInConsultations: (all: string) => `C ${all}` };
  expect(usesOf({ usedIn: ['2', '3'], usedInConsultations: ['2'] }, words)).toBe('A 2, 3; C 2');
  expect(usesOf({ usedIn: [], usedInConsultations: ['2'] }, words)).toBe('C 2');
  expect(usesOf({ usedIn: [], usedInConsultations: [] }, words)).toBe('');
});

const signer: SignedBy = {
  ...{ verdict: 'total-passed', name: 'Шевченко Марія', organization: null },
  ...{ time: null, timeProven: false, kind: 'qualified', testCentre: false },
};
const signed: SignedFile = { pending: false, verdict: 'total-passed', problem: null, signers: [signer] };

const cases: readonly (readonly [SignedFile, readonly string[]])[] = [
  [signed, ['Підписано: Шевченко Марія']],
  [{ ...signed, signers: [{ ...signer, testCentre: true }] }, ['Підписано: Шевченко Марія', uk.signers.marks.test]],
  [{ ...signed, pending: true, verdict: null, signers: [] }, ['Підпис очікує перевірки']],
  [
    { ...signed, verdict: 'indeterminate', problem: 'content-needed', signers: [{ ...signer, name: null }] },
    ['Підпис лежить окремо від документа'],
  ],
  [{ ...signed, verdict: 'total-failed', problem: 'damaged' }, ['Підпис недійсний']],
  [{ ...signed, verdict: 'indeterminate' }, ['Підпис не вдалося перевірити до кінця']],
];

test.each(cases)('H7 a list says in words how the signatures stand: case %#', (file, marks) => {
  expect(signedMarks(file, uk.signers.marks)).toEqual(marks);
});
