import { hasIbanCheckDigits } from './check-digits.ts';
import type { Refusal } from './refusal.ts';

/** An account number as it is kept: no spaces, capital letters. */
export const tidyIban = (text: string): string => text.replace(/\s/g, '').toUpperCase();

/** Why a tidy account number is refused; undefined for UA and 27 digits whose check digits agree. */
export const refusalOfIban = (iban: string): Refusal | undefined => {
  if (/^[A-TV-Z][A-Z]\d|^U[B-Z]\d/.test(iban)) return { code: 'people.iban_foreign' };
  if (!/^UA\d{27}$/.test(iban)) return { code: 'people.iban_format' };
  return hasIbanCheckDigits(iban) ? undefined : { code: 'people.iban_check_digits' };
};
