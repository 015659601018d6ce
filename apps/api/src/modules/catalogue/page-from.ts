import type { Page, PageQuery } from '@cabinet/contracts/http/page';
import * as z from 'zod/mini';
import { fromCursor, toCursor } from '#platform/cursor.ts';
import { byNameUk } from './bodies/body-rows.ts';

interface Named {
  readonly nameUk: string;
  readonly id: string;
}

const End = z.tuple([z.string(), z.uuid()]);

/** The first place behind the last row shown, whether that row is there still or not. */
const placeBehind = (rows: readonly Named[], cursor: string): number => {
  const [nameUk, id] = fromCursor(cursor, End);
  const place = rows.findIndex((row) => row.id !== id && byNameUk(row, { nameUk, id }) > 0);
  return place === -1 ? rows.length : place;
};

/** A page of a list that stands in the order of byNameUk and is short enough to be held whole. */
export function toPageFrom<Row extends Named>(
  rows: readonly Row[],
  { cursor, limit }: Pick<PageQuery, 'cursor' | 'limit'>,
): Page<Row> {
  const from = cursor === undefined ? 0 : placeBehind(rows, cursor);
  const items = rows.slice(from, from + limit);
  const last = items.at(-1);
  return { items, nextCursor: last && from + limit < rows.length ? toCursor([last.nameUk, last.id]) : null };
}
