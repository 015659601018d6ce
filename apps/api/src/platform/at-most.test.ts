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

test('whoever comes when the line is full is refused at once, and the line moves on', async () => {
  const limited = atMost(1, { longest: 1, refusal: () => new Error('full') });
  const first = Promise.withResolvers<string>();
  const running = limited(() => first.promise);
  const waiting = limited(async () => 'second');

  await expect(limited(async () => 'third')).rejects.toThrow('full');
  first.resolve('first');

  expect(await Promise.all([running, waiting])).toEqual(['first', 'second']);
  expect(await limited(async () => 'fourth')).toBe('fourth');
});
