import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  aheadOf,
  type CallEvent,
  type CallingDesk,
  type CallRules,
  callOrder,
  hasWaitedTooLong,
  nextToCall,
  type Waiting,
  waitsSince,
  wrongCalls,
} from './call-order.ts';

const nine = new Date('2026-11-19T07:00:00Z').getTime();
const minute = 60_000;
const at = (minutes: number): Date => new Date(nine + minutes * minute);

const rules: CallRules = {
  priorities: [
    { code: 'veteran', rank: 1 },
    { code: 'disability', rank: 2 },
  ],
  longestWaitMinutes: 60,
};
const anyDesk: CallingDesk = { id: 'desk', topicIds: null };

const aWaiting = (id: string, came: number, more: Partial<Waiting> = {}): Waiting => ({
  id,
  arrivedAt: at(came),
  bookedFor: null,
  priority: null,
  topicId: 'passport',
  fits: null,
  sentTo: null,
  ...more,
});

const idsInOrder = (waiting: readonly Waiting[], now: number): string[] =>
  callOrder(waiting, rules, at(now)).map(({ id }) => id);

test('who came first is called first', () => {
  expect(idsInOrder([aWaiting('b', 2), aWaiting('a', 1), aWaiting('c', 3)], 10)).toEqual(['a', 'b', 'c']);
});

test('the law goes before the turn, and a lower rank before a higher one', () => {
  const hall = [
    aWaiting('first', 0),
    aWaiting('second rank', 1, { priority: 'disability' }),
    aWaiting('first rank', 2, { priority: 'veteran' }),
  ];
  expect(idsInOrder(hall, 10)).toEqual(['first rank', 'second rank', 'first']);
});

test('a ground that is no longer in force gives no priority', () => {
  expect(idsInOrder([aWaiting('first', 0), aWaiting('former', 1, { priority: 'repealed' })], 10)).toEqual([
    'first',
    'former',
  ]);
});

test('whose booked time has come goes before those without an appointment; whose has not, takes nobody’s turn', () => {
  const hall = [aWaiting('walk-in', 0), aWaiting('booked', 5, { bookedFor: at(20) })];
  expect(idsInOrder(hall, 10)).toEqual(['walk-in', 'booked']);
  expect(idsInOrder(hall, 20)).toEqual(['booked', 'walk-in']);
});

test('after the longest wait nobody is overtaken, whatever the other’s rank', () => {
  const hall = [aWaiting('patient', 0), aWaiting('veteran', 50, { priority: 'veteran' })];
  expect(idsInOrder(hall, 59)).toEqual(['veteran', 'patient']);
  expect(idsInOrder(hall, 60)).toEqual(['patient', 'veteran']);
});

test('a desk calls for its own topics only, and who was sent to it whatever the topic', () => {
  const passports: CallingDesk = { id: 'one', topicIds: ['passport'] };
  const others: CallingDesk = { id: 'two', topicIds: ['land'] };
  const hall = [aWaiting('passport', 0), aWaiting('sent', 1, { sentTo: 'two' })];
  expect(nextToCall(hall, rules, { desk: passports, now: at(5) })?.id).toBe('passport');
  expect(nextToCall(hall, rules, { desk: others, now: at(5) })?.id).toBe('sent');
  expect(nextToCall([], rules, { desk: passports, now: at(5) })).toBeNull();
});

test('who needs a step-free desk is called there, but waits for no desk longer than the bound', () => {
  const upstairs: CallingDesk = { id: 'upstairs', topicIds: null };
  const hall = [aWaiting('wheelchair', 0, { fits: ['ground floor'] }), aWaiting('other', 1)];
  expect(nextToCall(hall, rules, { desk: upstairs, now: at(10) })?.id).toBe('other');
  expect(nextToCall(hall, rules, { desk: { ...upstairs, id: 'ground floor' }, now: at(10) })?.id).toBe('wheelchair');
  expect(nextToCall(hall, rules, { desk: upstairs, now: at(60) })?.id).toBe('wheelchair');
});

test('only those count as ahead who wait for the same desks', () => {
  const desks: CallingDesk[] = [
    { id: 'one', topicIds: ['passport'] },
    { id: 'two', topicIds: ['land'] },
  ];
  const hall = [aWaiting('land', 0, { topicId: 'land' }), aWaiting('a', 1), aWaiting('b', 2)];
  const now = at(5);
  const ahead = (id: string) => aheadOf(hall, id, { desks, rules, now }).map((one) => one.id);
  expect(ahead('b')).toEqual(['a']);
  expect(ahead('land')).toEqual([]);
  expect(ahead('nobody')).toEqual([]);
});

test('the replay names a call that was out of turn, and only that', () => {
  const came = (who: Waiting): CallEvent => ({ kind: 'came', who });
  const called = (id: string, now: number): CallEvent => ({ kind: 'called', at: at(now), id, desk: anyDesk, rules });
  const day = [came(aWaiting('a', 0)), came(aWaiting('b', 1)), came(aWaiting('c', 2))];
  expect(wrongCalls([...day, called('a', 3), { kind: 'left', id: 'b' }, called('c', 4)])).toEqual([]);
  expect(wrongCalls([...day, called('b', 3), called('a', 4)])).toEqual([{ at: at(3), called: 'b', expected: 'a' }]);
  expect(wrongCalls([called('ghost', 1)])).toEqual([{ at: at(1), called: 'ghost', expected: null }]);
});

