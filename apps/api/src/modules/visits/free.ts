import type { PlainDate } from '@cabinet/contracts/dates';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { OfficeId } from '@cabinet/contracts/ids';
import type { FreeDay, FreeTime as ShownTime } from '@cabinet/contracts/visits';
import { sqlOf } from '@cabinet/db/open-database';
import { isWorkingDay } from '@cabinet/domain/calendar';
import {
  type DeskDay,
  type Fit,
  type FreeTime,
  freeTimes,
  openSpans,
  type Span,
  shiftsFitting,
  shiftsOn,
} from '@cabinet/domain/free-times';
import { kyivClock, kyivDate, startOfKyivDay } from '@cabinet/domain/kyiv-time';
import { addDays, daysBetween } from '@cabinet/domain/plain-date';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { findSchedule, type OfficeSchedule } from '../schedules/public.ts';

/** What somebody looks for. */
export interface Wanted extends Fit {
  readonly officeId: OfficeId;
  /** How long the visit takes. */
  readonly minutes: number;
  /** A visit whose own time counts as free: it is to be moved. */
  readonly instead?: string;
  /** Only what this draw gives out, beyond the booking window too. */
  readonly releaseId?: string;
}

/** Days of one office with what is taken on them. */
export interface Days {
  readonly office: OfficeSchedule;
  readonly first: PlainDate;
  readonly last: PlainDate;
  /** The earliest instant that can still be booked. */
  readonly notBefore: Date;
  readonly takenOf: ReadonlyMap<string, readonly Span[]>;
}

const minute = 60_000;

const takenText = `
  select "deskId", "from", "to" from visit_place
  where "deskId" = any($1::uuid[]) and "to" > $2 and "from" < $3 and ("until" is null or "until" > $4)
    and "visitId" is distinct from $5::uuid`;

interface TakenRow extends Span {
  readonly deskId: string;
}

export interface DaySpan {
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
}

/** Reads an office from today to the end of its booking window, a single day, or the days of a span. Throws common.not_found. */
export async function readDays(
  { db, now }: { readonly db: object; readonly now: Date },
  { officeId, instead, releaseId }: Pick<Wanted, 'officeId' | 'instead' | 'releaseId'>,
  only?: PlainDate | DaySpan,
): Promise<Days> {
  const today = kyivDate(now);
  const office = await findSchedule(db, officeId, { date: today, at: now });
  if (!office) throw problem(commonProblems.notFound, { officeId });
  const end = addDays(today, office.terms.windowDays);
  const { firstDay, lastDay: last } =
    typeof only === 'string' ? { firstDay: only, lastDay: only } : (only ?? { firstDay: today, lastDay: end });
  const isBegun = firstDay < today;
  const first = isBegun ? today : firstDay;
  const { rows } = await sqlOf(db).query<TakenRow>({
    name: 'visits.taken',
    text: takenText,
    values: [
      office.desks.map(({ id }) => id),
      startOfKyivDay(first),
      startOfKyivDay(addDays(last, 1)),
      now,
      instead ?? null,
    ],
  });
  const takenOf = new Map<string, Span[]>();
  for (const { deskId, from, to } of rows) takenOf.set(deskId, [...(takenOf.get(deskId) ?? []), { from, to }]);
  // A day outside of the window has no days at all.
  const isOutside = (first > end && releaseId === undefined) || last < today;
  const notBefore = new Date(now.getTime() + office.terms.noticeMinutes * minute);
  return { office, first, last: isOutside ? addDays(first, -1) : last, notBefore, takenOf };
}

const isOffered = ({ withheld }: OfficeSchedule, deskId: string, { releaseId }: Wanted): boolean =>
  releaseId === undefined || withheld.some((one) => one.releaseId === releaseId && one.deskIds.includes(deskId));

/** The desks that receive for what is wanted on a day, with their open and taken spans. */
export const desksOn = ({ office, takenOf }: Days, date: PlainDate, wanted: Wanted): DeskDay[] => {
  const shifts = shiftsOn(date, office.schedule, (day) => isWorkingDay(day, office.calendar));
  const withheld = office.withheld.filter(({ releaseId }) => releaseId !== wanted.releaseId);
  const closures = [...office.schedule.closures, ...withheld];
  return office.desks.flatMap((desk) => {
    const own = shiftsFitting(shifts, desk, wanted);
    if (own.length === 0 || !isOffered(office, desk.id, wanted)) return [];
    const open = openSpans(date, desk.id, own, closures);
    return [{ deskId: desk.id, open, taken: takenOf.get(desk.id) ?? [] }];
  });
};

