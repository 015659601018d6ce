import { expect, test } from 'vitest';
import { waitRange } from './wait-forecast.ts';

test('the forecast is a range in steps of five minutes', () => {
  expect(waitRange({ minutesAhead: 70, desks: 2 })).toEqual({ from: 15, to: 55 });
  expect(waitRange({ minutesAhead: 0, desks: 1 })).toEqual({ from: 0, to: 5 });
});

test('where no desk is at work nothing is promised', () => {
  expect(waitRange({ minutesAhead: 30, desks: 0 })).toBeNull();
});
