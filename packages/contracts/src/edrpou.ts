import * as z from 'zod/mini';
import { hasEdrpouCheckDigit } from './check-digits.ts';
import { refusing } from './refusal.ts';

const withoutSpaces = (text: string): string => text.replace(/\s/g, '');

/** Code of a body in ЄДРПОУ: eight digits kept as text, because zeros lead. */
export const Edrpou = z.string().check(
  z.overwrite(withoutSpaces),
  refusing((code) => {
    if (!/^\d{8}$/.test(code) || code === '00000000') return { code: 'people.edrpou_format' };
    return hasEdrpouCheckDigit(code) ? undefined : { code: 'people.edrpou_check_digit' };
  }),
);
export type Edrpou = z.infer<typeof Edrpou>;
