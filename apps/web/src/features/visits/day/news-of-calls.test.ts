import { expect, test } from 'vitest';
import { newCalls, spokenTicket } from './news-of-calls.ts';

test('only calls that are new and still awaited are said, the earliest first', () => {
  const calls = [
    { id: '3', awaited: true },
    { id: '2', awaited: true },
    { id: '1', awaited: false },
    { id: '0', awaited: true },
  ];
  expect(newCalls(new Set(['0']), calls).map(({ id }) => id)).toEqual(['2', '3']);
});

test('a ticket is said as a letter and a number', () => {
  expect(spokenTicket('А-017')).toBe('А 17');
});
