import { expect, test } from 'vitest';
import type { WorkCalendar } from './calendar.ts';
import { isAtWork, type WorkingHours } from './working-hours.ts';

const calendar: WorkCalendar = {
  weekendDays: [0, 6],
  holidays: [],
  martialLaw: [],
  exceptions: [{ date: '2026-11-25', working: false }],
};
const hours: WorkingHours = [1, 2, 3, 4, 5].map((weekday) => ({
  ...{ weekday, opens: '09:00', closes: '18:00' },
  ...{ breakFrom: '13:00', breakTo: '14:00' },
}));
// Winter in Kyiv is two hours ahead of UTC.
const at = (text: string): boolean => isAtWork(hours, calendar, new Date(`${text}:00+02:00`));

test('an office is at work within its hours on working days, and not in its break', () => {
  expect(['2026-11-23T09:00', '2026-11-23T12:59', '2026-11-23T14:00', '2026-11-27T17:59'].map(at)).toEqual([
    ...[true, true, true, true],
  ]);
  expect(['2026-11-23T08:59', '2026-11-23T13:00', '2026-11-23T18:00', '2026-11-23T23:30'].map(at)).toEqual([
    ...[false, false, false, false],
  ]);
});

test('at weekends and on days off of its calendar nobody is at work', () => {
  expect(['2026-11-21T11:00', '2026-11-22T11:00', '2026-11-25T11:00'].map(at)).toEqual([false, false, false]);
});

test('an office open on Sundays by its door counts 7 and 0 alike, and one without hours works as offices do', () => {
  const sunday = [{ weekday: 7, opens: '10:00', closes: '12:00', breakFrom: null, breakTo: null }];
  const noWeekend = { ...calendar, weekendDays: [] };
  expect(isAtWork(sunday, noWeekend, new Date('2026-11-22T11:00:00+02:00'))).toBe(true);
  expect(isAtWork(sunday, noWeekend, new Date('2026-11-23T11:00:00+02:00'))).toBe(false);
  expect(isAtWork([], calendar, new Date('2026-11-23T13:30:00+02:00'))).toBe(true);
  expect(isAtWork([], calendar, new Date('2026-11-23T08:30:00+02:00'))).toBe(false);
});
