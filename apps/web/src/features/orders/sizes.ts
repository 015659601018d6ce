import type { Measurements } from '@cabinet/contracts/provisions';
import { refusing } from '@cabinet/contracts/refusal';
import * as z from 'zod/mini';
import type { Defaults } from '#shared/form/use-contract-form.ts';

/** What one unit of a box is in the unit of the contract: people measure in centimetres and kilograms. */
const millimetres = { per: 10 } as const;
const grams = { per: 1000 } as const;

/** The sizes an enterprise takes, with the bounds of the contract in the units of the boxes. */
export const sizes = {
  heightMm: { ...millimetres, least: 30, most: 250 },
  weightG: { ...grams, least: 2, most: 400 },
  pelvisWidthMm: { ...millimetres, least: 10, most: 90 },
  thighLengthMm: { ...millimetres, least: 10, most: 90 },
  shinLengthMm: { ...millimetres, least: 10, most: 80 },
  footLengthMm: { ...millimetres, least: 5, most: 40 },
} as const;
export type Size = keyof typeof sizes;
export const sizeNames = Object.keys(sizes) as readonly Size[];

const dense = (typed: string): string => typed.replaceAll(/[\s\u00a0]/gu, '').replace(',', '.');

/** A size as it is typed: a number with at most one place for centimetres, three for kilograms; empty: not measured. */
const typedSize = ({ per, least, most }: (typeof sizes)[Size]) => {
  const places = Math.log10(per);
  const number = new RegExp(`^\\d+(\\.\\d{1,${places}})?$`);
  return z.pipe(
    z.string().check(
      z.maxLength(12),
      refusing((typed: string) => {
        const text = dense(typed);
        if (text === '') return undefined;
        if (!number.test(text)) return { code: 'field.format' };
        if (Number(text) < least) return { code: 'field.too_small', params: { minimum: least } };
        return Number(text) > most ? { code: 'field.too_big', params: { maximum: most } } : undefined;
      }),
    ),
    z.transform((typed: string): number | null =>
      dense(typed) === '' ? null : Math.round(Number(dense(typed)) * per),
    ),
  );
};

/** The form of the sizes; each box may stay empty. */
export const SizesForm = z.object({
  heightMm: typedSize(sizes.heightMm),
  weightG: typedSize(sizes.weightG),
  pelvisWidthMm: typedSize(sizes.pelvisWidthMm),
  thighLengthMm: typedSize(sizes.thighLengthMm),
  shinLengthMm: typedSize(sizes.shinLengthMm),
  footLengthMm: typedSize(sizes.footLengthMm),
  note: z._default(z.string().check(z.trim(), z.maxLength(2000)), ''),
});

/** What a box or a line shows of a stored size: «42,5» in Ukrainian. */
export const sizeInWords = (stored: number, size: Size, point: ',' | '.'): string =>
  String(stored / sizes[size].per).replace('.', point);

/** The boxes as they begin. */
export const typedSizes = (known: Measurements | null): Defaults<typeof SizesForm> => {
  const box = (size: Size): string => {
    const stored = known?.[size];
    return stored === undefined ? '' : sizeInWords(stored, size, ',');
  };
  return {
    ...{ heightMm: box('heightMm'), weightG: box('weightG'), pelvisWidthMm: box('pelvisWidthMm') },
    ...{ thighLengthMm: box('thighLengthMm'), shinLengthMm: box('shinLengthMm'), footLengthMm: box('footLengthMm') },
    note: known?.note ?? '',
  };
};

/** The answers as the contract wants them: what was not measured is left out. */
export const measurementsOf = ({ note, ...typed }: z.infer<typeof SizesForm>): Measurements => ({
  ...Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== null)),
  ...(note !== '' && { note }),
});
