import type { Profile } from '@cabinet/contracts/persons';
import { expect, test } from 'vitest';
import { sameFacts, touchesSameFacts } from './conflict.ts';

const before = {
  name: { surname: 'Коваленко', givenName: 'Марія', patronymic: 'Іванівна' },
  notifyByEmail: true,
  notifyBySms: false,
  version: 3,
} as Partial<Profile> as Profile;

test('a change of other facts in another window is no conflict', () => {
  const now = { ...before, version: 4, notifyBySms: true };
  expect(touchesSameFacts(before, now, { name: { surname: 'Бойко', givenName: 'Марія' } })).toBe(false);
});

test('when the same facts were changed elsewhere, both values are there to choose from', () => {
  const now = { ...before, version: 4, name: { surname: 'Мельник', givenName: 'Марія', patronymic: null } };
  const change = { name: { surname: 'Бойко', givenName: 'Марія' } };
  expect(touchesSameFacts(before, now, change)).toBe(true);
  expect(sameFacts(now, change)).toEqual({ name: now.name });
});
