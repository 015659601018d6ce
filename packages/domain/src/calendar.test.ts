import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  easterOf,
  holidayTable,
  isWorkingDay,
  type WorkCalendar,
  workingDayDistance,
  workingDayFrom,
} from './calendar.ts';
import { addDays, weekdayOf } from './plain-date.ts';

const inPeace: WorkCalendar = {
  weekendDays: [0, 6],
  holidays: holidayTable(2024, 2030),
  martialLaw: [],
  exceptions: [],
};
const inWar: WorkCalendar = { ...inPeace, martialLaw: [{ from: '2022-02-24', to: null }] };

test.each([
  ['2024-05-05', '2024-06-23'],
  ['2025-04-20', '2025-06-08'],
  ['2026-04-12', '2026-05-31'],
  ['2027-05-02', '2027-06-20'],
  ['2028-04-16', '2028-06-04'],
])('Easter is on %s and Trinity on %s', (easter, trinity) => {
  const year = Number(easter.slice(0, 4));

  expect(easterOf(year)).toBe(easter);
  expect(holidayTable(year, year).find(({ name }) => name === 'Трійця')?.date).toBe(trinity);
});

test('Easter is always a Sunday between 4 April and 8 May', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2099 }), (year) => {
      expect(weekdayOf(easterOf(year))).toBe(0);
      expect(easterOf(year).slice(5) >= '04-04' && easterOf(year).slice(5) <= '05-08').toBe(true);
    }),
  );
});

test('a year has eleven holidays of article 73, in order of date', () => {
  const dates = holidayTable(2026, 2026).map(({ date }) => date);

  expect(dates).toEqual([
    '2026-01-01',
    '2026-03-08',
    '2026-04-12',
    '2026-05-01',
    '2026-05-08',
    '2026-05-31',
    '2026-06-28',
    '2026-07-15',
    '2026-08-24',
    '2026-10-01',
    '2026-12-25',
  ]);
});

test.each([
  { date: '2026-08-24', peace: false, war: true, why: 'Independence Day, a Monday' },
  { date: '2026-04-13', peace: false, war: true, why: 'the Monday after Easter' },
  { date: '2026-03-09', peace: false, war: true, why: 'the Monday after 8 March, a Sunday' },
  { date: '2026-04-12', peace: false, war: false, why: 'Easter itself is a Sunday' },
  { date: '2026-05-09', peace: false, war: false, why: 'a Saturday' },
  { date: '2026-12-28', peace: true, war: true, why: 'Christmas was a Friday and carries nothing' },
  { date: '2025-05-09', peace: true, war: true, why: '9 May is no holiday' },
])('$date is worked in peace: $peace, under martial law: $war – $why', ({ date, peace, war }) => {
  expect(isWorkingDay(date, inPeace)).toBe(peace);
  expect(isWorkingDay(date, inWar)).toBe(war);
});

test('holidays return on the day after martial law ends', () => {
  const ending: WorkCalendar = { ...inPeace, martialLaw: [{ from: '2022-02-24', to: '2026-06-30' }] };

  expect(isWorkingDay('2026-05-08', ending)).toBe(true);
  expect(isWorkingDay('2026-07-15', ending)).toBe(false);
});

test('an exception of the office outweighs weekends and holidays', () => {
  const special: WorkCalendar = {
    ...inPeace,
    exceptions: [
      { date: '2026-08-22', working: true },
      { date: '2026-08-25', working: false },
    ],
  };

  expect(isWorkingDay('2026-08-22', special)).toBe(true);
  expect(isWorkingDay('2026-08-25', special)).toBe(false);
});

test('two holidays on one weekend give two days off after it', () => {
  const double: WorkCalendar = {
    weekendDays: [0, 6],
    holidays: [
      { date: '2027-05-01', name: 'День праці' },
      { date: '2027-05-02', name: 'Великдень' },
    ],
    martialLaw: [],
    exceptions: [],
  };

  expect(isWorkingDay('2027-05-03', double)).toBe(false);
  expect(isWorkingDay('2027-05-04', double)).toBe(false);
  expect(isWorkingDay('2027-05-05', double)).toBe(true);
});

test('the distance in working days is what counting the days one by one gives, and its opposite backwards', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 120 }), (offset, length) => {
      const from = addDays('2024-01-01', offset);
      const to = addDays(from, length);
      let counted = 0;
      for (let day = from; day < to; ) {
        day = addDays(day, 1);
        if (isWorkingDay(day, inPeace)) counted += 1;
      }
      expect(workingDayDistance(from, to, inPeace)).toBe(counted);
      expect(workingDayDistance(to, from, inPeace) + counted).toBe(0);
    }),
  );
});

test('a calendar without working days is reported instead of searched for ever', () => {
  expect(() => workingDayFrom('2026-01-01', { ...inPeace, weekendDays: [0, 1, 2, 3, 4, 5, 6] })).toThrow(RangeError);
});
