import { ClockOwner } from '@cabinet/contracts/workflows';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WorkCalendar } from './calendar.ts';
import { type ClockLedger, closeInterval, dueDate, dueInstant, openInterval, ownerAt } from './clock-ledger.ts';

const calendar: WorkCalendar = { weekendDays: [0, 6], holidays: [], martialLaw: [], exceptions: [] };
const place = { state: null, officeId: null } as const;
const at = (text: string): Date => new Date(`${text}:00+03:00`);
const filed = (text: string): ClockLedger =>
  openInterval([], { ...place, owner: 'office', ground: 'filing', at: at(text) });
const tenDays = { value: 10, unit: 'workDays' } as const;

const pausedFrom = (ledger: ClockLedger, text: string): ClockLedger =>
  openInterval(ledger, { ...place, owner: 'applicant', ground: 'documents asked for', at: at(text) });
const resumedAt = (ledger: ClockLedger, text: string): ClockLedger =>
  openInterval(ledger, { ...place, owner: 'office', ground: 'documents received', at: at(text) });

test('the time of all owners together is the time that has passed', () => {
  const steps = fc.array(
    fc.record({ owner: fc.constantFrom(...ClockOwner.options), minutes: fc.integer({ min: 0, max: 100_000 }) }),
    { minLength: 1, maxLength: 30 },
  );
  fc.assert(
    fc.property(steps, fc.boolean(), (walk, isStopped) => {
      const start = Date.parse('2026-01-05T08:00:00Z');
      let moment = start;
      let ledger: ClockLedger = [];
      for (const { owner, minutes } of walk) {
        ledger = openInterval(ledger, { ...place, owner, ground: 'any', at: new Date(moment) });
        moment += minutes * 60_000;
      }
      if (isStopped) ledger = closeInterval(ledger, new Date(moment));

      const held = ledger.map(({ from, to }) => (to ?? new Date(moment)).getTime() - from.getTime());

      expect(held.reduce((sum, part) => sum + part, 0)).toBe(moment - start);
    }),
  );
});

test('the ledger says with whom the clock stands', () => {
  const ledger = closeInterval(pausedFrom(filed('2026-09-01T10:00'), '2026-09-02T10:00'), at('2026-09-03T10:00'));

  const owners = ['2026-09-01T09:59', '2026-09-01T10:00', '2026-09-02T10:00', '2026-09-03T10:00'];
  expect(owners.map((text) => ownerAt(ledger, at(text)))).toEqual([null, 'office', 'applicant', null]);
});

test('time can neither be lost between intervals nor run backwards', () => {
  const running = filed('2026-09-01T10:00');
  const stopped = closeInterval(running, at('2026-09-02T10:00'));

  expect(() => closeInterval(running, at('2026-09-01T09:00'))).toThrow(RangeError);
  expect(() => closeInterval(stopped, at('2026-09-03T10:00'))).toThrow(RangeError);
  expect(() => closeInterval([], at('2026-09-03T10:00'))).toThrow(RangeError);
  expect(() => resumedAt(stopped, '2026-09-03T10:00')).toThrow(RangeError);
  expect(resumedAt(stopped, '2026-09-02T10:00')).toHaveLength(2);
});

test('without a pause the term ends as the calendar says', () => {
  const now = at('2026-09-03T12:00');

  expect(dueDate(filed('2026-09-01T10:00'), { term: tenDays, calendar, now })).toBe('2026-09-15');
  expect(dueDate([], { term: tenDays, calendar, now })).toBeNull();
});

test('days while the applicant brings papers do not count: the day the pause begins does, the day it ends does not', () => {
  const ledger = resumedAt(pausedFrom(filed('2026-09-01T10:00'), '2026-09-03T15:00'), '2026-09-08T09:00');

  // 2 and 3 September count, 4, 7 and 8 do not: the tenth working day moves by three.
  expect(dueDate(ledger, { term: tenDays, calendar, now: at('2026-09-09T12:00') })).toBe('2026-09-18');
});

test('while the clock is with the applicant the term moves away with every working day', () => {
  const ledger = pausedFrom(filed('2026-09-01T10:00'), '2026-09-03T15:00');
  const dueOn = (now: string) => dueDate(ledger, { term: tenDays, calendar, now: at(now) });

  expect([dueOn('2026-09-03T16:00'), dueOn('2026-09-04T16:00'), dueOn('2026-09-07T16:00')]).toEqual([
    '2026-09-15',
    '2026-09-16',
    '2026-09-17',
  ]);
});

test('a term in calendar days shifts too and never ends on a day off', () => {
  const ledger = resumedAt(pausedFrom(filed('2026-09-01T10:00'), '2026-09-03T15:00'), '2026-09-08T09:00');

  // 30 days and 5 days of pause end on Tuesday 6 October; one day of pause less and they still end on a working day.
  expect(dueDate(ledger, { term: { value: 30, unit: 'calendarDays' }, calendar, now: at('2026-09-10T09:00') })).toBe(
    '2026-10-06',
  );
  expect(dueDate(ledger, { term: { value: 27, unit: 'calendarDays' }, calendar, now: at('2026-09-10T09:00') })).toBe(
    '2026-10-05',
  );
});

test('a term in hours stops and goes on to the minute', () => {
  const ledger = resumedAt(pausedFrom(filed('2026-09-01T10:00'), '2026-09-01T15:00'), '2026-09-02T09:00');
  const twelveHours = { value: 12, unit: 'hours' } as const;

  expect(dueInstant(ledger, { term: twelveHours, calendar, now: at('2026-09-02T10:00') })).toEqual(
    at('2026-09-02T16:00'),
  );
  expect(dueDate(ledger, { term: twelveHours, calendar, now: at('2026-09-02T10:00') })).toBe('2026-09-02');
});

test('the term of a case already late lies in the past', () => {
  const now = at('2026-11-01T12:00');

  expect(dueDate(filed('2026-09-01T10:00'), { term: tenDays, calendar, now })).toBe('2026-09-15');
});
