import * as z from 'zod/mini';
import { PlainDate } from './dates.ts';
import { DeskId } from './ids.ts';
import { Line, OpeningTime } from './managed-offices.ts';
import { PlaceNeed } from './schedules.ts';

interface Hours {
  readonly from: string;
  readonly to: string;
}
const isOrdered = ({ from, to }: Hours): boolean => from < to;
const overlaps = (one: Hours, other: Hours): boolean => one.from < other.to && other.from < one.to;
const areApart = (all: readonly Hours[]): boolean =>
  all.every((one, at) => all.slice(at + 1).every((other) => !overlaps(one, other)));
const hasEachOnce = (all: readonly (string | number)[]): boolean => new Set(all).size === all.length;

const ends = z.refine<Hours>(isOrdered, { path: ['to'], error: 'schedules.ends_before_begins' });

/** Times of a Kyiv clock, the end later than the beginning. */
const ClockSpan = z.object({ from: OpeningTime, to: OpeningTime }).check(ends);

/** When some desks receive, with breaks in between; `internal` places are given by the office alone. */
export const Shift = z
  .object({
    from: OpeningTime,
    to: OpeningTime,
    breaks: z.array(ClockSpan).check(z.maxLength(6), z.refine(areApart, { error: 'schedules.breaks_overlap' })),
    deskIds: z.array(DeskId).check(
      z.maxLength(100),
      z.refine((ids) => ids.length > 0, { error: 'schedules.desks_missing' }),
      z.refine(hasEachOnce, { error: 'field.choice' }),
    ),
    offeredTo: z.enum(['public', 'internal'], { error: 'field.choice' }),
    meets: z.array(PlaceNeed).check(z.maxLength(PlaceNeed.options.length)),
  })
  .check(
    ends,
    z.refine(({ from, to, breaks }) => breaks.every((one) => from < one.from && one.to < to), {
      path: ['breaks'],
      error: 'schedules.break_outside',
    }),
  );
export type Shift = z.infer<typeof Shift>;

const deskIsOnce = (shifts: readonly Shift[]): boolean =>
  shifts.every((one, at) =>
    shifts
      .slice(at + 1)
      .every((other) => !(overlaps(one, other) && one.deskIds.some((id) => other.deskIds.includes(id)))),
  );

/** The shifts of one day; a desk works one of them at a time. */
export const DayShifts = z
  .array(Shift)
  .check(z.maxLength(20), z.refine(deskIsOnce, { error: 'schedules.shifts_overlap' }));

/** One day of the week, 0 is Sunday. */
export const WeekDay = z.object({ weekday: z.int().check(z.minimum(0), z.maximum(6)), shifts: DayShifts });
export type WeekDay = z.infer<typeof WeekDay>;

/** What an office does in a week, from a day on; days that are not named are closed. */
export const TimetableForm = z.object({
  validFrom: PlainDate,
  week: z.array(WeekDay).check(
    z.maxLength(7),
    z.refine((days) => hasEachOnce(days.map(({ weekday }) => weekday)), { error: 'administration.day_twice' }),
    z.refine((days) => days.some(({ shifts }) => shifts.length > 0), { error: 'schedules.week_empty' }),
  ),
});
export type TimetableForm = z.infer<typeof TimetableForm>;

/** A day that differs from the week: other hours, or none. */
export const DayExceptionForm = z.object({
  date: PlainDate,
  shifts: DayShifts,
  /** Said on purpose when the day is a day off by the calendar: an exception never opens a holiday by accident. */
  worksOnDayOff: z._default(z.boolean(), false),
  reasonUk: Line,
  reasonEn: Line,
});
export type DayExceptionForm = z.infer<typeof DayExceptionForm>;

/** A span in which desks receive nobody, in times of a Kyiv clock; without desks, all of them. */
export const ClosureForm = z
  .object({
    fromDate: PlainDate,
    fromTime: OpeningTime,
    toDate: PlainDate,
    toTime: OpeningTime,
    deskIds: z.array(DeskId).check(z.maxLength(100)),
    reasonUk: Line,
    reasonEn: Line,
  })
  .check(
    z.refine(({ fromDate, fromTime, toDate, toTime }) => `${fromDate} ${fromTime}` < `${toDate} ${toTime}`, {
      path: ['toTime'],
      error: 'schedules.ends_before_begins',
    }),
  );
export type ClosureForm = z.infer<typeof ClosureForm>;
