import { expect, test } from 'vitest';
import { atMost } from './at-most.ts';

test('no more run together than allowed, in the order they came, and a failed one frees its place', async () => {
  const limited = atMost(2);
  const order: number[] = [];
  let running = 0;
  let most = 0;
  const job = (number: number) => async () => {
    order.push(number);
    running += 1;
    most = Math.max(most, running);
    await new Promise((soon) => setTimeout(soon, 5));
    running -= 1;
    if (number % 3 === 0) throw new Error('refused');
  };

  await Promise.allSettled(Array.from({ length: 12 }, (_, number) => limited(job(number))));

  expect(most).toBe(2);
  expect(order).toEqual(Array.from({ length: 12 }, (_, number) => number));
});