const known = new WeakMap<Days, Map<string, readonly FreeTime[]>>();

/** Free times of one day, in order, each with the desks where it is free; a crowd that shares a look shares the answer. */
export const timesOn = (days: Days, date: PlainDate, wanted: Wanted): readonly FreeTime[] => {
  if (date < days.first || date > days.last) return [];
  const { topicId, channel, needs, internal, minutes, releaseId } = wanted;
  const key = JSON.stringify([date, topicId, channel, needs, internal, minutes, releaseId]);
  const answers = known.get(days) ?? new Map<string, readonly FreeTime[]>();
  known.set(days, answers);
  const times = answers.get(key) ?? freeTimes(desksOn(days, date, wanted), minutes, days.notBefore);
  answers.set(key, times);
  return times;
};

/** The free time that begins at this very instant; undefined when there is none. */
export const timeAt = (days: Days, from: Date, wanted: Wanted): FreeTime | undefined =>
  timesOn(days, kyivDate(from), wanted).find((one) => one.from.getTime() === from.getTime());

export const datesOf = ({ first, last }: Days): PlainDate[] =>
  Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, index) => addDays(first, index));

export const shown = ({ from, to }: Span): ShownTime => ({ from: from.toISOString(), to: to.toISOString() });

// Each desk gives its own place: two free desks at nine are two places.
const placesIn = (times: readonly FreeTime[]): number => times.reduce((sum, { deskIds }) => sum + deskIds.length, 0);

/** I3: the days that still have places, with the hours of the office; today from the next time that can be booked. */
export const freeDays = (days: Days, wanted: Wanted): FreeDay[] =>
  datesOf(days).flatMap((date) => {
    const times = timesOn(days, date, wanted);
    const [first] = times;
    if (!first) return [];
    const open = desksOn(days, date, wanted).flatMap((desk) => desk.open);
    const opens = Math.max(days.notBefore.getTime(), Math.min(...open.map(({ from }) => from.getTime())));
    const closes = Math.max(...open.map(({ to }) => to.getTime()));
    return [
      {
        date,
        opens: kyivClock(opens > first.from.getTime() ? first.from : new Date(opens)),
        closes: kyivClock(new Date(closes)),
        places: placesIn(times),
      },
    ];
  });

interface Gone {
  readonly gone: Date;
  readonly but: Date | undefined;
}

const nearestKnown = new WeakMap<Days, Map<string, readonly FreeTime[]>>();

/** The free times nearest to one that is gone, at most three, in order; a crowd that shares a look shares the answer. */
export const nearestTo = (days: Days, wanted: Wanted, missed: Gone): readonly FreeTime[] => {
  const { topicId, channel, needs, internal, minutes } = wanted;
  const key = JSON.stringify([missed.gone, missed.but, topicId, channel, needs, internal, minutes]);
  const answers = nearestKnown.get(days) ?? new Map<string, readonly FreeTime[]>();
  nearestKnown.set(days, answers);
  const times = answers.get(key) ?? findNearest(days, wanted, missed);
  answers.set(key, times);
  return times;
};

const findNearest = (days: Days, wanted: Wanted, { gone, but }: Gone): FreeTime[] => {
  const distance = ({ from }: Span): number => Math.abs(from.getTime() - gone.getTime());
  const dayOf = kyivDate(gone);
  const dates = [...new Set([dayOf, ...datesOf(days)])].toSorted(
    (one, other) => Math.abs(daysBetween(dayOf, one)) - Math.abs(daysBetween(dayOf, other)),
  );
  let all: FreeTime[] = [];
  for (const [index, date] of dates.entries()) {
    all = [...all, ...timesOn(days, date, wanted)]
      .filter(({ from }) => from.getTime() !== but?.getTime())
      .toSorted((one, other) => distance(one) - distance(other))
      .slice(0, 3);
    // Days come by distance: nothing on the next ones is nearer than the days between.
    const next = Math.abs(daysBetween(dayOf, dates[index + 1] ?? dayOf));
    const third = all[2];
    if (third && distance(third) <= (next - 1) * 24 * 60 * minute) break;
  }
  return all.toSorted((one, other) => one.from.getTime() - other.from.getTime());
};

/** The context's client and clock, for reads outside of a transaction. */
export const readerOf = (ctx: Context): { db: object; now: Date } => ({ db: ctx.db, now: ctx.now() });
