import { type OpeningDay, OpeningTime } from '@cabinet/contracts/managed-offices';
import * as z from 'zod/mini';
import { hoursRows } from './opening.ts';

type Day = z.infer<typeof OpeningDay>;

const MaybeTime = z.union([z.literal(''), OpeningTime], { error: 'administration.time_format' });

/** Days that share their hours, as a week is told: the contract wants each day by itself. */
const SharedHours = z
  .object({
    days: z.array(z.string()).check(z.refine((days) => days.length > 0, { error: 'administration.hours_missing' })),
    opens: OpeningTime,
    closes: OpeningTime,
    breakFrom: z._default(MaybeTime, ''),
    breakTo: z._default(MaybeTime, ''),
  })
  .check(
    z.refine(({ opens, closes }) => opens < closes, { path: ['closes'], error: 'administration.closes_before_opens' }),
    z.refine(
      ({ opens, closes, breakFrom, breakTo }) =>
        breakFrom === '' && breakTo === '' ? true : opens < breakFrom && breakFrom < breakTo && breakTo < closes,
      { path: ['breakTo'], error: 'administration.break_outside' },
    ),
  );

type Answer = readonly z.infer<typeof SharedHours>[];

/** The groups that name a day which an earlier one has named already. */
const repeating = (hours: Answer): number[] =>
  [...hours.keys()].filter((place) => {
    const before = new Set(hours.slice(0, place).flatMap(({ days }) => days));
    return hours[place]?.days.some((day) => before.has(day));
  });

const eachDayOnce = z.check<Answer>(({ value, issues }) => {
  for (const place of repeating(value))
    issues.push({ code: 'custom', input: value, path: [place, 'days'], message: 'administration.day_twice' });
});

/** The hours of a week in a form, whatever else it asks for. */
export const WeekAnswer = z.object({ hours: z.array(SharedHours).check(eachDayOnce) });
export type WeekAnswer = z.infer<typeof WeekAnswer>;

export const emptyHours = { days: [], opens: '', closes: '', breakFrom: '', breakTo: '' };

const daysBetween = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, step) => String((from + step) % 7));

/** The hours of a week as a form begins with them. */
export const weekAnswerOf = (hours: readonly Day[]): WeekAnswer['hours'] =>
  hoursRows([...hours]).map(({ from, to, day }) => ({
    days: daysBetween(from, to),
    opens: day.opens,
    closes: day.closes,
    breakFrom: day.breakFrom ?? '',
    breakTo: day.breakTo ?? '',
  }));

/** The answers as the contract wants them: a line for each day, Sunday is 0. */
export const daysOf = (hours: WeekAnswer['hours']): Day[] =>
  hours.flatMap(({ days, opens, closes, breakFrom, breakTo }) =>
    days.map((day) => ({
      ...{ weekday: Number(day), opens, closes },
      breakFrom: breakFrom || null,
      breakTo: breakTo || null,
    })),
  );
