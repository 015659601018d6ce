import type { FieldError } from '@cabinet/contracts/http/problem';
import { managedBodyProblems } from '@cabinet/contracts/managed-bodies';
import type { Transaction } from '@cabinet/db/open-database';
import { problem } from '#platform/problem.ts';
import { violatedIndex } from '#platform/violated-index.ts';

interface Form {
  readonly placeCode: string;
  readonly oblasts?: readonly string[];
  readonly hours: readonly { readonly weekday: number }[];
}

/** What a body names and is not there, and days told twice; `at` is where the form stands in the request. */
export async function bodyFaults(
  tx: Pick<Transaction, 'place'>,
  { placeCode, oblasts = [], hours }: Form,
  at: string,
): Promise<(FieldError | null)[]> {
  const hasPlace = (await tx.place.count({ where: { code: placeCode } })) > 0;
  const rows = await tx.place.findMany({
    where: { code: { in: [...oblasts] }, category: { in: ['O', 'K'] }, parentCode: null },
    select: { code: true },
  });
  const known = new Set(rows.map(({ code }) => code));
  const days = new Set(hours.map(({ weekday }) => weekday));
  return [
    hasPlace ? null : { pointer: `${at}/placeCode`, code: 'catalogue.place_unknown' },
    ...oblasts.map((code, place) =>
      known.has(code) ? null : { pointer: `${at}/oblasts/${place}`, code: 'catalogue.place_unknown' },
    ),
    days.size === hours.length ? null : { pointer: `${at}/hours`, code: 'administration.day_twice' },
  ];
}

const edrpouKeys = ['manufacturer_edrpou_key', 'social_provider_edrpou_key'];

/** A code of ЄДРПОУ that another body has, said in our words; anything else as it is. */
export const refusalOfBody = (refusal: unknown): unknown =>
  edrpouKeys.includes(violatedIndex(refusal) ?? '') ? problem(managedBodyProblems.edrpouTaken) : refusal;

/** A form's empty line is a line left out. */
export const orNull = (text: string | null): string | null => text || null;

const collator = new Intl.Collator('uk-UA');

/** Alphabetical, as people look for names; by id where names are the same. */
export const byNameUk = (
  one: { readonly nameUk: string; readonly id: string },
  other: { readonly nameUk: string; readonly id: string },
): number => collator.compare(one.nameUk, other.nameUk) || (one.id < other.id ? -1 : 1);
