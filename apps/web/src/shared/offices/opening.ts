import type { OpeningHours } from '@cabinet/contracts/administration';
import { addDays, weekdayOf } from '@cabinet/domain/plain-date';
import type * as z from 'zod/mini';

export type Hours = z.infer<typeof OpeningHours>;

/** 1 is Monday, 7 is Sunday: the order of a week on a door. */
const isoWeekday = (weekday: number): number => (weekday === 0 ? 7 : weekday);

/** Days with the same hours side by side: «понеділок – п’ятниця, 08:00–16:00». Monday is 1, Sunday 7. */
export interface HoursRow {
  readonly from: number;
  readonly to: number;
  readonly day: Hours[number];
}

const sameHours = (one: Hours[number], other: Hours[number]): boolean =>
  one.opens === other.opens &&
  one.closes === other.closes &&
  one.breakFrom === other.breakFrom &&
  one.breakTo === other.breakTo;

/** The week as short as it can be told, from Monday. */
export const hoursRows = (hours: Hours): readonly HoursRow[] => {
  const week = hours.toSorted((one, other) => isoWeekday(one.weekday) - isoWeekday(other.weekday));
  const rows: HoursRow[] = [];
  for (const day of week) {
    const weekday = isoWeekday(day.weekday);
    const last = rows.at(-1);
    const goesOn = last !== undefined && last.to + 1 === weekday && sameHours(last.day, day);
    if (goesOn) rows.splice(-1, 1, { ...last, to: weekday });
    else rows.push({ from: weekday, to: weekday, day });
  }
  return rows;
};

/** Whether the door is open on that day of Kyiv (YYYY-MM-DD) at that time (HH:MM). */
export const isOpenAt = (hours: Hours, date: string, clock: string): boolean =>
  hours.some(
    ({ weekday, opens, closes }) =>
      isoWeekday(weekday) === isoWeekday(weekdayOf(date)) && opens <= clock && clock < closes,
  );

/** The next day on which the office opens, after the given one. Null for an office without hours. */
export const nextOpenDay = (hours: Hours, after: string): string | null => {
  const week = Array.from({ length: 7 }, (_, index) => addDays(after, index + 1));
  return week.find((date) => hours.some(({ weekday }) => isoWeekday(weekday) === isoWeekday(weekdayOf(date)))) ?? null;
};
