import type { DeskDay, FreeTime, Span } from '@cabinet/domain/free-times';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { type Days, type DaySpan, datesOf, desksOn, readDays, timesOn, type Wanted } from './free.ts';

const minute = 60_000;

/** A time that a draw gives out, with the desks whose it is: as announced, whatever becomes of the day. */
export interface ReleasedTime {
  readonly start: string;
  readonly deskIds: readonly string[];
}

interface Reader {
  readonly db: object;
  readonly now: Date;
}

/** What a draw has to give out between two days when it is announced, in order. */
export async function timesToRelease(reader: Reader, wanted: Wanted, span: DaySpan): Promise<ReleasedTime[]> {
  const days = await readDays(reader, wanted, span);
  return datesOf(days)
    .flatMap((date) => timesOn(days, date, wanted))
    .map(({ from, deskIds }) => ({ start: from.toISOString(), deskIds }));
}

const holds = ({ open, taken }: DeskDay, { from, to }: Span): boolean =>
  open.some((span) => span.from <= from && to <= span.to) && !taken.some((span) => span.from < to && from < span.to);

/**
 * One announced time as it stands now; null when none of its desks has it any more. Starts follow the announcement and
 * not the gaps of the day, so that nobody moves them by cancelling a visit beside them.
 */
export function releasedTimeNow(days: Days, wanted: Wanted, { start, deskIds }: ReleasedTime): FreeTime | null {
  const from = new Date(start);
  const span = { from, to: new Date(from.getTime() + wanted.minutes * minute) };
  const free = desksOn(days, kyivDate(from), wanted).filter(
    (desk) => deskIds.includes(desk.deskId) && holds(desk, span),
  );
  return free.length > 0 ? { ...span, deskIds: free.map((desk) => desk.deskId) } : null;
}

/** The announced times that can be given still, each with the number of its places. */
export async function releasedTimes(
  reader: Reader,
  wanted: Wanted,
  { offered, ...span }: DaySpan & { readonly offered: readonly ReleasedTime[] },
): Promise<{ start: string; places: number }[]> {
  const days = await readDays(reader, wanted, span);
  return offered.flatMap((time) => {
    const now = releasedTimeNow(days, wanted, time);
    return now ? [{ start: time.start, places: now.deskIds.length }] : [];
  });
}
