import type { PlainDate } from '@cabinet/contracts/dates';
import type { WorkCalendar } from './calendar.ts';
import { kyivDate } from './kyiv-time.ts';
import { addTerm, type DayTerm } from './terms.ts';

/**
 * How long a centre has to answer a question. Law 393/96-ВР, art. 20: what needs no further study is answered within
 * fifteen days; a month is for matters that do.
 */
export const consultationTerm: DayTerm = { value: 15, unit: 'calendarDays' };

/** The day by which what was asked at this instant is to be answered, in Kyiv. */
export const answerDueOn = (askedAt: Date, calendar: WorkCalendar): PlainDate =>
  addTerm(kyivDate(askedAt), consultationTerm, calendar);
