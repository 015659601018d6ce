import type { Page } from '@cabinet/contracts/http/page';
import { fieldProblem } from './problem.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Prisma arguments for the rows after a cursor that is the id of the last row shown. Takes one row more, to know if there is a next page. */
export function pageAfter(
  cursor: string | undefined,
  limit: number,
): { take: number; cursor?: { id: string }; skip?: number } {
  if (cursor === undefined) return { take: limit + 1 };
  if (!uuid.test(cursor)) throw fieldProblem('/cursor', 'field.format');
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
