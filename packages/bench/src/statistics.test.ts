import { expect, test } from 'vitest';
import { median, medianRatio, quantile, spread } from './statistics.ts';

test('the median is the middle value, or the mean of the two in the middle, in whatever order they come', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test('a quantile is a value that was measured: p99 of a hundred is the last but one, p50 the fiftieth', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => at + 1);
  expect([0.5, 0.99, 1].map((share) => quantile(hundred, share))).toEqual([50, 99, 100]);
  expect(quantile([7], 0.99)).toBe(7);
});

test('nothing measured has no median and no quantile', () => {
  expect(() => median([])).toThrow('no values');
  expect(() => quantile([], 0.5)).toThrow('no values');
});

test('ratios are taken round by round, so a noisy round that slowed both sides changes nothing', () => {
  expect(medianRatio([50, 5, 50], [100, 10, 100])).toBe(0.5);
  expect(() => medianRatio([1, 2], [1])).toThrow('same round');
});

test('spread says how far rounds lie from their median', () => {
  expect(spread([90, 100, 110])).toBeCloseTo(0.1);
  expect(spread([5, 5])).toBe(0);
});
