import type { PlainDate } from '@cabinet/contracts/dates';
import type { Channel, PlaceNeed } from '@cabinet/contracts/schedules';
import { kyivInstant } from './kyiv-time.ts';
import { weekdayOf } from './plain-date.ts';

/** Wall-clock times of one day in Kyiv, HH:MM; `from` is before `to`. */
export interface ClockSpan {
  readonly from: string;
  readonly to: string;
}

/** Instants; the end does not belong to it. */
export interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** When some desks of an office receive people. */
export interface Shift extends ClockSpan {
  readonly breaks: readonly ClockSpan[];
  readonly deskIds: readonly string[];
  /** `internal` places are given by the office alone: to people who come in or ring. */
  readonly offeredTo: 'public' | 'internal';
  /** Needs met while it lasts: an interpreter is there, the hall is quiet. */
  readonly meets: readonly PlaceNeed[];
}

/** A place of an office where one person is received at a time. */
export interface Desk {
  readonly id: string;
  readonly channel: Channel;
  /** Needs that the place itself meets. */
  readonly meets: readonly PlaceNeed[];
  /** Topics dealt with here; null means all of the office. */
  readonly topicIds: readonly string[] | null;
}

/** What an office does in a week, from a day on; an earlier rule keeps its own days. */
export interface Timetable {
  readonly validFrom: PlainDate;
  /** 0 is Sunday, 6 is Saturday. */
  readonly week: readonly { readonly weekday: number; readonly shifts: readonly Shift[] }[];
}

/** A day on which the weekly rule does not hold. */
export interface DayException {
  readonly date: PlainDate;
  /** What the day has instead; empty when the office is closed. */
  readonly shifts: readonly Shift[];
}

/** Part of a day in which desks receive nobody: a repair, a training, a lack of staff. */
export interface Closure extends Span {
  /** Desks concerned; null means all of the office. */
  readonly deskIds: readonly string[] | null;
}

export interface Schedule {
  readonly timetables: readonly Timetable[];
  readonly exceptions: readonly DayException[];
  readonly closures: readonly Closure[];
}

/** The shifts of a day: the exception's if there is one, else those of the latest timetable in force, on working days. */
export const shiftsOn = (
  date: PlainDate,
  { timetables, exceptions }: Schedule,
  isWorking: (date: PlainDate) => boolean,
): readonly Shift[] => {
  const exception = exceptions.find((one) => one.date === date);
  if (exception) return exception.shifts;
  const inForce = timetables
    .filter(({ validFrom }) => validFrom <= date)
    .reduce<Timetable | null>((last, one) => (last === null || one.validFrom > last.validFrom ? one : last), null);
  const named = inForce?.week.find(({ weekday }) => weekday === weekdayOf(date));
  return named && isWorking(date) ? named.shifts : [];
};

const byStart = (one: Span, other: Span): number => one.from.getTime() - other.from.getTime();

/** The same instants in as few spans as possible, in order: what overlaps or touches becomes one. */
const united = (spans: readonly Span[]): Span[] => {
  const all: Span[] = [];
  for (const span of [...spans].sort(byStart)) {
    const last = all.at(-1);
    if (!last || last.to < span.from) all.push(span);
    else if (last.to < span.to) all[all.length - 1] = { from: last.from, to: span.to };
  }
  return all;
};

const cutOut = (span: Span, cuts: readonly Span[]): Span[] => {
  const left: Span[] = [];
  let { from } = span;
  for (const cut of cuts) {
    if (cut.to <= from || cut.from >= span.to) continue;
    if (cut.from > from) left.push({ from, to: cut.from });
    from = cut.to;
  }
  return from < span.to ? [...left, { from, to: span.to }] : left;
};

/** What is left of spans when others are taken out; both may overlap and come in any order, the result does not. */
export const without = (spans: readonly Span[], taken: readonly Span[]): Span[] => {
  const cuts = united(taken);
  return united(spans).flatMap((span) => cutOut(span, cuts));
};

/** What decides which times fit somebody. */
export interface Fit {
  readonly topicId: string;
  readonly channel: Channel;
  readonly needs: readonly PlaceNeed[];
  /** Places that only the office gives are offered too. */
  readonly internal: boolean;
}

// Nobody climbs steps to a telephone.
const limits = (need: PlaceNeed, channel: Channel): boolean => channel === 'office' || need === 'sign_language';

/** The shifts of one desk that fit: the office's, the desk's and the shift's own facts together meet every need. */
export const shiftsFitting = (
  shifts: readonly Shift[],
  desk: Desk,
  { topicId, channel, needs, internal }: Fit,
): readonly Shift[] =>
  desk.channel === channel && (desk.topicIds === null || desk.topicIds.includes(topicId))
    ? shifts.filter(
        ({ deskIds, offeredTo, meets }) =>
          deskIds.includes(desk.id) &&
          (internal || offeredTo === 'public') &&
          needs.every((need) => !limits(need, channel) || desk.meets.includes(need) || meets.includes(need)),
      )
    : [];

const spanOn = (date: PlainDate, { from, to }: ClockSpan): Span => ({
  from: kyivInstant(date, from),
  to: kyivInstant(date, to),
});

/** When one desk receives people on a day, breaks and closures taken out. On days when clocks change, in real hours. */
export const openSpans = (
  date: PlainDate,
  deskId: string,
  shifts: readonly Shift[],
  closures: readonly Closure[],
): Span[] => {
  const own = shifts.filter(({ deskIds }) => deskIds.includes(deskId));
  const closed = closures.filter(({ deskIds }) => deskIds === null || deskIds.includes(deskId));
  return without(
    own.map((shift) => spanOn(date, shift)),
    [...own.flatMap(({ breaks }) => breaks.map((one) => spanOn(date, one))), ...closed],
  );
};

const minute = 60_000;

/** People are told times that a clock face shows: starts lie on whole five minutes. */
const stepMinutes = 5;

const roundedUp = (instant: Date): Date =>
  new Date(Math.ceil(instant.getTime() / (stepMinutes * minute)) * stepMinutes * minute);

/** Starts at which a visit of so many minutes fits, packed from the beginning of each gap so that none is wasted. */
export const startsIn = (gaps: readonly Span[], minutes: number, notBefore: Date): Date[] =>
  gaps.flatMap(({ from, to }) => {
    const first = roundedUp(from < notBefore ? notBefore : from).getTime();
    const count = Math.max(0, Math.floor((to.getTime() - first) / (minutes * minute)));
    return Array.from({ length: count }, (_, index) => new Date(first + index * minutes * minute));
  });

export interface FreeTime extends Span {
  /** Desks at which the visit could be, in the order of the office; never empty. */
  readonly deskIds: readonly string[];
}

/** One desk on one day: when it is open and what is booked or held there. */
export interface DeskDay {
  readonly deskId: string;
  readonly open: readonly Span[];
  readonly taken: readonly Span[];
}

/** Every time at which a visit of so many minutes can begin on these desks, in order. */
export const freeTimes = (desks: readonly DeskDay[], minutes: number, notBefore: Date): FreeTime[] => {
  const desksAt = new Map<number, string[]>();
  for (const { deskId, open, taken } of desks) {
    for (const start of startsIn(without(open, taken), minutes, notBefore)) {
      const known = desksAt.get(start.getTime());
      if (known) known.push(deskId);
      else desksAt.set(start.getTime(), [deskId]);
    }
  }
  return [...desksAt]
    .sort(([one], [other]) => one - other)
    .map(([start, deskIds]) => ({ from: new Date(start), to: new Date(start + minutes * minute), deskIds }));
};
