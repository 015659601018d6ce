import type { PlainDate } from '@cabinet/contracts/dates';
import type { FieldError } from '@cabinet/contracts/http/problem';
import type { ClosureForm, DayExceptionForm, Shift, TimetableForm } from '@cabinet/contracts/timetables';
import { isWorkingDay, type WorkCalendar } from '@cabinet/domain/calendar';
import type { Closure, Schedule } from '@cabinet/domain/free-times';
import type { Receiving } from '@cabinet/domain/hit-visits';
import { kyivInstant } from '@cabinet/domain/kyiv-time';
import { addDays } from '@cabinet/domain/plain-date';

const furthestDays = 2 * 365;

/** What is wrong with a day that a change is put for; null: nothing. The past is never changed. */
export const refusedDay = (date: PlainDate, today: PlainDate, pointer: string): FieldError | null => {
  if (date < today) return { pointer, code: 'schedules.day_past' };
  return date > addDays(today, furthestDays) ? { pointer, code: 'schedules.day_too_far' } : null;
};

/** Each shift that names a desk which is not at work in the office, by its place. */
export const strangeDesks = (
  shifts: readonly Pick<Shift, 'deskIds'>[],
  known: readonly string[],
  pointer: string,
): FieldError[] =>
  shifts.flatMap(({ deskIds }, place) =>
    deskIds.every((id) => known.includes(id))
      ? []
      : [{ pointer: `${pointer}/${place}/deskIds`, code: 'schedules.desk_unknown' }],
  );

/** The schedule as it would be with a new week. */
export const withTimetable = (schedule: Schedule, timetable: TimetableForm): Schedule => ({
  ...schedule,
  timetables: [...schedule.timetables.filter(({ validFrom }) => validFrom !== timetable.validFrom), timetable],
});

/** The schedule as it would be with another day. */
export const withException = (
  schedule: Schedule,
  { date, shifts }: Pick<DayExceptionForm, 'date' | 'shifts'>,
): Schedule => ({
  ...schedule,
  exceptions: [...schedule.exceptions.filter((one) => one.date !== date), { date, shifts }],
});

/** The span of a closure; no desks named means all of them. */
export const closureOf = ({ fromDate, fromTime, toDate, toTime, deskIds }: ClosureForm): Closure => ({
  from: kyivInstant(fromDate, fromTime),
  to: kyivInstant(toDate, toTime),
  deskIds: deskIds.length > 0 ? deskIds : null,
});

/** The schedule as it would be with one closure more. */
export const withClosure = (schedule: Schedule, closure: Closure): Schedule => ({
  ...schedule,
  closures: [...schedule.closures, closure],
});

interface Office extends Pick<Receiving, 'desks' | 'schedule'> {
  readonly calendar: WorkCalendar;
}

/** What decides whether the office receives; an office that is closed for good receives nobody. */
export const receivingOf = (office: Office | null): Receiving =>
  office
    ? {
        desks: office.desks,
        schedule: office.schedule,
        isWorking: (date) => isWorkingDay(date, office.calendar),
      }
    : { desks: [], schedule: { timetables: [], exceptions: [], closures: [] }, isWorking: () => false };
