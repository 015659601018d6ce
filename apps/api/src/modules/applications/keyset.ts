import { isUuid } from '#platform/ids.ts';
import { fieldProblem } from '#platform/problem.ts';

/** An order of rows: an SQL expression that is never null, with the id to break ties. */
export interface Keyset {
  readonly expression: string;
  readonly kind: 'time' | 'text' | 'whole';
}

interface After {
  readonly value: string | number;
  readonly id: string;
  /** The parameter as SQL, with its type. */
  readonly parameter: (place: string) => string;
}

const casts = { time: 'timestamptz', text: 'text', whole: 'int' } as const;

const fits = (kind: Keyset['kind'], value: unknown): value is string | number => {
  if (kind === 'whole') return Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31;
  if (typeof value !== 'string') return false;
  if (kind === 'text') return !value.includes('\u0000');
  // 30 February parses as March, there was no year 0, and PostgreSQL reads a year of six digits as something else: only
  // what prints as it was written is a time.
  const time = new Date(value);
  const year = time.getUTCFullYear();
  return year > 0 && year < 10_000 && time.toISOString() === value;
};

const decoded = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
};

/** Reads a cursor that nextCursorOf() made for this order; null for the first page. Refuses any other text. */
export function keysetOf({ kind }: Keyset, cursor: string | undefined): After | null {
  if (cursor === undefined) return null;
  const parts = decoded(cursor);
  const [value, id] = Array.isArray(parts) ? parts : [];
  if (!fits(kind, value) || typeof id !== 'string' || !isUuid(id)) throw fieldProblem('/cursor', 'field.format');
  return { value, id, parameter: (place) => `${place}::${casts[kind]}` };
}

/** Where the next page begins; null when this was the last one. */
export function nextCursorOf(
  shown: readonly { readonly id: string; readonly sortValue: unknown }[],
  more: boolean,
): string | null {
  const last = shown.at(-1);
  if (!more || !last) return null;
  const value = last.sortValue instanceof Date ? last.sortValue.toISOString() : last.sortValue;
  return Buffer.from(JSON.stringify([value, last.id])).toString('base64url');
}
