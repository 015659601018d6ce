import { TaxId, taxIdFacts } from '@cabinet/contracts/tax-id';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { madeUpNumber } from './made-up-number.ts';

test('a made-up number is a valid one of a grown-up person, and another one each time', () => {
  const numbers = Array.from({ length: 200 }, madeUpNumber);
  expect(numbers.filter((number) => !z.safeParse(TaxId, number).success)).toEqual([]);
  const born = numbers.map((number) => taxIdFacts(number).birthDate).toSorted();
  expect(born[0]).toMatch(/^(19[5-9]\d|200\d)-/);
  expect(born.at(-1)).toMatch(/^(19[5-9]\d|200[0-5])-/);
  expect(new Set(numbers).size).toBeGreaterThan(190);
});
