import { expect, test } from 'vitest';
import { sortKeyOf } from './sort-key.ts';

test('names stand in the order of the Ukrainian alphabet, as a collator would put them', () => {
  const names = ['Юля', 'Ївга', 'Ірина', 'Жанна', 'Єва', 'Ева', 'Ґалаган', 'Галя', 'Яна', 'Ігор', '2', 'Abc'];
  const byKey = names.toSorted((one, other) => (sortKeyOf(one) < sortKeyOf(other) ? -1 : 1));
  expect(byKey).toEqual(['2', 'Abc', 'Галя', 'Ґалаган', 'Ева', 'Єва', 'Жанна', 'Ігор', 'Ірина', 'Ївга', 'Юля', 'Яна']);
  expect(byKey.slice(2)).toEqual(byKey.slice(2).toSorted(new Intl.Collator('uk-UA').compare));
});

test('quotes and apostrophes do not move a name', () => {
  expect(sortKeyOf('«Крок»')).toBe(sortKeyOf('крок'));
});
