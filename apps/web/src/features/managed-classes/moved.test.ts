import { expect, test } from 'vitest';
import { raised } from './moved.ts';

test.each([
  [0, ['a', 'b', 'c']],
  [1, ['b', 'a', 'c']],
  [2, ['a', 'c', 'b']],
  [3, ['a', 'b', 'c']],
])('an item raised from place %i stands one nearer to the beginning', (at, order) => {
  expect(raised(['a', 'b', 'c'], at)).toEqual(order);
});
