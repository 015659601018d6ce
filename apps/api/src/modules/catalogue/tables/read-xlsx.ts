import { buffer } from 'node:stream/consumers';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { officeXml, valuesOf, type XmlPiece, type XmlTag, xmlPieces } from '#modules/documents/public.ts';
import { breaksOf } from './breaks.ts';
import { longestRow, mostColumns, mostRows, TableRefused, type TableRow } from './refusal.ts';

// Written here and not taken from a library: it needs the values of one sheet, and the readers there are unpack first and
// look afterwards. Nothing is unpacked before the directory was looked at; document types are refused with their entities.
const mostParts = 500;
const mostUnpacked = 40 * 1024 * 1024;
const mostRatio = 200;
// A cell of Excel holds 32 767 letters at most.
const longestCell = 40_000;
// One shared text may be named by any number of cells: what comes out is counted, not what came in.
const mostLetters = 20_000_000;

const refuse = (code = 'catalogue.table_unreadable'): never => {
  throw new TableRefused(code);
};

/** The directory of the archive; throws for one that would grow too large, is encrypted or names a part twice. */
async function partsOf(zip: ZipFile, size: number): Promise<Map<string, Entry>> {
  if (zip.entryCount > mostParts) refuse();
  const parts = new Map<string, Entry>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    if (parts.has(name)) refuse();
    if (entry.isEncrypted()) refuse('catalogue.table_encrypted');
    unpacked += entry.uncompressedSize;
    if (unpacked > mostUnpacked || unpacked > size * mostRatio) refuse('catalogue.table_unpacks_too_large');
    parts.set(name, entry);
  }
  return parts;
}

/** The text of a part; yauzl fails when more comes out than the directory promised. */
const textOf = async (zip: ZipFile, entry: Entry): Promise<string> =>
  officeXml(await buffer(await zip.openReadStreamPromise(entry)));

/** Requests are answered while a large part is read. */
async function* gently(xml: string): AsyncGenerator<XmlPiece> {
  const breakNow = breaksOf();
  for (const piece of xmlPieces(xml)) {
    yield piece;
    await breakNow();
  }
}

const first = (tag: XmlTag, name: string): string => valuesOf(tag, name)[0] ?? '';

/** Where the first sheet of the book lies. */
async function sheetPath(zip: ZipFile, parts: ReadonlyMap<string, Entry>): Promise<string> {
  const book = parts.get('xl/workbook.xml');
  const links = parts.get('xl/_rels/workbook.xml.rels');
  if (!book || !links) return refuse();
  let sheet = '';
  for await (const piece of gently(await textOf(zip, book)))
    if (piece.kind === 'open' && piece.tag.name === 'sheet' && sheet === '')
      sheet = piece.tag.attributes.find(({ name, namespace }) => name === 'id' && namespace !== '')?.value ?? '';
  for await (const piece of gently(await textOf(zip, links))) {
    if (piece.kind !== 'open' || first(piece.tag, 'Id') !== sheet) continue;
    const target = first(piece.tag, 'Target');
    return (target.startsWith('/') ? target.slice(1) : `xl/${target}`).toLowerCase();
  }
  return refuse();
}

/** A text with what follows of it; throws for one that no cell holds. */
const joined = (text: string, more: string): string =>
  text.length + more.length > longestCell ? refuse() : text + more;

/** Texts that cells name by their place; how they sound aloud (rPh) is no part of them. */
async function sharedTexts(zip: ZipFile, parts: ReadonlyMap<string, Entry>): Promise<string[]> {
  const part = parts.get('xl/sharedstrings.xml');
  const texts: string[] = [];
  if (!part) return texts;
  const open: string[] = [];
  for await (const piece of gently(await textOf(zip, part))) {
    if (piece.kind === 'open') {
      open.push(piece.tag.name);
      if (piece.tag.name === 'si') texts.push('');
    } else if (piece.kind === 'close') open.pop();
    else if (open.at(-1) === 't' && !open.includes('rPh')) texts.push(joined(texts.pop() ?? '', piece.text));
  }
  return texts;
}

/** The place of «AB12» in its row, counted from 0. */
const columnOf = (reference: string): number => {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
};

