import type { ProductDefinition } from '@cabinet/contracts/catalogue-products';
import { sortKeyOf } from '@cabinet/search/sort-key';
import { stemOf } from '@cabinet/search/stem';
import { wordsOf } from '@cabinet/search/words';
import type pg from 'pg';
import { storeRows } from './generate.ts';

interface ProductRow {
  readonly number: number;
  readonly state: string;
  readonly classCode: string;
  readonly definition: ProductDefinition;
  readonly makerId: string;
  readonly makerUk: string;
  readonly makerEn: string;
  readonly oblasts: string[];
}

interface ClassRow {
  readonly code: string;
  readonly parentCode: string | null;
  readonly groupCode: string | null;
  readonly nameUk: string;
  readonly nameEn: string;
  readonly cipher: string | null;
  readonly channel: string | null;
  readonly termYears: number | null;
  readonly popular: string[];
  readonly helps: string[];
  readonly attributeKeys: string[];
}

interface AttributeRow {
  readonly key: string;
  readonly kind: string;
  readonly nameUk: string;
  readonly nameEn: string;
  readonly options: readonly { readonly value: string; readonly name: { readonly uk: string; readonly en: string } }[];
}

const pathOf = (classes: ReadonlyMap<string, ClassRow>, code: string): string[] => {
  const parent = classes.get(code)?.parentCode;
  return parent ? [...pathOf(classes, parent), code] : [code];
};

const valuesOf = ({ attributes, variants }: ProductDefinition, key: string) =>
  [attributes, ...variants.map((variant) => variant.attributes)].flatMap((held) => held[key] ?? []);

const asText = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
};

const saidBy = ({ kind, nameUk, nameEn, options }: AttributeRow, values: readonly unknown[]): string => {
  if (kind === 'yesNo') return values.includes(true) ? `${nameUk} ${nameEn}` : '';
  if (kind === 'number') return '';
  return options.flatMap(({ value, name }) => (values.includes(value) ? [name.uk, name.en] : [])).join(' ');
};

const both = ({ uk, en }: { readonly uk: string; readonly en: string }): string => `${uk} ${en}`;

const stemsOf = (texts: readonly string[]): string =>
  [...new Set(texts.flatMap(wordsOf).map(stemOf))].map((stem) => `'${stem.replaceAll("'", "''")}'`).join(' ');

const columnOf = (key: string): string => `of ${key}`;

async function createTable(db: pg.ClientBase, attributes: readonly AttributeRow[]): Promise<void> {
  const typed = attributes.map(({ key, kind }) => `"${columnOf(key)}" ${kind === 'number' ? 'numeric[]' : 'text[]'}`);
  await db.query(`create table bench_product (number int primary key, state text, class text[], "group" text[],
    helps text[], maker text[], region text[], channel text[], price bigint[], term int[], cheapest bigint, name_key text,
    words tsvector, card json, ${typed.join(', ')})`);
}

/** The same products once more as one wide table with typed columns and ready stems: what SQL is quickest with. */
export async function storeWideTable(db: pg.ClientBase): Promise<void> {
  const attributes = (await db.query<AttributeRow>('select * from product_attribute')).rows;
  const classes = new Map((await db.query<ClassRow>('select * from product_class')).rows.map((row) => [row.code, row]));
  const { rows: products } = await db.query<ProductRow>(`
    select p.number, p.state, p."classCode", p.definition, m.id as "makerId", m."nameUk" as "makerUk",
           m."nameEn" as "makerEn", m.oblasts
      from product p join manufacturer m on m.id = p."manufacturerId"`);
  await createTable(db, attributes);
  const byKey = new Map(attributes.map((attribute) => [attribute.key, attribute]));
  const rowOf = ({ number, state, classCode, definition, ...maker }: ProductRow) => {
    const own = classes.get(classCode);
    const path = pathOf(classes, classCode);
    const said = (own?.attributeKeys ?? []).flatMap((key) => {
      const attribute = byKey.get(key);
      const values = [...new Set(valuesOf(definition, key).flat())];
      return attribute && values.length > 0 ? [{ attribute, values }] : [];
    });
    const prices = [definition.priceKopiykas, ...definition.variants.map(({ priceKopiykas }) => priceKopiykas)];
    const known = [...new Set(prices.flatMap((price) => price ?? []))].sort((one, other) => one - other);
    const cells = said.map(({ attribute: { key, kind }, values }) => [
      columnOf(key),
      kind === 'number' ? values : values.map(asText),
    ]);
    const above = path.slice(0, -1).map((code) => `${classes.get(code)?.nameUk} ${classes.get(code)?.nameEn}`);
    const texts = [
      ...[both(definition.name), both(definition.summary), `${own?.nameUk} ${own?.nameEn}`, ...(own?.popular ?? [])],
      ...[maker.makerUk, maker.makerEn, `${classCode} ${own?.cipher ?? ''}`, ...above],
      ...definition.variants.flatMap(({ name, article }) => [both(name), article ?? '']),
      ...said.map(({ attribute, values }) => saidBy(attribute, values)),
    ];
    return {
      number,
      state,
      class: path,
      group: own?.groupCode ? [own.groupCode] : [],
      helps: own?.helps ?? [],
      maker: [maker.makerId],
      region: maker.oblasts,
      channel: own?.channel ? [own.channel] : [],
      price: known,
      term: own?.termYears ? [own.termYears] : [],
      cheapest: known[0] ?? null,
      name_key: sortKeyOf(definition.name.uk),
      words: stemsOf(texts),
      card: { number, name: definition.name, price: known[0] ?? null, class: own?.nameUk, maker: maker.makerUk },
      ...Object.fromEntries(cells),
    };
  };
  for (let from = 0; from < products.length; from += 1_000)
    await storeRows(db, 'bench_product', products.slice(from, from + 1_000).map(rowOf));
  await db.query('create index on bench_product using gin (words)');
  await db.query('create index on bench_product using gin (class)');
  await db.query('create index on bench_product (state)');
  await db.query('analyze bench_product');
}
