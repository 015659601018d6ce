// The limit of a search with facets in SQL: bare Fastify, raw pg, one wide table with typed columns, stems ready in a
// tsvector, one statement for the page and the counts of all facets. It tells values without their names.
import Fastify from 'fastify';
import { stemOf } from '@cabinet/search/stem';
import { wordsAsked } from '@cabinet/search/words';
import { type AskedProducts, facetColumns, readClassAttributes } from './asked-products.ts';
import { openPool, serve } from './serve.ts';

const pool = openPool();

interface AttributeRow {
  readonly key: string;
  readonly kind: string;
}

const attributes = new Map(
  (await pool.query<AttributeRow>('select key, kind from product_attribute')).rows.map(({ key, kind }) => [key, kind]),
);
const classAttributes = await readClassAttributes(pool);

const columnOf = (key: string): string => `"of ${key}"`;

interface Condition {
  readonly column: string;
  readonly sql: string;
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const list = (values: readonly string[]): string => `array[${values.map(literal).join(',')}]`;

const between = (column: string, range: string, factor = 1): string => {
  const [from, to] = range.split('..');
  const sides = [from && `v >= ${Number(from) * factor}`, to && `v <= ${Number(to) * factor}`].filter(Boolean);
  return `exists (select 1 from unnest(${column}) v where ${sides.join(' and ') || 'true'})`;
};

const conditionsOf = ({ q = '', class: code, filter, price }: AskedProducts): Condition[] => {
  const conditions: Condition[] = [{ column: 'state', sql: `state = 'active'` }];
  const stems = wordsAsked(q).map(stemOf);
  if (stems.length > 0)
    conditions.push({ column: 'q', sql: `words @@ ${literal(stems.map((stem) => `'${stem}'`).join(' & '))}::tsquery` });
  if (code) conditions.push({ column: 'class', sql: `class @> ${list([code])}` });
  if (price) conditions.push({ column: 'price', sql: between('price', price, 100) });
  if (filter) {
    const [key = '', said = ''] = filter.split(':');
    const column = columnOf(key);
    const isNumber = attributes.get(key) === 'number';
    conditions.push({ column, sql: isNumber ? between(column, said) : `${column} && ${list(said.split(','))}` });
  }
  return conditions;
};

const under = (conditions: readonly Condition[], but: string | null): string =>
  conditions
    .filter(({ column }) => column !== but)
    .map(({ sql }) => sql)
    .join(' and ');

const isRange = (column: string): boolean =>
  ['price', 'term'].includes(column) || attributes.get(column.slice(4, -1)) === 'number';

const statementFor = (asked: AskedProducts): string => {
  const conditions = conditionsOf(asked);
  const columns = facetColumns(asked, classAttributes).map((name) =>
    name === 'group' || name.startsWith('of ') ? `"${name}"` : name,
  );
  const facets = columns.map((column) => {
    const own = conditions.some((one) => one.column === column);
    const from = own ? `bench_product where ${under(conditions, column)}` : 'hits';
    return isRange(column)
      ? `select ${literal(column)} as facet, min(v)::text as value, max(v)::bigint as products from (select ${column} from ${from}) h, unnest(h.${column}) v`
      : `select ${literal(column)}, v, count(*) from (select ${column} from ${from}) h, unnest(h.${column}) v group by v`;
  });
  const order = asked.sort === 'cheapest' ? 'coalesce(cheapest, 9e15), number' : 'name_key collate "C", number';
  return `with hits as materialized (select * from bench_product where ${under(conditions, null)})
    select json_build_object(
      'total', (select count(*) from hits),
      'items', (select json_agg(card) from (select card from hits order by ${order} limit 20) page),
      'facets', (select json_agg(json_build_array(facet, value, products)) from (${facets.join(' union all ')}) all_facets (facet, value, products))
    )::text as answer`;
};

const app = Fastify();
app.get<{ Querystring: AskedProducts }>('/products', async ({ query }, reply) => {
  const { rows } = await pool.query<{ answer: string }>(statementFor(query));
  return reply.type('application/json').send(rows[0]?.answer ?? '{}');
});

await serve(app);
