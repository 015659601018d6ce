import type { After } from '@cabinet/search/search-index';
import * as z from 'zod/mini';
import { fromCursor, toCursor } from '#platform/cursor.ts';

const End = z.tuple([
  z.string(),
  // Of what has no price: endless, and JSON has no such number.
  z.nullable(z.union([z.string(), z.number()])),
  z.nullable(z.number()),
  z.array(z.number()).check(z.maxLength(20)),
]);

/** Where a page of products ended, as one word for the address. */
export const cursorOf = ({ id, key, best }: After): string =>
  toCursor([id, key === Number.POSITIVE_INFINITY ? null : key, best?.score ?? null, best?.rarities ?? []]);

/** Reads what cursorOf has written; throws a field problem for anything else. */
export function afterOf(cursor: string): After {
  const [id, key, score, rarities] = fromCursor(cursor, End);
  return { id, key: key ?? Number.POSITIVE_INFINITY, best: score === null ? null : { score, rarities } };
}
