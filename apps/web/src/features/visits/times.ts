import type { FreeDay, FreeTime, Hold } from '@cabinet/contracts/visits';
import { kyivClock, kyivDate } from '@cabinet/domain/kyiv-time';

/** The calendar day in Kyiv of an instant. */
export const dateOf = (instant: string): string => kyivDate(new Date(instant));

export const partsOfDay = ['morning', 'afternoon', 'evening'] as const;
export type PartOfDay = (typeof partsOfDay)[number];

const partOf = (instant: string): PartOfDay => {
  const clock = kyivClock(new Date(instant));
  return clock < '12:00' ? 'morning' : clock < '17:00' ? 'afternoon' : 'evening';
};

interface Part {
  readonly part: PartOfDay;
  readonly times: readonly FreeTime[];
}

/** Times by the part of the day in which they begin; parts without times are left out. */
export const byPartOfDay = (times: readonly FreeTime[]): readonly Part[] =>
  partsOfDay
    .map((part) => ({ part, times: times.filter(({ from }) => partOf(from) === part) }))
    .filter(({ times: own }) => own.length > 0);

type HeldTime = Pick<Hold, 'from' | 'to'>;

/** The list of a day with the person's own held time in it: for them it is free. */
export const withHeldTime = (times: readonly FreeTime[], held: HeldTime | null, date: string): readonly FreeTime[] => {
  if (!held || dateOf(held.from) !== date || times.some(({ from }) => from === held.from)) return times;
  return [...times, { from: held.from, to: held.to }].toSorted((one, other) => (one.from < other.from ? -1 : 1));
};

/** The list of days with the day of the person's own held time in it, when that was its last place. */
export const withHeldDay = (days: readonly FreeDay[], held: HeldTime | null): readonly FreeDay[] => {
  if (!held) return days;
  const date = dateOf(held.from);
  if (days.some((day) => day.date === date)) return days;
  const own = { date, places: 1, opens: kyivClock(new Date(held.from)), closes: kyivClock(new Date(held.to)) };
  return [...days, own].toSorted((one, other) => (one.date < other.date ? -1 : 1));
};
