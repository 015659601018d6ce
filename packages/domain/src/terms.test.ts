import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holidayTable, isWorkingDay, type WorkCalendar, workingDayDistance } from './calendar.ts';
import { addDays, daysBetween } from './plain-date.ts';
import { addTerm } from './terms.ts';

const inPeace: WorkCalendar = {
  weekendDays: [0, 6],
  holidays: holidayTable(2024, 2030),
  martialLaw: [],
  exceptions: [],
};
const inWar: WorkCalendar = { ...inPeace, martialLaw: [{ from: '2022-02-24', to: null }] };

test.each([
  { start: '2026-08-20', value: 3, unit: 'workDays', calendar: inPeace, last: '2026-08-26' },
  { start: '2026-08-20', value: 3, unit: 'workDays', calendar: inWar, last: '2026-08-25' },
  { start: '2026-08-22', value: 1, unit: 'workDays', calendar: inWar, last: '2026-08-24' },
  { start: '2026-09-01', value: 30, unit: 'calendarDays', calendar: inPeace, last: '2026-10-02' },
  { start: '2026-09-01', value: 30, unit: 'calendarDays', calendar: inWar, last: '2026-10-01' },
  { start: '2026-09-03', value: 30, unit: 'calendarDays', calendar: inWar, last: '2026-10-05' },
  { start: '2026-09-03', value: 31, unit: 'calendarDays', calendar: inWar, last: '2026-10-05' },
] as const)('$value $unit from $start end on $last', ({ start, value, unit, calendar, last }) => {
  expect(addTerm(start, { value, unit }, calendar)).toBe(last);
});

test('a term never ends on a day off, and working days counted back give its length', () => {
  const starts = fc.integer({ min: 0, max: 1500 }).map((offset) => addDays('2024-01-01', offset));
  fc.assert(
    fc.property(starts, fc.integer({ min: 1, max: 60 }), (start, value) => {
      const byWork = addTerm(start, { value, unit: 'workDays' }, inPeace);
      const byCalendar = addTerm(start, { value, unit: 'calendarDays' }, inPeace);
      expect(isWorkingDay(byWork, inPeace) && isWorkingDay(byCalendar, inPeace)).toBe(true);
      expect(workingDayDistance(start, byWork, inPeace)).toBe(value);
      expect(daysBetween(start, byCalendar)).toBeGreaterThanOrEqual(value);
    }),
  );
});
