import type { Page } from '@cabinet/contracts/http/page';
import { isUuid } from './ids.ts';
import { fieldProblem } from './problem.ts';

/** Prisma arguments for the rows after a cursor that is the id of the last row shown. Takes one row more, to know if there is a next page. */
export function pageAfter(
  cursor: string | undefined,
  limit: number,
): { take: number; cursor?: { id: string }; skip?: number } {
  if (cursor === undefined) return { take: limit + 1 };
  if (!isUuid(cursor)) throw fieldProblem('/cursor', 'field.format');
  return { take: limit + 1, cursor: { id: cursor }, skip: 1 };
}

/** Cuts the extra row off and says where the next page begins. */
export function toPage<Row extends { id: string }, Item>(
  rows: Row[],
  limit: number,
  shape: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  return { items: shown.map(shape), nextCursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
}
