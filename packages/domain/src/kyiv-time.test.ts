import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatKyivDateTime,
  formatKyivTimestamp,
  kyivClock,
  kyivDate,
  kyivInstant,
  nextKyivMidnight,
  startOfKyivDay,
} from './kyiv-time.ts';
import { addDays } from './plain-date.ts';

const hour = 3_600_000;
const instants = fc.date({
  min: new Date('2020-01-01T00:00:00Z'),
  max: new Date('2030-12-31T00:00:00Z'),
  noInvalidDate: true,
});

test('a session ends at the next midnight in Kyiv, never more than 25 hours away', () => {
  fc.assert(
    fc.property(instants, (instant) => {
      const midnight = nextKyivMidnight(instant);
      const wait = midnight.getTime() - instant.getTime();
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(25 * hour);
      expect(kyivClock(midnight)).toBe('00:00');
      expect(kyivDate(midnight)).toBe(addDays(kyivDate(instant), 1));
      expect(kyivDate(new Date(midnight.getTime() - 1))).toBe(kyivDate(instant));
    }),
  );
});

test('the day an instant belongs to begins at or before it', () => {
  fc.assert(
    fc.property(instants, (instant) => {
      const start = startOfKyivDay(kyivDate(instant));
      expect(start.getTime()).toBeLessThanOrEqual(instant.getTime());
      expect(kyivInstant(kyivDate(instant), '00:00')).toEqual(start);
    }),
  );
});

test.each([
  { date: '2026-03-28', hours: 24 },
  { date: '2026-03-29', hours: 23 },
  { date: '2026-10-25', hours: 25 },
  { date: '2026-10-26', hours: 24 },
])('$date has $hours hours in Kyiv', ({ date, hours }) => {
  const length = startOfKyivDay(addDays(date, 1)).getTime() - startOfKyivDay(date).getTime();

  expect(length).toBe(hours * hour);
});

test('every day from 2020 to 2030 has 23, 24 or 25 hours, and the odd ones are two a year', () => {
  const lengths: number[] = [];
  for (let day = '2020-01-01'; day < '2031-01-01'; day = addDays(day, 1)) {
    lengths.push((startOfKyivDay(addDays(day, 1)).getTime() - startOfKyivDay(day).getTime()) / hour);
  }

  expect(lengths.filter((length) => length === 23)).toHaveLength(11);
  expect(lengths.filter((length) => length === 25)).toHaveLength(11);
  expect(lengths.filter((length) => length !== 24)).toHaveLength(22);
});

test('times are written as the cabinet writes them', () => {
  const instant = new Date('2020-07-09T08:51:07Z');

  expect(formatKyivDateTime(instant)).toBe('09 липня 2020, 11:51');
  expect(formatKyivDateTime(instant, 'en')).toBe('09 July 2020, 11:51');
  expect(formatKyivTimestamp(new Date('2020-07-09T09:44:29Z'))).toBe('09.07.2020 12:44:29');
  expect(formatKyivTimestamp(new Date('2020-12-31T22:00:00Z'))).toBe('01.01.2021 00:00:00');
});

test('an appointment in the hour that repeats in autumn means the first of the two, one in the skipped hour the next', () => {
  expect(kyivInstant('2026-10-25', '03:30').toISOString()).toBe('2026-10-25T00:30:00.000Z');
  expect(kyivInstant('2026-03-29', '03:30').toISOString()).toBe('2026-03-29T01:30:00.000Z');
  expect(kyivInstant('2026-07-01', '09:00').toISOString()).toBe('2026-07-01T06:00:00.000Z');
});
