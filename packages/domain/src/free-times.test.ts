import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Closure,
  freeTimes,
  openSpans,
  type Schedule,
  type Shift,
  type Span,
  shiftsOn,
  without,
} from './free-times.ts';
import { kyivClock, kyivInstant } from './kyiv-time.ts';

const minute = 60_000;
const everyDay = (): boolean => true;

const aShift = (over: Partial<Shift> = {}): Shift => ({
  from: '08:00',
  to: '16:00',
  breaks: [{ from: '12:00', to: '13:00' }],
  deskIds: ['1'],
  offeredTo: 'public',
  meets: [],
  ...over,
});

const aSchedule = (over: Partial<Schedule> = {}): Schedule => ({
  timetables: [{ validFrom: '2020-01-01', week: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, shifts: [aShift()] })) }],
  exceptions: [],
  closures: [],
  ...over,
});

const at = (date: string, clock: string): Date => kyivInstant(date, clock);
const spans = (date: string, ...clocks: (readonly [string, string])[]): Span[] =>
  clocks.map(([from, to]) => ({ from: at(date, from), to: at(date, to) }));
const clocksOf = (times: readonly Span[]): string[] =>
  times.map(({ from, to }) => `${kyivClock(from)}-${kyivClock(to)}`);

const friday = '2020-07-10';

test('I3 I4 at five past nine the day begins from now, in visits of 35 minutes that leave the break alone', () => {
  const open = openSpans(friday, '1', shiftsOn(friday, aSchedule(), everyDay), []);
  const times = freeTimes([{ deskId: '1', open, taken: [] }], 35, at(friday, '09:05'));

  expect(clocksOf(times)).toEqual([
    '09:05-09:40',
    '09:40-10:15',
    '10:15-10:50',
    '10:50-11:25',
    '11:25-12:00',
    '13:00-13:35',
    '13:35-14:10',
    '14:10-14:45',
    '14:45-15:20',
    '15:20-15:55',
  ]);
});

test('I3 a time between two strokes of the clock is rounded up to whole five minutes', () => {
  const times = freeTimes(
    [{ deskId: '1', open: spans(friday, ['08:00', '10:00']), taken: [] }],
    35,
    at(friday, '09:01'),
  );

  expect(clocksOf(times)).toEqual(['09:05-09:40']);
});

test('after a long visit the next one begins at its end, and no minute is lost', () => {
  const taken = spans(friday, ['08:00', '08:50']);
  const times = freeTimes([{ deskId: '1', open: spans(friday, ['08:00', '10:00']), taken }], 35, at(friday, '08:00'));

  expect(clocksOf(times)).toEqual(['08:50-09:25', '09:25-10:00']);
});

test('a time is offered as long as one of the desks is free, and says which', () => {
  const open = spans(friday, ['08:00', '09:00']);
  const desks = [
    { deskId: '1', open, taken: spans(friday, ['08:00', '08:30']) },
    { deskId: '2', open, taken: [] },
  ];

  expect(freeTimes(desks, 30, at(friday, '07:00')).map(({ deskIds }) => deskIds)).toEqual([['2'], ['1', '2']]);
});

describe('which rule a day goes by', () => {
  test('new hours begin on their day and leave the days before as they were', () => {
    const later = { validFrom: '2020-08-01', week: [{ weekday: 5, shifts: [aShift({ from: '10:00' })] }] };
    const schedule = aSchedule({ timetables: [later, ...aSchedule().timetables] });

    expect(shiftsOn('2020-07-31', schedule, everyDay)[0]?.from).toBe('08:00');
    expect(shiftsOn('2020-08-07', schedule, everyDay)[0]?.from).toBe('10:00');
  });

  test('a day without work has no shifts, and an exception has the last word', () => {
    const schedule = aSchedule({ exceptions: [{ date: '2020-07-11', shifts: [aShift({ to: '12:00', breaks: [] })] }] });

    expect(shiftsOn(friday, schedule, () => false)).toEqual([]);
    expect(shiftsOn('2020-07-11', schedule, () => false)).toHaveLength(1);
    expect(shiftsOn('2020-07-12', schedule, everyDay)).toEqual([]);
  });

  test('an exception without shifts closes the day, and an exception of hours does not overbook it', () => {
    expect(shiftsOn(friday, aSchedule({ exceptions: [{ date: friday, shifts: [] }] }), everyDay)).toEqual([]);
  });
});

