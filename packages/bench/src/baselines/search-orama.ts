// A peer: the same search with facets by Orama, a search engine in the memory of the process like the product's own.
// It is helped where it can be: stems are ready, names are put in order beforehand, cards lie in its memory, and bounds
// of numbers, which it cannot tell, are left out.
import { create, insertMultiple, search } from '@orama/orama';
import { stemOf } from '@cabinet/search/stem';
import { wordsAsked } from '@cabinet/search/words';
import Fastify from 'fastify';
import { type AskedProducts, facetColumns, readClassAttributes } from './asked-products.ts';
import { openPool, serve } from './serve.ts';

const pool = openPool();
const classAttributes = await readClassAttributes(pool);

interface Row {
  readonly number: number;
  readonly name_key: string;
  readonly stems: string;
  readonly cheapest: string | null;
  readonly card: object;
  readonly [column: string]: unknown;
}

const { rows: attributes } = await pool.query<{ key: string; kind: string }>('select key, kind from product_attribute');
const kinds = new Map(attributes.map(({ key, kind }) => [`of ${key}`, kind]));
const listed = ['class', 'group', 'helps', 'maker', 'region', 'channel', ...kinds.keys()];
const isNumber = (column: string): boolean => ['price', 'term'].includes(column) || kinds.get(column) === 'number';
const columns = [...listed, 'price', 'term'];

const schema = {
  stems: 'string',
  state: 'enum',
  place: 'number',
  cheapest: 'number',
  ...Object.fromEntries(columns.map((column) => [column, isNumber(column) ? 'number[]' : 'enum[]'])),
} as const;

const db = create({
  schema,
  components: {
    tokenizer: { language: 'ukrainian', normalizationCache: new Map(), tokenize: (text) => text.split(' ') },
  },
});

const asNumbers = (value: unknown): number[] => (Array.isArray(value) ? value.map(Number) : []);

async function fill(): Promise<void> {
  const { rows } = await pool.query<Row>(
    `select *, array_to_string(tsvector_to_array(words), ' ') as stems from bench_product
      order by name_key collate "C", number`,
  );
  const documents = rows.map((row, place) => ({
    id: String(row.number),
    stems: row.stems,
    state: row['state'],
    place,
    cheapest: row.cheapest === null ? Number.MAX_SAFE_INTEGER : Number(row.cheapest),
    card: row.card,
    ...Object.fromEntries(
      columns.map((column) => [column, isNumber(column) ? asNumbers(row[column]) : (row[column] ?? [])]),
    ),
  }));
  await insertMultiple(db, documents as never, 1_000);
}
// It takes minutes for many products: whoever asks first waits.
const filled = fill();

type Where = Readonly<Record<string, unknown>>;

const between = (range: string, factor = 1): object => {
  const [from, to] = range.split('..');
  const [least, most] = [from ? Number(from) * factor : 0, to ? Number(to) * factor : Number.MAX_SAFE_INTEGER];
  return { between: [least, most] };
};

const whereOf = ({ class: code, price, filter }: AskedProducts): Where => {
  const [key = '', said = ''] = filter?.split(':') ?? [];
  const column = `of ${key}`;
  return {
    state: { eq: 'active' },
    ...(code && { class: { containsAny: [code] } }),
    ...(price && { price: between(price, 100) }),
    ...(filter && { [column]: isNumber(column) ? between(said) : { containsAny: said.split(',') } }),
  };
};

const facetsOf = (names: readonly string[]): object => Object.fromEntries(names.map((name) => [name, {}]));

const app = Fastify();
app.get<{ Querystring: AskedProducts }>('/products', async ({ query }) => {
  await filled;
  const where = whereOf(query);
  const names = facetColumns(query, classAttributes).filter((name) => !isNumber(name));
  const own = names.filter((name) => name in where);
  const term = wordsAsked(query.q ?? '')
    .map(stemOf)
    .join(' ');
  const ask = (conditions: Where, facets: readonly string[], limit: number) =>
    search(db, {
      // Asked for no word, it would look through all words of the properties it is given.
      ...(term !== '' && { term, properties: ['stems'], threshold: 0 }),
      where: conditions,
      facets: facetsOf(facets),
      sortBy: { property: query.sort === 'cheapest' ? 'cheapest' : 'place', order: 'ASC' },
      limit,
    } as never);
  const all = await ask(
    where,
    names.filter((name) => !own.includes(name)),
    20,
  );
  // A choice must not hide the other choices beside it: each filtered column is counted without its own filter.
  const beside = await Promise.all(
    own.map((name) => ask(Object.fromEntries(Object.entries(where).filter(([key]) => key !== name)), [name], 1)),
  );
  const counted = [all, ...beside].flatMap(({ facets }) => Object.entries(facets ?? {}));
  return {
    total: all.count,
    items: all.hits.map(({ document }) => (document as unknown as Row).card),
    facets: counted.flatMap(([facet, { values }]) =>
      Object.entries(values).map(([value, products]) => [facet, value, products]),
    ),
  };
});

await serve(app);
