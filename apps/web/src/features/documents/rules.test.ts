import { expect, test } from 'vitest';
import { canDownload, factsOf, kindIn, ownKinds, typedFacts, usesOf } from './rules.ts';

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
