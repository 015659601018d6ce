import type { Attribute } from '@cabinet/contracts/catalogue';
import type { AttributeValue, ProductDefinition } from '@cabinet/contracts/catalogue-products';
import type { FieldError } from '@cabinet/contracts/http/problem';
import { type CellFault, cellOf, plain, readPrice, readValue, readWords, type TableProduct, tidy } from './cells.ts';

/** What is wrong in a cell, by the name of its column. */
export interface RowFault extends CellFault {
  readonly column: string;
  /** The beginning of what the cell says; of a fault that only taking the row has shown it is not known. */
  readonly said?: string;
}

/** What a row makes of a product. */
export interface RowDefinition {
  readonly definition: ProductDefinition;
  /** Columns that say another thing than the product does now. */
  readonly differing: readonly string[];
  readonly faults: readonly RowFault[];
}

const nothing: ProductDefinition = {
  name: { uk: '', en: '' },
  summary: { uk: '', en: '' },
  attributes: {},
  priceKopiykas: null,
  variants: [],
  photos: [],
  instructions: [],
  compatibility: { uk: '', en: '' },
};

type Texts = 'name' | 'summary';
const texts: Readonly<Record<string, readonly [Texts, 'uk' | 'en', number]>> = {
  name_uk: ['name', 'uk', 200],
  name_en: ['name', 'en', 200],
  summary_uk: ['summary', 'uk', 2000],
  summary_en: ['summary', 'en', 2000],
};

/** Which product, of what and by whom: that is no part of its definition. */
const named: ReadonlySet<string> = new Set(['number', 'class', 'maker']);

type Cell = readonly [column: string, cell: string];

/** The definition with one cell put into it, or what is wrong with the cell. */
function put(
  definition: ProductDefinition,
  [column, cell]: Cell,
  attributes: ReadonlyMap<string, Attribute>,
): ProductDefinition | CellFault {
  const text = texts[column];
  if (text) {
    const [field, side, longest] = text;
    const read = readWords(cell, longest);
    return 'fault' in read ? read.fault : { ...definition, [field]: { ...definition[field], [side]: read.value } };
  }
  if (column === 'price') {
    const read = readPrice(cell);
    return 'fault' in read ? read.fault : { ...definition, priceKopiykas: read.value };
  }
  const attribute = attributes.get(column);
  if (!attribute) return definition;
  const { [column]: before, ...others } = definition.attributes;
  const read = readValue(cell, attribute, before);
  if ('fault' in read) return read.fault;
  const values: Record<string, AttributeValue> = others;
  return {
    ...definition,
    attributes: read.value === undefined ? values : { ...values, [column]: read.value },
  };
}

/** Numbers are written with a point or with a comma. */
const saysTheSame = (cell: string, now: string | number): boolean =>
  cell === plain(String(now)) || (typeof now === 'number' && cell.replace(',', '.') === String(now));

/** Puts a row into what the product says now: cells that say the same leave it as it was, to the letter. */
export function definitionOf(
  cells: ReadonlyMap<string, string>,
  before: TableProduct | null,
  attributes: ReadonlyMap<string, Attribute>,
): RowDefinition {
  let definition = before?.definition ?? nothing;
  const differing: string[] = [];
  const faults: RowFault[] = [];
  for (const [column, raw] of cells) {
    if (named.has(column)) continue;
    const cell = tidy(raw);
    if (saysTheSame(cell, before ? cellOf(column, before) : '')) continue;
    differing.push(column);
    const after = put(definition, [column, cell], attributes);
    if ('code' in after) faults.push({ column, ...after });
    else definition = after;
  }
  return { definition, differing, faults };
}

const columnByPointer: Readonly<Record<string, string>> = {
  '/classCode': 'class',
  '/makerId': 'maker',
  '/definition/name/uk': 'name_uk',
  '/definition/name/en': 'name_en',
  '/definition/summary/uk': 'summary_uk',
  '/definition/summary/en': 'summary_en',
  '/definition/priceKopiykas': 'price',
};

/** A table names classes and makers by their codes, a form by choosing. */
const codeInTables: Readonly<Record<string, string>> = {
  'catalogue.class_unknown': 'catalogue.table_class_unknown',
  'catalogue.class_not_last': 'catalogue.table_class_not_last',
  'catalogue.maker_unknown': 'catalogue.table_maker_unknown',
};

const attributePointer = '/definition/attributes/';

/** What is wrong with the whole product, at the column that can mend it; what no column can stands at its number. */
export const atColumn = ({ pointer, code, params }: FieldError): RowFault => ({
  column: pointer.startsWith(attributePointer)
    ? pointer.slice(attributePointer.length)
    : (columnByPointer[pointer] ?? 'number'),
  code: codeInTables[code] ?? code,
  ...(params && { params }),
});