test('a closure concerns its desks alone, or all of them', () => {
  const shifts = [aShift({ deskIds: ['1', '2'], breaks: [] })];
  const [span] = spans(friday, ['09:00', '10:00']);
  const closure = (deskIds: Closure['deskIds']): Closure => ({
    from: span?.from ?? new Date(0),
    to: span?.to ?? new Date(0),
    deskIds,
  });

  expect(clocksOf(openSpans(friday, '1', shifts, [closure(['2'])]))).toEqual(['08:00-16:00']);
  expect(clocksOf(openSpans(friday, '2', shifts, [closure(null)]))).toEqual(['08:00-09:00', '10:00-16:00']);
});

test.each([
  ['2026-03-29', 'spring, 23 hours', ['01:00-02:00', '02:00-04:00', '04:00-05:00']],
  ['2026-10-25', 'autumn, 25 hours', ['01:00-02:00', '02:00-03:00', '03:00-03:00', '03:00-04:00', '04:00-05:00']],
])('R9 on %s (%s) an hour of a visit is a real hour', (date, _season, expected) => {
  const open = spans(date, ['01:00', '05:00']);
  const times = freeTimes([{ deskId: '1', open, taken: [] }], 60, at(date, '00:00'));

  expect(times.every(({ from, to }) => to.getTime() - from.getTime() === 60 * minute)).toBe(true);
  expect(times).toHaveLength(expected.length);
});

// The model asks each minute of a week whether the desk is open and free, with no idea of spans.
const day = fc.integer({ min: 0, max: 24 * 12 });
const aSpan = fc.tuple(day, fc.integer({ min: 1, max: 60 })).map(([start, length]) => ({
  from: new Date(Date.UTC(2026, 2, 28, 20) + start * 5 * minute),
  to: new Date(Date.UTC(2026, 2, 28, 20) + (start + length) * 5 * minute),
}));
const someSpans = fc.array(aSpan, { maxLength: 6 });
const holds = (all: readonly Span[], instant: number): boolean =>
  all.some(({ from, to }) => from.getTime() <= instant && instant < to.getTime());

describe('against a model that looks at every five minutes', () => {
  test('what is left of spans is what lies in them and in none of the taken', () => {
    fc.assert(
      fc.property(someSpans, someSpans, (open, taken) => {
        const left = without(open, taken);
        for (let step = 0; step < 400; step += 1) {
          const instant = Date.UTC(2026, 2, 28, 20) + step * 5 * minute;
          expect(holds(left, instant)).toBe(holds(open, instant) && !holds(taken, instant));
        }
      }),
    );
  });

  test('R9 no visit offered touches a closed or taken minute, and none that fits at a gap’s beginning is withheld', () => {
    fc.assert(
      fc.property(someSpans, someSpans, fc.integer({ min: 1, max: 12 }), (open, taken, length) => {
        const minutes = length * 5;
        const isFree = (instant: number): boolean => holds(open, instant) && !holds(taken, instant);
        const times = freeTimes([{ deskId: '1', open, taken }], minutes, new Date(0));
        for (const { from } of times) {
          for (let passed = 0; passed < minutes; passed += 5)
            expect(isFree(from.getTime() + passed * minute)).toBe(true);
        }
        const offered = new Set(times.map(({ from }) => from.getTime()));
        for (let step = 0; step < 400; step += 1) {
          const instant = Date.UTC(2026, 2, 28, 20) + step * 5 * minute;
          const fits = Array.from({ length }, (_, index) => instant + index * 5 * minute).every(isFree);
          if (fits && !isFree(instant - 5 * minute)) expect(offered.has(instant)).toBe(true);
        }
      }),
    );
  });

  test('the visits offered at one desk never overlap, so that all of them together cannot overbook it', () => {
    fc.assert(
      fc.property(someSpans, someSpans, fc.integer({ min: 1, max: 12 }), (open, taken, length) => {
        const times = freeTimes([{ deskId: '1', open, taken }], length * 5, new Date(0));
        for (const [index, { from }] of times.entries()) {
          const before = times[index - 1];
          if (before) expect(before.to.getTime()).toBeLessThanOrEqual(from.getTime());
        }
      }),
    );
  });
});
