import { kyivDate } from '@cabinet/domain/kyiv-time';
import { isPlainDate } from '@cabinet/contracts/calendar-day';
import { addDays, daysBetween } from '@cabinet/domain/plain-date';

/** What the API counts at once. */
const mostDays = 92;

/** Today in Kyiv, and so many days on or back. */
export const dayFromToday = (days: number): string => addDays(kyivDate(new Date()), days);

/** A day as people write it, «22.11.2026». */
export const shownDay = (day: string): string => day.split('-').toReversed().join('.');

const written = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/** The day that somebody wrote; null when it is none. */
const dayIn = (typed: string | null): string | null => {
  const [, day = '', month = '', year = ''] = written.exec(typed?.trim() ?? '') ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(date) ? date : null;
};

interface ChosenPeriod {
  readonly from: string;
  readonly to: string;
  /** Something was written that is no period: the last week is shown instead. */
  readonly misread: boolean;
}

/** The days of a period that are written well, in their order, else the last week. */
export const periodOf = (from: string | null, to: string | null): ChosenPeriod => {
  const begins = dayIn(from);
  const ends = dayIn(to);
  if (begins !== null && ends !== null && begins <= ends && daysBetween(begins, ends) < mostDays)
    return { from: begins, to: ends, misread: false };
  return { from: dayFromToday(-6), to: dayFromToday(0), misread: from !== null || to !== null };
};
