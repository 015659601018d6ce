import type { PlainDate } from '@cabinet/contracts/dates';
import { type WorkCalendar, workingDayFrom } from './calendar.ts';
import { addDays } from './plain-date.ts';

export interface DayTerm {
  readonly value: number;
  readonly unit: 'workDays' | 'calendarDays';
}

/** How long the law gives; hours are hours of the clock, day and night. */
export type Term = DayTerm | { readonly value: number; readonly unit: 'hours' };

const afterWorkingDays = (start: PlainDate, count: number, calendar: WorkCalendar): PlainDate => {
  let day = start;
  for (let counted = 0; counted < count; counted += 1) day = workingDayFrom(addDays(day, 1), calendar);
  return day;
};

/**
 * The last day of a term that an event on `startDate` begins. Counting starts the next day (law 2073-IX, art. 42);
 * a last day on which offices do not work gives way to the next working one (Civil Code, art. 254, part 5).
 */
export const addTerm = (startDate: PlainDate, term: DayTerm, calendar: WorkCalendar): PlainDate => {
  if (term.unit === 'workDays') return afterWorkingDays(startDate, term.value, calendar);
  return workingDayFrom(addDays(startDate, term.value), calendar);
};
