import { addAll, type Bits, clearBit, countCommon, inRoomOf, noBits, setBit, wordsFor } from './bits.ts';
import type { DocumentSet } from './document-set.ts';

/** One value of a document: a manufacturer, a class. Zero is «none». */
export interface OneColumn {
  readonly kind: 'one';
  /** Number of each value, from 1. */
  readonly numbers: Map<string, number>;
  readonly values: string[];
  codes: Uint16Array<ArrayBuffer>;
}

/** Any number of values of a document: sizes, colours, oblasts. */
export interface ManyColumn {
  readonly kind: 'many';
  readonly bits: Map<string, Bits>;
}

/** Numbers of a document: a price, the widths of a chair made in three sizes. NaN where it has none. */
export interface NumberColumn {
  readonly kind: 'number';
  least: Float64Array<ArrayBuffer>;
  most: Float64Array<ArrayBuffer>;
  /** All numbers of a document that has more than one. */
  readonly several: Map<number, readonly number[]>;
}

export type Column = OneColumn | ManyColumn | NumberColumn;
export type ColumnKind = Column['kind'];

/** What a document says in a column. */
export type Cell = string | readonly string[] | number | readonly number[] | null;

const noNumbers = (room: number): NumberColumn['least'] => new Float64Array(room).fill(Number.NaN);

export const newColumn = (kind: ColumnKind, room: number): Column => {
  if (kind === 'one') return { kind, numbers: new Map(), values: [''], codes: new Uint16Array(room) };
  if (kind === 'many') return { kind, bits: new Map() };
  return { kind, least: noNumbers(room), most: noNumbers(room), several: new Map() };
};

const inRoom = (numbers: NumberColumn['least'], room: number): NumberColumn['least'] => {
  const wider = noNumbers(room);
  wider.set(numbers);
  return wider;
};

/** Makes room for so many documents; a column keeps what it holds. */
export const widen = (column: Column, room: number): void => {
  if (column.kind === 'one') {
    const codes = new Uint16Array(room);
    codes.set(column.codes);
    column.codes = codes;
  } else if (column.kind === 'number') {
    column.least = inRoom(column.least, room);
    column.most = inRoom(column.most, room);
  } else for (const [value, bits] of column.bits) column.bits.set(value, inRoomOf(bits, wordsFor(room)));
};

const codeOf = (column: OneColumn, value: string): number => {
  const known = column.numbers.get(value);
  if (known !== undefined) return known;
  const code = column.values.length;
  column.values.push(value);
  column.numbers.set(value, code);
  return code;
};

const bitsOf = (column: ManyColumn, value: string, room: number): Bits => {
  const bits = column.bits.get(value) ?? noBits(wordsFor(room));
  column.bits.set(value, bits);
  return bits;
};

const isNumbers = (cell: Cell): cell is readonly number[] =>
  Array.isArray(cell) && cell.every((one) => typeof one === 'number');
const isTexts = (cell: Cell): cell is readonly string[] =>
  Array.isArray(cell) && cell.every((one) => typeof one === 'string');

const writeNumbers = (column: NumberColumn, document: number, numbers: readonly number[]): void => {
  if (numbers.length === 0) return;
  column.least[document] = Math.min(...numbers);
  column.most[document] = Math.max(...numbers);
  if (numbers.length > 1) column.several.set(document, numbers);
};

/** Writes what a new document says. Throws TypeError when a column cannot hold it. */
export const write = (column: Column, document: number, cell: Cell, room: number): void => {
  if (cell === null) return;
  if (column.kind === 'one' && typeof cell === 'string') column.codes[document] = codeOf(column, cell);
  else if (column.kind === 'number' && typeof cell === 'number') writeNumbers(column, document, [cell]);
  else if (column.kind === 'number' && isNumbers(cell)) writeNumbers(column, document, cell);
  else if (column.kind === 'many' && isTexts(cell))
    for (const value of cell) setBit(bitsOf(column, value, room), document);
  else throw new TypeError(`A column of ${column.kind} cannot hold ${JSON.stringify(cell)}`);
};

/** Takes a document that is gone out of the columns that count by sets; the others are read through the living only. */
export const erase = (column: Column, document: number): void => {
  if (column.kind === 'many') for (const bits of column.bits.values()) clearBit(bits, document);
  if (column.kind === 'number') column.several.delete(document);
};

/** The documents of `within` that have any of these values. */
export const withAny = (column: Column, values: readonly string[], within: DocumentSet): Bits => {
  const found = noBits(within.bits.length);
  if (column.kind === 'many') {
    for (const value of values) {
      const bits = column.bits.get(value);
      if (bits) addAll(found, bits);
    }
  } else if (column.kind === 'one') {
    const wanted = new Uint8Array(column.values.length);
    for (const value of values) wanted[column.numbers.get(value) ?? 0] = 1;
    wanted[0] = 0;
    const { codes } = column;
    for (const document of within.documents()) if (wanted[codes[document] ?? 0] === 1) setBit(found, document);
  }
  return found;
};

/** Bounds of a number, both counted in; null leaves that side open. */
export interface Range {
  readonly from: number | null;
  readonly to: number | null;
}

/** The documents of `within` that have a number in the range; one without a number has none. */
export const withNumber = ({ least, most, several }: NumberColumn, range: Range, within: DocumentSet): Bits => {
  const from = range.from ?? Number.NEGATIVE_INFINITY;
  const to = range.to ?? Number.POSITIVE_INFINITY;
  const found = noBits(within.bits.length);
  for (const document of within.documents()) {
    const low = least[document] ?? Number.NaN;
    const high = most[document] ?? Number.NaN;
    const isIn = (low >= from && low <= to) || (high >= from && high <= to);
    const isAround = low < from && high > to;
    if (isIn || (isAround && several.get(document)?.some((number) => number >= from && number <= to)))
      setBit(found, document);
  }
  return found;
};

/** How many documents of the set have each value; values that nobody has are left out. */
export const countValues = (column: OneColumn | ManyColumn, set: DocumentSet): Map<string, number> => {
  const counts = new Map<string, number>();
  if (column.kind === 'many') {
    const words = set.words();
    for (const [value, bits] of column.bits) {
      const count = countCommon(set.bits, bits, words);
      if (count > 0) counts.set(value, count);
    }
    return counts;
  }
  const { codes } = column;
  const byCode = new Uint32Array(column.values.length);
  for (const document of set.documents()) {
    const code = codes[document] ?? 0;
    byCode[code] = (byCode[code] ?? 0) + 1;
  }
  for (let code = 1; code < byCode.length; code += 1) {
    const count = byCode[code] ?? 0;
    if (count > 0) counts.set(column.values[code] ?? '', count);
  }
  return counts;
};

/** The least and the greatest number in the set, or null when none has one. */
export const boundsOf = (column: NumberColumn, set: DocumentSet): { least: number; most: number } | null => {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const document of set.documents()) {
    const low = column.least[document] ?? Number.NaN;
    const high = column.most[document] ?? Number.NaN;
    if (low < least) least = low;
    if (high > most) most = high;
  }
  return least === Number.POSITIVE_INFINITY ? null : { least, most };
};
