import type * as z from 'zod/mini';
import { fieldProblem } from './problem.ts';

/** Where a page ended, as one word for an address. What is told must be JSON. */
export const toCursor = (end: readonly unknown[]): string => Buffer.from(JSON.stringify(end)).toString('base64url');

const unpacked = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
};

/** Reads what toCursor has written; throws a field problem for anything of another shape. */
export function fromCursor<Shape extends z.ZodMiniType>(cursor: string, shape: Shape): z.infer<Shape> {
  const end = shape.safeParse(unpacked(cursor));
  if (!end.success) throw fieldProblem('/cursor', 'field.format');
  return end.data;
}
