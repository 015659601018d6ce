import * as z from 'zod/mini';
import { hasTaxIdCheckDigit, hasUnzrCheckDigit } from './check-digits.ts';
import { isPlainDate, type PlainDate } from './dates.ts';
import type { Sex } from './people.ts';
import { type Refusal, refusing } from './refusal.ts';

// Dictation and copying leave spaces, no-break spaces and dashes of every kind inside numbers.
const withoutSeparators = (text: string): string => text.replace(/[\s\p{Pd}\u2212]/gu, '');

const tenDigits = /^\d{10}$/;
const dayMilliseconds = 86_400_000;
const dayZero = Date.UTC(1899, 11, 31);

/** Two neighbouring digits, counted from 1, that a person probably typed in the wrong order. */
export interface Transposition {
  readonly first: number;
  readonly second: number;
  /** The number with the pair put right. */
  readonly suggestion: string;
}

const withPairSwapped = (digits: string, place: number): string =>
  digits.slice(0, place) + digits.charAt(place + 1) + digits.charAt(place) + digits.slice(place + 2);

/** C9: the only adjacent pair that, swapped, makes a РНОКПП valid; null when there is none or more than one. */
export const likelyTransposition = (value: string): Transposition | null => {
  const digits = withoutSeparators(value);
  if (!tenDigits.test(digits) || hasTaxIdCheckDigit(digits)) return null;
  const found = Array.from({ length: 9 }, (_, place) => ({ place, suggestion: withPairSwapped(digits, place) })).filter(
    ({ suggestion }) => hasTaxIdCheckDigit(suggestion),
  );
  const [only, ...others] = found;
  if (!only || others.length > 0) return null;
  return { first: only.place + 1, second: only.place + 2, suggestion: only.suggestion };
};

// The suggestion itself stays out of the error: parameters of errors may reach logs, places of digits may.
const refusalOfTaxId = (taxId: string): Refusal | undefined => {
  const letter = /\p{L}/u.exec(taxId)?.[0];
  if (letter && taxId.length === 10) return { code: 'people.tax_id_letter', params: { character: letter } };
  if (!tenDigits.test(taxId)) return { code: 'people.tax_id_format' };
  // Ten zeros satisfy the arithmetic and belong to nobody.
  if (taxId === '0000000000') return { code: 'people.tax_id_zeros' };
  if (hasTaxIdCheckDigit(taxId)) return undefined;
  const swapped = likelyTransposition(taxId);
  if (!swapped) return { code: 'people.tax_id_check_digit' };
  return { code: 'people.tax_id_transposed', params: { first: swapped.first, second: swapped.second } };
};

/** РНОКПП: ten digits with a check digit; spaces and hyphens are dropped. */
export const TaxId = z.string().check(z.overwrite(withoutSeparators), refusing(refusalOfTaxId));
export type TaxId = z.infer<typeof TaxId>;

/** What a РНОКПП says of its owner: digits 1–5 are days since 31.12.1899, an odd ninth digit is male. */
export const taxIdFacts = (taxId: string): { birthDate: PlainDate; sex: Sex } => ({
  birthDate: new Date(dayZero + Number(taxId.slice(0, 5)) * dayMilliseconds).toISOString().slice(0, 10),
  sex: Number(taxId.charAt(8)) % 2 === 1 ? 'male' : 'female',
});

/** Where a valid РНОКПП and the person's own answers differ; a reason to warn, never to refuse. */
export const taxIdDisagreements = (
  taxId: string,
  person: { readonly birthDate?: string | null; readonly sex?: Sex | null },
): ('birthDate' | 'sex')[] => {
  const facts = taxIdFacts(taxId);
  const differing: ('birthDate' | 'sex')[] = [];
  if (person.birthDate && person.birthDate !== facts.birthDate) differing.push('birthDate');
  if (person.sex && person.sex !== facts.sex) differing.push('sex');
  return differing;
};

const hyphened = (text: string): string => {
  const digits = withoutSeparators(text);
  return /^\d{13}$/.test(digits) ? `${digits.slice(0, 8)}-${digits.slice(8)}` : text.trim();
};

/** The birth date written in an УНЗР, whether or not such a day exists. */
export const unzrBirthDate = (unzr: string): string => `${unzr.slice(0, 4)}-${unzr.slice(4, 6)}-${unzr.slice(6, 8)}`;

const refusalOfUnzr = (unzr: string): Refusal | undefined => {
  if (!/^\d{8}-\d{5}$/.test(unzr) || unzr.slice(9, 13) === '0000') return { code: 'people.unzr_format' };
  if (!isPlainDate(unzrBirthDate(unzr))) return { code: 'people.unzr_date' };
  return hasUnzrCheckDigit(unzr.replace('-', '')) ? undefined : { code: 'people.unzr_check_digit' };
};

/** УНЗР, kept as YYYYMMDD-NNNNN; accepted without the hyphen and with stray spaces. */
export const Unzr = z.string().check(z.overwrite(hyphened), refusing(refusalOfUnzr));
export type Unzr = z.infer<typeof Unzr>;