const textOfCell = (type: string, text: string, shared: readonly string[]): string => {
  if (type === 's') return shared[Number(text)] ?? refuse();
  if (type === 'b') return text === '1' ? 'yes' : 'no';
  if (type === 'e') return '';
  // 1234.5599999999999 is how a spreadsheet keeps 1234.56.
  const isNumber = type === '' || type === 'n';
  return isNumber && text !== '' && Number.isFinite(Number(text)) ? String(Number(text)) : text;
};

interface Cell {
  readonly at: number;
  readonly type: string;
  text: string;
}

/** Puts the cells of a sheet together, piece by piece. */
class SheetReader {
  readonly #shared: readonly string[];
  readonly #open: string[] = [];
  #row = 0;
  #cells: string[] = [];
  #cell: Cell | null = null;
  #letters = 0;
  #lettersOfRow = 0;

  constructor(shared: readonly string[]) {
    this.#shared = shared;
  }

  /** Takes the next piece; answers a row when it has just ended. */
  take(piece: XmlPiece): TableRow | null {
    if (piece.kind === 'open') this.#begin(piece.tag);
    else if (piece.kind === 'close') return this.#end();
    else if (this.#cell && ['v', 't'].includes(this.#open.at(-1) ?? '') && !this.#open.includes('rPh'))
      this.#cell.text = joined(this.#cell.text, piece.text);
    return null;
  }

  /** Rows are told in their order, each once. */
  #next(told: string): number {
    const row = told === '' ? this.#row + 1 : Number(told);
    return Number.isInteger(row) && row > this.#row ? row : refuse();
  }

  /** Throws when a row, or all of them, hold more letters than anybody writes. */
  #weigh({ length }: string): void {
    this.#letters += length;
    this.#lettersOfRow += length;
    if (this.#lettersOfRow > longestRow || this.#letters > mostLetters) refuse('catalogue.table_unpacks_too_large');
  }

  #begin(tag: XmlTag): void {
    this.#open.push(tag.name);
    if (tag.name === 'row') {
      this.#row = this.#next(first(tag, 'r'));
      this.#cells = [];
      this.#lettersOfRow = 0;
      if (this.#row > mostRows + 1) throw new TableRefused('catalogue.table_too_long', { most: mostRows });
    }
    if (tag.name !== 'c') return;
    const reference = first(tag, 'r');
    const at = reference === '' ? this.#cells.length : columnOf(reference);
    if (at >= mostColumns) throw new TableRefused('catalogue.table_too_wide', { most: mostColumns });
    if (at < 0) refuse();
    this.#cell = { at, type: first(tag, 't'), text: '' };
  }

  #end(): TableRow | null {
    const name = this.#open.pop();
    if (name === 'c' && this.#cell) {
      const { at, type, text } = this.#cell;
      while (this.#cells.length < at) this.#cells.push('');
      const said = textOfCell(type, text, this.#shared);
      this.#weigh(said);
      this.#cells[at] = said;
      this.#cell = null;
    }
    return name === 'row' ? { row: this.#row, cells: this.#cells } : null;
  }
}

const isEmpty = ({ cells }: TableRow): boolean => cells.every((cell) => cell.trim() === '');

async function* sheetRows(bytes: Buffer): AsyncGenerator<TableRow> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true });
  const parts = await partsOf(zip, bytes.length);
  const sheet = parts.get(await sheetPath(zip, parts));
  if (!sheet) return refuse();
  const reader = new SheetReader(await sharedTexts(zip, parts));
  for await (const piece of gently(await textOf(zip, sheet))) {
    const row = reader.take(piece);
    if (row && !isEmpty(row)) yield row;
  }
}

/** Rows of the first sheet of an XLSX, empty ones left out; formulas give the value they had. Throws TableRefused. */
export async function* xlsxRows(bytes: Buffer): AsyncGenerator<TableRow> {
  try {
    yield* sheetRows(bytes);
  } catch (failure) {
    // Whatever an archive or a part of it says that no spreadsheet would is one thing to the sender.
    throw failure instanceof TableRefused
      ? failure
      : new TableRefused('catalogue.table_unreadable', {}, { cause: failure });
  }
}
