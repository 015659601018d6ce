import type { PlainDate } from '@cabinet/contracts/dates';

const dayMilliseconds = 86_400_000;

const utcMidnight = (date: PlainDate): number => Date.parse(`${date}T00:00:00Z`);

/** The day so many days later; earlier when negative. */
export const addDays = (date: PlainDate, days: number): PlainDate =>
  new Date(utcMidnight(date) + days * dayMilliseconds).toISOString().slice(0, 10);

/** Whole days from one date to another; negative when the other is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  Math.round((utcMidnight(to) - utcMidnight(from)) / dayMilliseconds);

/** 0 is Sunday, 6 is Saturday, as in JavaScript. */
export const weekdayOf = (date: PlainDate): number => new Date(utcMidnight(date)).getUTCDay();
