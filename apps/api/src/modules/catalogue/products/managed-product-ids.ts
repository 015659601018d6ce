import type { QueryOf } from '@cabinet/contracts/http/route';
import type { listManagedProductsRoute } from '@cabinet/contracts/managed-products';
import { sqlOf } from '@cabinet/db/open-database';
import { type Filter, searchIndex } from '@cabinet/search/search-index';
import * as z from 'zod/mini';
import type { Context } from '#platform/context.ts';
import { fromCursor, toCursor } from '#platform/cursor.ts';
import type { ProductIndex } from '../search/product-index.ts';
import { editorOf } from './product-rows.ts';

export type ManagedQuery = QueryOf<typeof listManagedProductsRoute>;

/**
 * What everybody sees is looked for where everybody looks: in any form of a word, mistyped too. Ids in the order of the
 * list, as many as can stand on the page; all of them where the list is narrowed by what only PostgreSQL knows.
 */
async function findShown(
  products: ProductIndex,
  { q, state, class: code, makerId, revision, awaits, limit }: ManagedQuery,
  before: number | null,
): Promise<readonly string[]> {
  const { reference, index } = await products.current();
  const oneOf = (column: string, value: string | undefined): Filter[] => (value ? [{ column, anyOf: [value] }] : []);
  const { ids, unknown } = searchIndex(index, {
    search: q,
    phrases: reference.phrases,
    filters: [...oneOf('state', state), ...oneOf('class', code), ...oneOf('maker', makerId)],
    facets: [],
    order: 'number',
    byRelevance: false,
    after: before === null ? null : { id: '', key: -before + 1, best: null },
    limit: revision || awaits ? Number.POSITIVE_INFINITY : limit + 1,
  });
  // The public is shown what has the other words; an editor looks for one product.
  return unknown.length > 0 ? [] : ids;
}

const patternsOf = (search: string): string[] =>
  search
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`);

const numberOf = (search: string): number => {
  const digits = /^№?\s*(\d{1,9})$/.exec(search)?.[1];
  return digits === undefined ? 0 : Number(digits);
};

const nameOf = (row: string): string =>
  `((${row}.definition #>> '{name,uk}') || ' ' || (${row}.definition #>> '{name,en}'))`;

/**
 * What is being written, and what is deleted, are few, and no index holds them: PostgreSQL reads their names, and only
 * theirs.
 */
const found = (ids: string, number: string, patterns: string): string => `(
  p.id = any(${ids}::uuid[]) or p.number = ${number}::int
  or p.id in (select r."productId" from product_revision r where r.state <> 'published' and ${nameOf('r')} ilike all(${patterns}::text[]))
  or (p.state = 'deleted' and ${nameOf('p')} ilike all(${patterns}::text[])))`;

const End = z.tuple([z.int().check(z.minimum(1), z.maximum(2_147_483_647))]);

/** The list goes on below this number, whatever became of the product that has it. */
export const managedCursor = ({ number }: { readonly number: number }): string => toCursor([number]);

/** Ids of the products asked for, the newest number first, one more than a page holds. */
export async function findManagedIds(ctx: Context, products: ProductIndex, query: ManagedQuery): Promise<string[]> {
  const { q, state, revision, awaits, class: code, makerId, cursor, limit } = query;
  const [before] = cursor === undefined ? [null] : fromCursor(cursor, End);
  const values: unknown[] = [];
  const place = (value: unknown): string => `$${values.push(value)}`;
  const conditions = ['true'];
  if (state) conditions.push(`p.state = ${place(state)}`);
  if (revision)
    conditions.push(`p.id in (select r."productId" from product_revision r where r.state = ${place(revision)})`);
  if (awaits) {
    const me = place(editorOf(ctx).id);
    conditions.push(
      `p.id in (select r."productId" from product_revision r where r.state = 'in_review' and r."authorId" <> ${me}::uuid and ${me}::uuid <> all(r.writers))`,
    );
  }
  if (code) conditions.push(`(p."classCode" = ${place(code)} or p."classCode" like ${place(`${code} %`)})`);
  if (makerId) conditions.push(`p."manufacturerId" = ${place(makerId)}::uuid`);
  if (q !== '') {
    const shown = await findShown(products, query, before);
    conditions.push(found(place(shown), place(numberOf(q)), place(patternsOf(q))));
  }
  if (before !== null) conditions.push(`p.number < ${place(before)}::int`);
  const text = `select p.id from product p where ${conditions.join(' and ')} order by p.number desc limit ${place(limit + 1)}`;
  const { rows } = await sqlOf(ctx.db).query<{ id: string }>({
    name: `catalogue.managed.${nameFor(text)}`,
    text,
    values,
  });
  return rows.map(({ id }) => id);
}

const names = new Map<string, number>();

/** A short name for each of the few texts that the conditions make: prepared statements are kept by name. */
const nameFor = (text: string): number => {
  const known = names.get(text) ?? names.size;
  names.set(text, known);
  return known;
};
