import type { PlainDate } from '@cabinet/contracts/dates';
import { addDays, daysBetween, weekdayOf } from './plain-date.ts';

export interface Holiday {
  readonly date: PlainDate;
  readonly name: string;
}

/** Days of work and rest as data that an administrator edits; both ends of martial law belong to it, null is open. */
export interface WorkCalendar {
  /** 0 is Sunday, 6 is Saturday. */
  readonly weekendDays: readonly number[];
  readonly holidays: readonly Holiday[];
  readonly martialLaw: readonly { readonly from: PlainDate; readonly to: PlainDate | null }[];
  /** Last word on single days, above all other rules. */
  readonly exceptions: readonly { readonly date: PlainDate; readonly working: boolean }[];
}

// Labour Code, art. 73, as it reads since law 3107-IX (8 May) and law 3258-IX (25 December, 15 July, 1 October).
const fixedHolidays: readonly (readonly [string, string])[] = [
  ['01-01', 'Новий рік'],
  ['03-08', 'Міжнародний жіночий день'],
  ['05-01', 'День праці'],
  ['05-08', 'День пам’яті та перемоги над нацизмом у Другій світовій війні 1939–1945 років'],
  ['06-28', 'День Конституції України'],
  ['07-15', 'День Української Державності'],
  ['08-24', 'День Незалежності України'],
  ['10-01', 'День захисників і захисниць України'],
  ['12-25', 'Різдво Христове'],
];

/** Easter as observed in Ukraine: Julian reckoning (Meeus), written in the civil calendar. Years 1900–2099. */
export const easterOf = (year: number): PlainDate => {
  const age = (19 * (year % 19) + 15) % 30;
  const weekday = (2 * (year % 4) + 4 * (year % 7) - age + 34) % 7;
  // Julian dates lie thirteen days behind civil ones from March 1900 to February 2100.
  return addDays(`${year}-03-22`, age + weekday + 13);
};

/** Holidays of art. 73 for whole years, in order of date. The table is right from 2024 on. */
export const holidayTable = (firstYear: number, lastYear: number): Holiday[] =>
  Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index).flatMap((year) =>
    [
      ...fixedHolidays.map(([monthDay, name]) => ({ date: `${year}-${monthDay}`, name })),
      { date: easterOf(year), name: 'Великдень (Пасха)' },
      { date: addDays(easterOf(year), 49), name: 'Трійця' },
    ].sort((one, other) => (one.date < other.date ? -1 : 1)),
  );

/** Whether martial law is in force on a day according to the calendar. */
export const isMartialLaw = (date: PlainDate, calendar: WorkCalendar): boolean =>
  calendar.martialLaw.some(({ from, to }) => from <= date && (to === null || date <= to));

interface DaysOff {
  readonly holidays: ReadonlySet<PlainDate>;
  readonly carried: ReadonlySet<PlainDate>;
  readonly exceptions: ReadonlyMap<PlainDate, boolean>;
}

// Holidays and weekends in a row never reach two weeks; the bound keeps a senseless calendar from being searched for ever.
const longestCarry = 14;

const workOut = (calendar: WorkCalendar): DaysOff => {
  // While martial law lasts, art. 73 and the carrying of days off do not apply: law 2136-IX, art. 6, part 6.
  const observed = calendar.holidays.map(({ date }) => date).filter((date) => !isMartialLaw(date, calendar));
  const holidays = new Set(observed);
  const carried = new Set<PlainDate>();
  const isWeekend = (date: PlainDate): boolean => calendar.weekendDays.includes(weekdayOf(date));
  // A holiday on a day off gives the next working day off: Labour Code, art. 67, part 3.
  for (const date of [...holidays].filter(isWeekend).sort()) {
    const following = Array.from({ length: longestCarry }, (_, index) => addDays(date, index + 1));
    const next = following.find((day) => !(isWeekend(day) || holidays.has(day) || carried.has(day)));
    if (next && !isMartialLaw(next, calendar)) carried.add(next);
  }
  return { holidays, carried, exceptions: new Map(calendar.exceptions.map(({ date, working }) => [date, working])) };
};

const known = new WeakMap<WorkCalendar, DaysOff>();

const daysOffOf = (calendar: WorkCalendar): DaysOff => {
  const found = known.get(calendar) ?? workOut(calendar);
  known.set(calendar, found);
  return found;
};

/** Whether offices work on a day. The calendar must not be changed after its first use: it is remembered. */
export const isWorkingDay = (date: PlainDate, calendar: WorkCalendar): boolean => {
  const { holidays, carried, exceptions } = daysOffOf(calendar);
  return (
    exceptions.get(date) ?? !(calendar.weekendDays.includes(weekdayOf(date)) || holidays.has(date) || carried.has(date))
  );
};

// Offices closed for a whole year are a mistake in the calendar, not a term to wait for.
const longestClosure = 366;

/** The day itself when offices work on it, else the first working day after. Throws when none comes within a year. */
export const workingDayFrom = (date: PlainDate, calendar: WorkCalendar): PlainDate => {
  for (let passed = 0; passed <= longestClosure; passed += 1) {
    const day = addDays(date, passed);
    if (isWorkingDay(day, calendar)) return day;
  }
  throw new RangeError(`The work calendar has no working day within a year of ${date}`);
};

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export const workingDayDistance = (from: PlainDate, to: PlainDate, calendar: WorkCalendar): number => {
  if (to < from) return -workingDayDistance(to, from, calendar);
  const days = Array.from({ length: daysBetween(from, to) }, (_, index) => addDays(from, index + 1));
  return days.filter((day) => isWorkingDay(day, calendar)).length;
};
