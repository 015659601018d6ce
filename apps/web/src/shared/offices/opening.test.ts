import { expect, test } from 'vitest';
import { type Hours, hoursRows, isOpenAt, nextOpenDay } from './opening.ts';

const day = (weekday: number, closes = '16:00'): Hours[number] => ({
  weekday,
  opens: '08:00',
  closes,
  breakFrom: '12:00',
  breakTo: '13:00',
});
const week = [1, 2, 3, 4].map((weekday) => day(weekday)).concat(day(5, '15:00'));

test('A21 days with the same hours are told together, from Monday', () => {
  expect(hoursRows(week).map(({ from, to, day: { closes } }) => [from, to, closes])).toEqual([
    [1, 4, '16:00'],
    [5, 5, '15:00'],
  ]);
});

test('A24 an office is open between its hours and closed on a day it has none', () => {
  expect(isOpenAt(week, '2026-11-20', '14:59')).toBe(true);
  expect(isOpenAt(week, '2026-11-20', '15:00')).toBe(false);
  expect(isOpenAt(week, '2026-11-22', '10:00')).toBe(false);
});

test('A24 after Friday the office opens on Monday; without hours nobody can tell', () => {
  expect(nextOpenDay(week, '2026-11-20')).toBe('2026-11-23');
  expect(nextOpenDay([], '2026-11-20')).toBeNull();
});
