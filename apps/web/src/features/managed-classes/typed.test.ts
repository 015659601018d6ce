import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { TypedSum, TypedWords, typedNumber } from './typed.ts';

test.each([
  ['16500', 1_650_000],
  ['16 500,50 грн', 1_650_050],
  ['0,01', 1],
])('O10 a limit price typed as «%s» is %i kopiykas', (typed, kopiykas) => {
  expect(TypedSum.parse(typed)).toBe(kopiykas);
});

test.each(['', '0', '-5', '1,234', 'багато', '99999999999'])('O10 «%s» is no limit price', (typed) => {
  expect(z.safeParse(TypedSum, typed).success).toBe(false);
});

test('O10 words are read line by line; a word of one letter is refused', () => {
  expect(TypedWords.parse(' візок \n\nкрісло  колісне\n')).toEqual(['візок', 'крісло колісне']);
  expect(z.safeParse(TypedWords, 'візок\nя').success).toBe(false);
});

test('O10 a number is typed in digits and kept within its limits', () => {
  const years = typedNumber(z.int().check(z.minimum(1), z.maximum(50)));
  expect(z.safeParse(years, ' 4 ').data).toBe(4);
  expect(['', '4,5', 'чотири', '0', '51'].map((typed) => z.safeParse(years, typed).success)).not.toContain(true);
});
