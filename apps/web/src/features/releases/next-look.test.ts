import { expect, test } from 'vitest';
import { nextLook } from './next-look.ts';

const opensAt = '2026-11-23T07:00:00.000Z';
const closesAt = '2026-11-25T10:00:00.000Z';
const at = (time: string): number => Date.parse(time);

test('an open page asks about a draw right after its beginning and its end, and then until it took place', () => {
  expect(nextLook({ state: 'coming', opensAt, closesAt }, at('2026-11-23T06:59:00.000Z'))).toBe(61_000);
  expect(nextLook({ state: 'open', opensAt, closesAt }, at('2026-11-25T09:59:30.000Z'))).toBe(31_000);
  expect(nextLook({ state: 'closed', opensAt, closesAt }, at('2026-11-25T10:00:10.000Z'))).toBe(10_000);
});

test('it asks once an hour at least, and never in a rush while the clocks differ', () => {
  expect(nextLook({ state: 'open', opensAt, closesAt }, at(opensAt))).toBe(3_600_000);
  expect(nextLook({ state: 'open', opensAt, closesAt }, at('2026-11-25T10:05:00.000Z'))).toBe(5_000);
});

test('a draw that took place or was called off is not asked about', () => {
  expect(nextLook({ state: 'drawn', opensAt, closesAt }, at(closesAt))).toBe(false);
  expect(nextLook({ state: 'called_off', opensAt, closesAt }, at(closesAt))).toBe(false);
});
