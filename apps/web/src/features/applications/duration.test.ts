import { expect, test } from 'vitest';
import { durationOf } from './duration.ts';

const hour = 3_600_000;

test('K3 a length is told in days, with hours while they matter', () => {
  expect(durationOf(59 * 60_000)).toEqual({ days: 0, hours: 0 });
  expect(durationOf(5 * hour)).toEqual({ days: 0, hours: 5 });
  expect(durationOf(50 * hour)).toEqual({ days: 2, hours: 2 });
  expect(durationOf(75 * hour)).toEqual({ days: 3, hours: 0 });
});
