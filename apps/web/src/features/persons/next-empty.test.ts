import type { Profile } from '@cabinet/contracts/persons';
import { expect, test } from 'vitest';
import { nextEmptyPart } from './next-empty.ts';

const fresh = {
  phone: '+380673332221',
  birthDate: null,
  taxId: null,
  taxIdRefused: false,
  identityDocument: null,
  registeredAddress: null,
  actualAddress: null,
  actualSameAsRegistered: false,
} as unknown as Profile;

test('C3 after each saved part of a new profile the next empty one is offered, in the order of the page', () => {
  expect(nextEmptyPart(fresh)).toBe('birthDate');
  expect(nextEmptyPart({ ...fresh, birthDate: '1985-03-17' as Profile['birthDate'] })).toBe('taxId');
});

test('C9 who has refused a tax number, or lives where they are registered, is not asked for it again', () => {
  const filled = {
    ...fresh,
    birthDate: '1985-03-17',
    taxIdRefused: true,
    identityDocument: {},
    registeredAddress: {},
    actualSameAsRegistered: true,
  } as unknown as Profile;

  expect(nextEmptyPart(filled)).toBeUndefined();
});