test('the replay judges each call by the rules of its moment', () => {
  const hall = [aWaiting('patient', 0), aWaiting('veteran', 10, { priority: 'veteran' })];
  const stricter = { ...rules, longestWaitMinutes: 5 };
  const day: CallEvent[] = hall.map((who) => ({ kind: 'came', who }));
  expect(wrongCalls([...day, { kind: 'called', at: at(11), id: 'patient', desk: anyDesk, rules: stricter }])).toEqual(
    [],
  );
  expect(wrongCalls([...day, { kind: 'called', at: at(11), id: 'patient', desk: anyDesk, rules }])).toHaveLength(1);
});

const someone: fc.Arbitrary<Waiting> = fc
  .record({
    id: fc.uuid(),
    came: fc.integer({ min: 0, max: 240 }),
    booked: fc.option(fc.integer({ min: 0, max: 240 })),
    priority: fc.constantFrom(null, 'veteran', 'disability', 'repealed'),
    topicId: fc.constantFrom('passport', 'land'),
    fits: fc.constantFrom(null, ['one'], ['two']),
    sentTo: fc.constantFrom(null, null, null, 'one', 'two'),
  })
  .map(({ id, came, booked, ...rest }) => ({
    id,
    arrivedAt: at(came),
    bookedFor: booked === null ? null : at(booked),
    ...rest,
  }));
const hallOf = fc.uniqueArray(someone, { selector: ({ id }) => id, maxLength: 25 });
const someDesk = fc.constantFrom<CallingDesk>(
  { id: 'one', topicIds: ['passport'] },
  { id: 'two', topicIds: null },
  { id: 'three', topicIds: ['land'] },
);

test('whoever has waited beyond the bound is overtaken by nobody who came later', () => {
  fc.assert(
    fc.property(hallOf, someDesk, fc.integer({ min: 0, max: 400 }), (hall, desk, minutes) => {
      const now = at(minutes);
      const called = nextToCall(hall, rules, { desk, now });
      if (!called) return;
      const passed = hall.filter(
        (one) =>
          hasWaitedTooLong(one, rules, now) &&
          nextToCall([one], rules, { desk, now }) !== null &&
          waitsSince(one) < waitsSince(called),
      );
      expect(passed).toEqual([]);
    }),
  );
});

test('the order names everybody once and does not depend on how the list was sorted', () => {
  fc.assert(
    fc.property(
      hallOf.chain((hall) => fc.tuple(fc.constant(hall), fc.shuffledSubarray(hall, { minLength: hall.length }))),
      fc.integer({ min: 0, max: 400 }),
      ([hall, shuffled], minutes) => {
        const order = callOrder(hall, rules, at(minutes));
        expect(new Set(order)).toEqual(new Set(hall));
        expect(callOrder(shuffled, rules, at(minutes))).toEqual(order);
      },
    ),
  );
});

test('however many with priority come, who has none is called soon after the bound', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 0, max: 8 }), (pace, before) => {
      const waiting = new Map<string, Waiting>();
      for (let place = 0; place <= before; place += 1) waiting.set(`${place}`, aWaiting(`${place}`, place - before));
      // One with priority comes before each call, so without the bound the turn would never come.
      for (let now = 1; waiting.has(`${before}`); now += pace) {
        waiting.set(`v${now}`, aWaiting(`v${now}`, now, { priority: 'veteran' }));
        const called = nextToCall([...waiting.values()], rules, { desk: anyDesk, now: at(now) });
        waiting.delete(called?.id ?? '');
        expect(now).toBeLessThanOrEqual(rules.longestWaitMinutes + pace * (before + 1));
      }
    }),
  );
});

test('a day in which every desk calls by the rule has no wrong call, and one swap in it is found', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('came' as const), who: someone }),
    fc.record({ kind: fc.constant('call' as const), desk: someDesk, minutes: fc.integer({ min: 0, max: 400 }) }),
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(step, { selector: (one) => (one.kind === 'came' ? one.who.id : one), maxLength: 40 }),
      (steps) => {
        const waiting = new Map<string, Waiting>();
        const journal: CallEvent[] = [];
        for (const one of steps) {
          if (one.kind === 'came') {
            waiting.set(one.who.id, one.who);
            journal.push(one);
            continue;
          }
          const next = nextToCall([...waiting.values()], rules, { desk: one.desk, now: at(one.minutes) });
          if (!next) continue;
          waiting.delete(next.id);
          journal.push({ kind: 'called', at: at(one.minutes), id: next.id, desk: one.desk, rules });
        }
        expect(wrongCalls(journal)).toEqual([]);
        const call = journal.findIndex(({ kind }) => kind === 'called');
        if (call >= 0)
          expect(wrongCalls(journal.with(call, { ...journal[call], id: 'somebody else' } as CallEvent))).not.toEqual(
            [],
          );
      },
    ),
  );
});
