import { expect, test } from 'vitest';
import { isWorthSaying, leftIn } from './long-text.ts';

test('of a text that is too long nothing is cut: the person is told by how much, blanks at its ends apart', () => {
  expect(leftIn('', 10)).toBe(10);
  expect(leftIn(' дванадцять \n', 10)).toBe(0);
  expect(leftIn('дванадцять слів', 10)).toBe(-5);
});

test('what is left is said in the last tenth, beyond the limit, and once the text fits again', () => {
  expect(isWorthSaying(3000, 4000, 4000)).toBe(false);
  expect(isWorthSaying(400, 401, 4000)).toBe(true);
  expect(isWorthSaying(400, 400, 4000)).toBe(false);
  expect(isWorthSaying(-35, 400, 4000)).toBe(true);
  expect(isWorthSaying(2000, -35, 4000)).toBe(true);
});
