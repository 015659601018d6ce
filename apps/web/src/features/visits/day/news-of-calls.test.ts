import { expect, test } from 'vitest';
import { newCalls, seenWith, spokenTicket } from './news-of-calls.ts';

test('only calls that are new and still awaited are said, the earliest first', () => {
  const calls = [
    { id: '3', awaited: true },
    { id: '2', awaited: true },
    { id: '1', awaited: false },
    { id: '0', awaited: true },
  ];
  expect(newCalls(new Set(['0']), calls).map(({ id }) => id)).toEqual(['2', '3']);
});

test('a call that slid off a full board and comes back is not said again', () => {
  const calls = Array.from({ length: 9 }, (_, at) => ({ id: String(9 - at), awaited: true }));
  const [, ...old] = calls;
  const before = seenWith(new Set(), old);
  // The ninth call pushes the oldest off; when the newest is served, the oldest stands there again.
  const full = calls.slice(0, 8);
  expect(newCalls(before, full).map(({ id }) => id)).toEqual(['9']);
  expect(newCalls(seenWith(before, full), calls.slice(1))).toEqual([]);
});

test('a ticket is said as a letter and a number', () => {
  expect(spokenTicket('А-017')).toBe('А 17');
});
