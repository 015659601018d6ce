import type { Attribute } from '@cabinet/contracts/catalogue';
import type { Bilingual } from '@cabinet/contracts/service-definition';
import { TableRefused } from './refusal.ts';

/** What every table says of a product, in this order; one column for each attribute follows. */
export const coreColumns = [
  'number',
  'class',
  'maker',
  'name_uk',
  'name_en',
  'summary_uk',
  'summary_en',
  'price',
] as const;
export type CoreColumn = (typeof coreColumns)[number];

const coreNames: Readonly<Record<CoreColumn, Bilingual>> = {
  number: { uk: 'Номер', en: 'Number' },
  class: { uk: 'Клас', en: 'Class' },
  maker: { uk: 'Виробник', en: 'Maker' },
  name_uk: { uk: 'Назва українською', en: 'Name in Ukrainian' },
  name_en: { uk: 'Назва англійською', en: 'Name in English' },
  summary_uk: { uk: 'Опис українською', en: 'Description in Ukrainian' },
  summary_en: { uk: 'Опис англійською', en: 'Description in English' },
  price: { uk: 'Ціна, грн', en: 'Price, UAH' },
};

/** What a column is called in words; its own name where nobody gave it another. */
export function columnName(column: string, attributes: ReadonlyMap<string, Pick<Attribute, 'name'>>): Bilingual {
  // Boundary: whatever a table may be asked for is looked up among the few names above.
  const core = (coreNames as Readonly<Record<string, Bilingual | undefined>>)[column];
  return core ?? attributes.get(column)?.name ?? { uk: column, en: column };
}

/** What headings are taken for, beside the names themselves. */
const otherNames: Readonly<Record<string, CoreColumn>> = {
  номер: 'number',
  '№': 'number',
  клас: 'class',
  'код класу': 'class',
  виробник: 'maker',
  єдрпоу: 'maker',
  'код єдрпоу': 'maker',
  назва: 'name_uk',
  'назва українською': 'name_uk',
  'назва англійською': 'name_en',
  опис: 'summary_uk',
  'опис українською': 'summary_uk',
  'опис англійською': 'summary_en',
  ціна: 'price',
  'ціна, грн': 'price',
};

/** Which column stands where. */
export interface Heading {
  /** By place; null: a column without a name. */
  readonly columns: readonly (string | null)[];
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase('uk');

/** How a table may name its columns. An attribute is named by its key or its name in either language, with the unit or without. */
const namesOf = (attributes: readonly Attribute[]): Map<string, string | undefined> => {
  const names = new Map<string, string | undefined>();
  // What two of them are called says nothing: then the key is to be written.
  for (const { key, name, unit } of attributes)
    for (const side of ['uk', 'en'] as const)
      for (const one of [name[side], `${name[side]}, ${unit[side]}`].map(plain))
        names.set(one, names.has(one) && names.get(one) !== key ? undefined : key);
  for (const { key } of attributes) names.set(plain(key), key);
  for (const [name, column] of Object.entries(otherNames)) names.set(name, column);
  for (const column of coreColumns) names.set(column, column);
  return names;
};

const listed = (columns: Iterable<string>): string => [...columns].join(', ').slice(0, 300);

/** Reads the first row. Throws TableRefused naming what is missing, not known or there twice. */
export function readHeading(cells: readonly string[], attributes: readonly Attribute[]): Heading {
  const names = namesOf(attributes);
  const columns = cells.map((cell) => (plain(cell) === '' ? null : names.get(plain(cell))));
  const unknown = cells.filter((_, place) => columns[place] === undefined);
  if (unknown.length > 0) throw new TableRefused('catalogue.columns_unknown', { columns: listed(unknown) });
  const known = columns.filter((column) => typeof column === 'string');
  const missing = coreColumns.filter((column) => !known.includes(column));
  if (missing.length > 0) throw new TableRefused('catalogue.columns_missing', { columns: listed(missing) });
  const twice = new Set(known.filter((column, place) => known.indexOf(column) < place));
  if (twice.size > 0) throw new TableRefused('catalogue.columns_twice', { columns: listed(twice) });
  return { columns: columns.map((column) => column ?? null) };
}

/** The cells of a row by column; a row shorter than the heading has empty ones. */
export const cellsByColumn = ({ columns }: Heading, cells: readonly string[]): ReadonlyMap<string, string> =>
  new Map(columns.flatMap((column, place) => (column === null ? [] : [[column, cells[place] ?? ''] as const])));
