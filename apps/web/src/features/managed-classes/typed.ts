import { requiring } from '@cabinet/contracts/refusal';
import * as z from 'zod/mini';

/** The lines of a text that say something. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean);

const isWord = (word: string): boolean => word.length >= 2 && word.length <= 60;

/** Words, each on a line of its own; none is shorter than two letters. */
export const TypedWords = z.pipe(
  z.string().check(
    z.maxLength(3000),
    requiring((text) => linesOf(text).every(isWord), 'catalogue.word_short'),
  ),
  z.transform(linesOf),
);

/** A whole number as it is typed, then as this contract wants it. */
export const typedNumber = <S extends z.ZodMiniType<number, number>>(number: S) =>
  z.pipe(
    z.pipe(
      z.string().check(
        z.trim(),
        z.minLength(1, { error: 'field.required' }),
        z.maxLength(6),
        requiring((text) => /^\d+$/.test(text), 'schedules.whole_number'),
      ),
      z.transform(Number),
    ),
    number,
  );

const kopiykasInHryvnia = 100;
const mostKopiykas = 2_000_000_000;

const dense = (typed: string): string => typed.replaceAll(/[\s\u00a0₴]|грн\.?/giu, '').replace(',', '.');

const isSum = (typed: string): boolean => {
  const kopiykas = Math.round(Number(dense(typed)) * kopiykasInHryvnia);
  return /^\d+(\.\d{1,2})?$/.test(dense(typed)) && kopiykas >= 1 && kopiykas <= mostKopiykas;
};

/** A sum in hryvnias as it is typed, then whole kopiykas. */
export const TypedSum = z.pipe(
  z.string().check(z.maxLength(30), requiring(isSum, 'catalogue.table_price')),
  z.transform((typed: string) => Math.round(Number(dense(typed)) * kopiykasInHryvnia)),
);
