import { isWorkingDay, type WorkCalendar } from './calendar.ts';
import { kyivClock, kyivDate } from './kyiv-time.ts';
import { weekdayOf } from './plain-date.ts';

/** Hours on the door; 1 is Monday, Sunday is 0 or 7. */
export type WorkingHours = readonly {
  readonly weekday: number;
  readonly opens: string;
  readonly closes: string;
  readonly breakFrom: string | null;
  readonly breakTo: string | null;
}[];

// A body that receives nobody has no hours on its door: the hours of an office by the Labour Code.
const usual = { opens: '09:00', closes: '18:00', breakFrom: null, breakTo: null };

/** Whether somebody in the office is at work: a working day of its calendar, within its hours, not in its break. */
export const isAtWork = (hours: WorkingHours, calendar: WorkCalendar, instant: Date): boolean => {
  const day = kyivDate(instant);
  if (!isWorkingDay(day, calendar)) return false;
  const known = hours.length === 0 ? usual : hours.find(({ weekday }) => weekday % 7 === weekdayOf(day));
  if (!known) return false;
  const clock = kyivClock(instant);
  const isBreak =
    known.breakFrom !== null && known.breakTo !== null && known.breakFrom <= clock && clock < known.breakTo;
  return known.opens <= clock && clock < known.closes && !isBreak;
};
