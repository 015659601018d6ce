import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder, movedSince, type Waiting } from './queue-order.ts';

const someone = (id: string, registeredAt: string, outOfTurn: Waiting['outOfTurn'] = null): Waiting => ({
  ...{ id, registeredAt, outOfTurn },
});

test('whoever goes out of turn is first, the others stand by registration', () => {
  const queue = [
    someone('b', '2026-02-01T00:00:00Z'),
    someone('a', '2026-01-01T00:00:00Z'),
    someone('d', '2026-04-01T00:00:00Z', 'child'),
    someone('c', '2026-03-01T00:00:00Z', 'defender'),
  ];
  expect(inOrder(queue).map(({ id }) => id)).toEqual(['c', 'd', 'a', 'b']);
});

test('only those are told whose place has become another', () => {
  const told = [
    { ...someone('a', '2026-01-01T00:00:00Z'), told: 1 },
    { ...someone('b', '2026-02-01T00:00:00Z'), told: 3 },
    { ...someone('c', '2026-03-01T00:00:00Z'), told: null },
  ];
  expect(movedSince(told)).toEqual([
    { id: 'b', place: 2 },
    { id: 'c', place: 3 },
  ]);
});

test('places are one to the number of those who wait, each once, in whatever order they are given', () => {
  const waiting = fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      registeredAt: fc
        .date({ noInvalidDate: true, min: new Date(0), max: new Date(1e13) })
        .map((at) => at.toISOString()),
      outOfTurn: fc.constantFrom(null, 'child' as const, 'defender' as const),
      told: fc.constant(null),
    }),
    { selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(waiting, (queue) => {
      const placed = movedSince(queue);
      expect(placed.map(({ place }) => place)).toEqual(queue.map((_, at) => at + 1));
      expect(movedSince(queue.toReversed())).toEqual(placed);
    }),
  );
});
