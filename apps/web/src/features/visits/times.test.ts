import { expect, test } from 'vitest';
import { byPartOfDay, withHeldDay, withHeldTime } from './times.ts';

const time = (from: string, to: string) => ({ from: `2026-11-27T${from}:00.000Z`, to: `2026-11-27T${to}:00.000Z` });
const nine = time('07:00', '07:35');
const noon = time('10:00', '10:35');
const five = time('15:00', '15:35');
const day = { date: '2026-11-30', places: 6, opens: '08:00', closes: '16:00' };

test('I4 times are told in parts of the day by the clock of Kyiv; a part without times is not named', () => {
  expect(byPartOfDay([nine, noon, five]).map(({ part, times }) => [part, times.length])).toEqual([
    ['morning', 1],
    ['afternoon', 1],
    ['evening', 1],
  ]);
  expect(byPartOfDay([noon]).map(({ part }) => part)).toEqual(['afternoon']);
});

test('I11 the time a person holds stays in their own list, in its order', () => {
  expect(withHeldTime([nine, five], noon, '2026-11-27')).toEqual([nine, noon, five]);
  expect(withHeldTime([nine, noon], noon, '2026-11-27')).toEqual([nine, noon]);
  expect(withHeldTime([nine], noon, '2026-11-28')).toEqual([nine]);
  expect(withHeldTime([nine], null, '2026-11-27')).toEqual([nine]);
});

test('I11 the day whose last place a person holds stays in their own list', () => {
  expect(withHeldDay([day], noon)).toEqual([{ date: '2026-11-27', places: 1, opens: '12:00', closes: '12:35' }, day]);
  expect(withHeldDay([day], { from: '2026-11-30T08:00:00Z', to: '2026-11-30T08:35:00Z' })).toEqual([day]);
});
