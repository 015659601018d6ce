import { tidy } from '../../catalogue/public.ts';
import { assertKnown } from './csv-records.ts';
import { type Cell, ImportRefused, type ImportRow, longestRow, mostRows } from './refused.ts';

const broken = (row: number, cause?: unknown): ImportRefused =>
  new ImportRefused('catalogue.table_broken_at', { row }, { cause });

/** Cuts the objects of an array, or of lines, out of text as it comes. */
class ObjectCutter {
  #held = '';
  #depth = 0;
  #inText = false;
  #escaped = false;
  row = 1;

  /** Objects that end within this piece. */
  *cut(piece: string): Generator<string> {
    let begins = 0;
    for (let at = 0; at < piece.length; at += 1) {
      const sign = piece.charAt(at);
      if (this.#depth === 0 && sign === '{') begins = at;
      if (this.#depth === 0 && !/[\s[\],{]/.test(sign)) throw broken(this.row);
      if (!this.#ends(sign)) continue;
      yield this.#held + piece.slice(begins, at + 1);
      this.#held = '';
      this.row += 1;
    }
    if (this.#depth > 0) this.#held += piece.slice(begins);
    if (this.#held.length > longestRow) throw broken(this.row);
  }

  get isWithin(): boolean {
    return this.#depth > 0;
  }

  /** Whether an object ends with this sign. */
  #ends(sign: string): boolean {
    if (this.#inText) {
      if (this.#escaped) this.#escaped = false;
      else if (sign === '\\') this.#escaped = true;
      else if (sign === '"') this.#inText = false;
      return false;
    }
    if (sign === '"') this.#inText = true;
    if (sign === '{') this.#depth += 1;
    if (sign !== '}') return false;
    this.#depth -= 1;
    return this.#depth === 0;
  }
}

const isWord = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);
const wordOf = (value: string | number | boolean): string => tidy(String(value));

/** A value as a cell; null where it is none. */
const cellOf = (value: unknown): Cell | null => {
  if (value === null) return '';
  if (isWord(value)) return wordOf(value);
  return Array.isArray(value) && value.every((one) => one === null || isWord(one))
    ? value.map((one: string | number | boolean | null) => (one === null ? '' : wordOf(one)))
    : null;
};

function rowOf(text: string, row: number): ImportRow {
  let parsed: object;
  try {
    // Boundary: a text that begins and ends with a brace is an object or nothing.
    parsed = JSON.parse(text) as object;
  } catch (cause) {
    throw broken(row, cause);
  }
  const cells = new Map<string, Cell>();
  assertKnown(Object.keys(parsed));
  for (const [column, value] of Object.entries(parsed)) {
    const cell = cellOf(value);
    if (cell === null) throw broken(row);
    if (cell.length > 0) cells.set(column, cell);
  }
  return { row, cells };
}

/** Objects of a JSON array or of NDJSON, whose keys are the names of columns. The first is row 1. */
export async function* jsonRecords(text: AsyncIterable<string>): AsyncGenerator<ImportRow> {
  const cutter = new ObjectCutter();
  for await (const piece of text) {
    for (const one of cutter.cut(piece)) {
      if (cutter.row > mostRows) throw new ImportRefused('registry.import_too_long', { most: mostRows });
      yield rowOf(one, cutter.row);
    }
  }
  if (cutter.isWithin) throw broken(cutter.row);
}
