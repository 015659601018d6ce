import type { PlaceNeed } from '@cabinet/contracts/schedules';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Closure,
  type Desk,
  type FreeTime,
  freeTimes,
  openSpans,
  type Shift,
  type Span,
  shiftsFitting,
} from './free-times.ts';
import { kyivClock, kyivDate } from './kyiv-time.ts';
import { addDays } from './plain-date.ts';

// A whole day of an office against a model that knows no spans: it walks over the day in steps of five minutes.

const step = 5 * 60_000;
const days = ['2026-03-29', '2026-10-25', '2026-11-25'] as const;

/** Every five minutes of a day as the clocks of Kyiv lived it: 276 on the shortest, 300 on the longest. */
const walk = (date: string): number[] => {
  const noon = Date.parse(`${date}T10:00:00Z`);
  const around = Array.from({ length: 400 }, (_, index) => noon + (index - 200) * step);
  return around.filter((instant) => kyivDate(new Date(instant)) === date);
};

const steps = new Map(days.map((date) => [date as string, walk(date)]));
const faces = new Map([...steps].map(([date, all]) => [date, all.map((instant) => kyivClock(new Date(instant)))]));
const stepsOf = (date: string): number[] => steps.get(date) ?? [];

test.each([
  ['2026-03-29', 23],
  ['2026-10-25', 25],
  ['2026-11-25', 24],
])('R9 %s has %i hours in Kyiv', (date, hours) => {
  expect(stepsOf(date)).toHaveLength(hours * 12);
});

const clock = (at: number): string =>
  `${String(Math.floor(at / 12)).padStart(2, '0')}:${String((at % 12) * 5).padStart(2, '0')}`;

// No office opens or closes within the hour that is skipped or repeated; that it lies within its hours is tried.
const isPlain = (at: number): boolean => at < 36 || at >= 48;
const clockStep = fc.integer({ min: 0, max: 287 }).filter(isPlain);
const aSpan = fc
  .uniqueArray(clockStep, { minLength: 2, maxLength: 2 })
  .map((pair) => pair.toSorted((one, other) => one - other))
  .map(([from = 0, to = 1]) => ({ from: clock(from), to: clock(to) }));

const needs: readonly PlaceNeed[] = ['step_free', 'sign_language'];
const aShift: fc.Arbitrary<Shift> = fc
  .record({
    hours: aSpan,
    breaks: fc.array(aSpan, { maxLength: 2 }),
    deskIds: fc.subarray(['1', '2', '3'], { minLength: 1 }),
    offeredTo: fc.constantFrom('public' as const, 'internal' as const),
    meets: fc.subarray([...needs]),
  })
  .map(({ hours, ...shift }) => ({ ...hours, ...shift }));

const desks: readonly Desk[] = [
  { id: '1', channel: 'office', meets: ['step_free'], topicIds: null },
  { id: '2', channel: 'office', meets: [], topicIds: ['passport'] },
  { id: '3', channel: 'phone', meets: [], topicIds: null },
];

const aDay = fc.record({
  date: fc.constantFrom(...days),
  shifts: fc.array(aShift, { minLength: 1, maxLength: 4 }),
  closed: fc.array(fc.record({ from: fc.nat(250), length: fc.integer({ min: 1, max: 40 }), all: fc.boolean() }), {
    maxLength: 2,
  }),
  taken: fc.array(fc.record({ from: fc.nat(250), length: fc.integer({ min: 1, max: 12 }) }), { maxLength: 4 }),
  fit: fc.record({
    topicId: fc.constantFrom('passport', 'business'),
    channel: fc.constantFrom('office' as const, 'phone' as const),
    needs: fc.subarray([...needs]),
    internal: fc.boolean(),
  }),
  // The usual time, half as long again, twice as long.
  minutes: fc.constantFrom(20, 30, 35, 45, 70),
});
type Day = typeof aDay extends fc.Arbitrary<infer One> ? One : never;

const instants = (date: string, { from, length }: { from: number; length: number }): Span => {
  const [first = 0] = stepsOf(date);
  return { from: new Date(first + from * step), to: new Date(first + (from + length) * step) };
};
const closuresOf = ({ date, closed }: Day): Closure[] =>
  closed.map(({ all, ...span }) => ({ ...instants(date, span), deskIds: all ? null : ['1'] }));
