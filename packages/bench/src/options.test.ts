import { expect, test } from 'vitest';
import { readOptions, workNames } from './options.ts';

test('without options everything is measured, in full', () => {
  expect(readOptions([])).toMatchObject({ quick: false, profile: false, only: workNames, persons: 420 });
});

test('works can be picked and sizes told', () => {
  const options = readOptions(['--quick', '--only', 'read,list', '--only=submit', '--persons', '30', '--seed', '7']);
  expect(options).toMatchObject({ quick: true, only: ['read', 'list', 'submit'], persons: 30, seed: 7 });
});

test('an unknown work and a size that is no number are refused with a sentence', () => {
  expect(() => readOptions(['--only', 'reed'])).toThrow('--only knows');
  expect(() => readOptions(['--persons', 'many'])).toThrow('whole number');
  expect(() => readOptions(['--persons', '0'])).toThrow('whole number');
});
