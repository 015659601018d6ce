import type { Attribute } from '@cabinet/contracts/catalogue';
import type { AttributeValue, ProductDefinition } from '@cabinet/contracts/catalogue-products';
import type { FieldError } from '@cabinet/contracts/http/problem';
import { storable } from '@cabinet/contracts/storable';
import { keepable, unguarded } from './formula.ts';

/** What a table says of a product, beside its variants and files. */
export interface TableProduct {
  readonly number: number;
  readonly classCode: string;
  readonly edrpou: string;
  readonly definition: ProductDefinition;
}

/** Text without what only a table would change in it: ends of lines, spaces around, signs that no spreadsheet keeps. */
export const plain = (text: string): string => keepable(storable(text).replaceAll(/\r\n?/g, '\n')).trim();

/** What a cell says. */
export const tidy = (cell: string): string => plain(unguarded(cell));

const between = ' | ';

const cellOfValue = (value: AttributeValue | undefined): string | number => {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? value.join(between) : value;
};

/** What a column of a table says of a product. */
export function cellOf(column: string, { number, classCode, edrpou, definition }: TableProduct): string | number {
  const { name, summary, priceKopiykas, attributes } = definition;
  const core: Readonly<Record<string, string | number>> = {
    number,
    class: classCode,
    maker: edrpou,
    name_uk: name.uk,
    name_en: name.en,
    summary_uk: summary.uk,
    summary_en: summary.en,
    price: priceKopiykas === null ? '' : priceKopiykas / 100,
  };
  return core[column] ?? cellOfValue(attributes[column]);
}

/** What is wrong in a cell. */
export type CellFault = Pick<FieldError, 'code' | 'params'>;
type Read<Value> = { readonly value: Value } | { readonly fault: CellFault };

const fault = (code: string, params?: FieldError['params']): { readonly fault: CellFault } => ({
  fault: { code, ...(params && { params }) },
});

const withoutSpaces = (text: string): string => text.replaceAll(/[\s\u00a0\u202f]/g, '');

/** Kopiykas of «1 234,50»; null where the cell is empty: the price is on request. */
export function readPrice(cell: string): Read<number | null> {
  if (cell === '') return { value: null };
  const text = withoutSpaces(cell).replace(',', '.');
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(text)) return fault('catalogue.table_price');
  const kopiykas = Math.round(Number(text) * 100);
  return kopiykas < 1 || kopiykas > 2_000_000_000 ? fault('catalogue.table_price') : { value: kopiykas };
}

export function readWords(cell: string, longest: number): Read<string> {
  return cell.length > longest ? fault('field.too_long', { maximum: longest }) : { value: cell };
}

const saysYes = new Set(['yes', 'true', '1', '+', 'так', 'є']);
const saysNo = new Set(['no', 'false', '0', '-', '–', 'ні', 'немає']);

const readYesNo = (cell: string): Read<boolean> => {
  const said = cell.toLocaleLowerCase('uk');
  if (saysYes.has(said)) return { value: true };
  return saysNo.has(said) ? { value: false } : fault('catalogue.table_yes_no');
};

const readNumber = (cell: string): Read<number> => {
  const text = withoutSpaces(cell).replace(',', '.');
  return /^-?\d{1,12}(\.\d{1,12})?$/.test(text) ? { value: Number(text) } : fault('catalogue.value_number');
};

/** One option or several, by value or by name; several stand with | between. */
const readChoice = (cell: string, { options }: Attribute, wasList: boolean): Read<string | string[]> => {
  const names = new Map<string, string>();
  for (const { value, name } of options)
    for (const one of [name.uk, name.en, value]) names.set(one.toLocaleLowerCase('uk'), value);
  const said = cell.split('|').map((one) => one.trim().toLocaleLowerCase('uk'));
  const values = said.flatMap((one) => names.get(one) ?? []);
  if (values.length < said.length) return fault('catalogue.table_option');
  const [only] = values;
  return { value: values.length === 1 && only !== undefined && !wasList ? only : values };
};

/** The value of an attribute; undefined where the cell is empty: nothing is said of it. */
export function readValue(
  cell: string,
  attribute: Attribute,
  before: AttributeValue | undefined,
): Read<AttributeValue | undefined> {
  if (cell === '') return { value: undefined };
  if (attribute.kind === 'number') return readNumber(cell);
  if (attribute.kind === 'yesNo') return readYesNo(cell);
  if (attribute.kind === 'choice') return readChoice(cell, attribute, Array.isArray(before));
  return readWords(cell, 200);
}