const takenOf = ({ date, taken }: Day): Span[] => taken.map((span) => instants(date, span));

const offered = (day: Day): FreeTime[] => {
  const [first = 0] = stepsOf(day.date);
  const open = desks.map((desk) => ({
    deskId: desk.id,
    open: openSpans(day.date, desk.id, shiftsFitting(day.shifts, desk, day.fit), closuresOf(day)),
    taken: takenOf(day),
  }));
  return freeTimes(open, day.minutes, new Date(first));
};

/** The steps of the day at which a desk is open for what is asked and nobody has it. */
const freeSteps = (day: Day, desk: Desk): Set<number> => {
  const { fit, shifts } = day;
  const all = stepsOf(day.date);
  const indexOf = (face: string): number => {
    const found = faces.get(day.date)?.indexOf(face) ?? -1;
    return found === -1 ? all.length : found;
  };
  const isWithin = (at: number, { from, to }: { from: string; to: string }): boolean =>
    at >= indexOf(from) && at < indexOf(to);
  const holds = (instant: number, { from, to }: Span): boolean => from.getTime() <= instant && instant < to.getTime();
  const suits = (shift: Shift): boolean =>
    shift.deskIds.includes(desk.id) &&
    (fit.internal || shift.offeredTo === 'public') &&
    fit.needs.every(
      (need) =>
        desk.meets.includes(need) || shift.meets.includes(need) || (need === 'step_free' && desk.channel === 'phone'),
    );
  const deals = desk.channel === fit.channel && (desk.topicIds === null || desk.topicIds.includes(fit.topicId));
  const own = deals ? shifts.filter(suits) : [];
  const pauses = own.flatMap(({ breaks }) => breaks);
  const shut = closuresOf(day).filter(({ deskIds }) => deskIds === null || deskIds.includes(desk.id));
  return new Set(
    all.filter(
      (instant, at) =>
        own.some((shift) => isWithin(at, shift)) &&
        !pauses.some((pause) => isWithin(at, pause)) &&
        ![...shut, ...takenOf(day)].some((span) => holds(instant, span)),
    ),
  );
};

const stepsIn = (from: number, minutes: number): number[] =>
  Array.from({ length: minutes / 5 }, (_, index) => from + index * step);

test('I4 R9 a time that is offered lies in open and free minutes of each desk it names, for as long as was asked, on days of 23 and 25 hours too', () => {
  fc.assert(
    fc.property(aDay, (day) => {
      const free = new Map(desks.map((desk) => [desk.id, freeSteps(day, desk)]));
      for (const { from, to, deskIds } of offered(day)) {
        expect(to.getTime() - from.getTime()).toBe(day.minutes * 60_000);
        for (const deskId of deskIds) {
          const missing = stepsIn(from.getTime(), day.minutes).filter((at) => !free.get(deskId)?.has(at));
          expect(missing).toEqual([]);
        }
      }
    }),
    { numRuns: 10_000 },
  );
}, 90_000);

test('I3 no gap that is long enough is withheld: each begins with a time of its desk', () => {
  fc.assert(
    fc.property(aDay, (day) => {
      const times = offered(day);
      for (const desk of desks) {
        const free = freeSteps(day, desk);
        const begins = [...free].filter(
          (at) => !free.has(at - step) && stepsIn(at, day.minutes).every((one) => free.has(one)),
        );
        const own = new Set(times.filter(({ deskIds }) => deskIds.includes(desk.id)).map(({ from }) => from.getTime()));
        expect(begins.filter((at) => !own.has(at))).toEqual([]);
      }
    }),
    { numRuns: 1_000 },
  );
});

test('I6 all the times of one desk can be booked together: none overbooks it', () => {
  fc.assert(
    fc.property(aDay, (day) => {
      for (const { id } of desks) {
        const own = offered(day).filter(({ deskIds }) => deskIds.includes(id));
        const late = own.filter(({ from }, at) => at > 0 && (own[at - 1]?.to ?? from) > from);
        expect(late).toEqual([]);
      }
    }),
    { numRuns: 1_000 },
  );
});

test('the day after begins where this one ends, whatever its length', () => {
  for (const date of days) {
    const last = stepsOf(date).at(-1) ?? 0;
    expect(kyivDate(new Date(last + step))).toBe(addDays(date, 1));
  }
});
