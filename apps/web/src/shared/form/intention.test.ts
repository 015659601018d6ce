import { expect, test } from 'vitest';
import { newIntention } from './intention.ts';

test('N5 a retry of the same answers carries the same key, changed answers a new one', () => {
  const intention = newIntention();
  const first = intention.keyFor({ title: 'Ходунки' });

  expect(intention.keyFor({ title: 'Ходунки' })).toBe(first);
  expect(intention.keyFor({ title: 'Милиці' })).not.toBe(first);
});

test('N5 after a definite reply the same answers are a new wish', () => {
  const intention = newIntention();
  const first = intention.keyFor({ title: 'Ходунки' });
  intention.settle();

  expect(intention.keyFor({ title: 'Ходунки' })).not.toBe(first);
});
