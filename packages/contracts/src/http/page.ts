import * as z from 'zod/mini';
import type { Schema } from './route.ts';

/** Query of every list: an opaque cursor from the page before, and how many rows (1–100, 20 unless told). */
export const PageQuery = z.object({
  // It may hold a whole name, by which the next page is found when the last row is gone.
  cursor: z.optional(z.string().check(z.maxLength(1500))),
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)), 20),
});
export type PageQuery = z.infer<typeof PageQuery>;

/** A page of a list; `nextCursor` is null on the last one. */
export const pageOf = <S extends Schema>(item: S) =>
  z.object({ items: z.array(item), nextCursor: z.nullable(z.string()) });

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}
