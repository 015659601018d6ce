import { expect, test } from 'vitest';
import { hasTexts, isTexts } from './copies.ts';

test('a copy found on the device is taken only in the shape the page knows: an older form’s is not', () => {
  expect(hasTexts({ name: 'Дім', address: 'Садова, 5' }, ['name', 'address'])).toBe(true);
  expect(hasTexts({ name: 'Дім' }, ['name', 'address'])).toBe(false);
  expect(hasTexts(null, ['name'])).toBe(false);
  expect(isTexts({ reason: 'Передумала' })).toBe(true);
  expect(isTexts({ reason: 5 })).toBe(false);
  expect(isTexts(['Передумала'])).toBe(false);
});
