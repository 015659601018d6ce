import { expect, test } from 'vitest';
import { waitText } from './wait.ts';

test.each([
  [1, 'Спробуйте ще раз за 1 секунду.', 'Try again in 1 second.'],
  [42, 'Спробуйте ще раз за 42 секунди.', 'Try again in 42 seconds.'],
  [0.2, 'Спробуйте ще раз за 1 секунду.', 'Try again in 1 second.'],
  [89, 'Спробуйте ще раз за 89 секунд.', 'Try again in 89 seconds.'],
  [90, 'Спробуйте ще раз за 2 хвилини.', 'Try again in 2 minutes.'],
  [15 * 60, 'Спробуйте ще раз за 15 хвилин.', 'Try again in 15 minutes.'],
  [3 * 3600 + 1, 'Спробуйте ще раз за 4 години.', 'Try again in 4 hours.'],
])('after %d seconds one is told when to come again, in words that a voice reads well', (seconds, uk, en) => {
  expect([waitText('uk', seconds), waitText('en', seconds)]).toEqual([uk, en]);
});
