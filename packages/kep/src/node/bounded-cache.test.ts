import { expect, test } from 'vitest';
import { BoundedCache } from './bounded-cache.ts';

const at = (second: number): Date => new Date(second * 1000);

test('a value is kept until its time and not a moment longer', () => {
  const cache = new BoundedCache<string>(10);
  cache.set('a', 'x', { until: at(5), weight: 1 });
  expect(cache.get('a', at(4.999))).toBe('x');
  expect(cache.get('a', at(5))).toBeUndefined();
  expect(cache.get('a', at(1))).toBeUndefined();
});

test('when it is too much, what was asked for longest ago goes', () => {
  const cache = new BoundedCache<string>(10);
  for (const key of ['a', 'b']) cache.set(key, key, { until: at(9), weight: 5 });
  cache.get('a', at(0));
  cache.set('c', 'c', { until: at(9), weight: 5 });
  expect(['a', 'b', 'c'].map((key) => cache.get(key, at(0)))).toEqual(['a', undefined, 'c']);
});

test('what is too heavy alone is not kept and pushes nothing out, but takes the place of what it replaces', () => {
  const cache = new BoundedCache<string>(10);
  cache.set('a', 'x', { until: at(9), weight: 5 });
  cache.set('b', 'x', { until: at(9), weight: 11 });
  expect([cache.get('a', at(0)), cache.get('b', at(0))]).toEqual(['x', undefined]);
  cache.set('a', 'y', { until: at(9), weight: 11 });
  expect(cache.get('a', at(0))).toBeUndefined();
});

test('a value that is set anew weighs once', () => {
  const cache = new BoundedCache<string>(10);
  for (let time = 0; time < 5; time += 1) cache.set('a', 'x', { until: at(9), weight: 5 });
  cache.set('b', 'x', { until: at(9), weight: 5 });
  expect([cache.get('a', at(0)), cache.get('b', at(0))]).toEqual(['x', 'x']);
});
