import { PlaceCategory, PlaceCode } from '@cabinet/contracts/addresses';

/** A line of the codifier: its code, what it lies in, its kind and its bare name. */
export interface CodifierRow {
  readonly code: string;
  readonly parentCode: string | null;
  readonly category: PlaceCategory;
  readonly name: string;
}

export type CodifierFaultKind = 'columns' | 'code' | 'parent_code' | 'category' | 'name' | 'duplicate' | 'orphan';

/** What cannot be imported and where: `line` counts from 1, the header included. */
export interface CodifierFault {
  readonly line: number;
  readonly kind: CodifierFaultKind;
  readonly text: string;
}

export type CodifierLine = { readonly line: number } & (
  | { readonly row: CodifierRow; readonly fault?: never }
  | { readonly fault: CodifierFault; readonly row?: never }
);

// The published file has stray spaces in hundreds of names and several kinds of apostrophe; we keep one, U+2019.
const tidyPlaceName = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/['`´ʼ‘’]/g, '’')
    .replace(/\s+/g, ' ')
    .replace(/ ?- ?/g, '-')
    .trim();

const isCode = (text: string): boolean => PlaceCode.safeParse(text).success;

const parseLine = (text: string, line: number): CodifierLine => {
  const fault = (kind: CodifierFaultKind): CodifierLine => ({ line, fault: { line, kind, text } });
  const columns = text.split('\t').map((column) => column.trim());
  const [code = '', parentCode = '', categoryLetter = '', ...names] = columns;
  if (columns.length !== 4) return fault('columns');
  if (!isCode(code)) return fault('code');
  if (parentCode !== '' && !isCode(parentCode)) return fault('parent_code');
  const category = PlaceCategory.safeParse(categoryLetter);
  if (!category.success) return fault('category');
  const name = tidyPlaceName(names.join(''));
  if (name === '') return fault('name');
  return { line, row: { code, parentCode: parentCode === '' ? null : parentCode, category: category.data, name } };
};

/** Text in pieces of any size, as a stream yields it, to lines without their ends. */
export async function* linesOf(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  if (rest !== '') yield rest.replace(/\r$/, '');
}

/** Reads КАТОТТГ as tab-separated text: code, parent, category, name. A header and empty lines are passed over. */
export async function* parseKatottg(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<CodifierLine> {
  let line = 0;
  for await (const raw of linesOf(pieces)) {
    line += 1;
    const text = line === 1 ? raw.replace(/^\ufeff/, '') : raw;
    const isHeader = line === 1 && text.startsWith('code\t');
    if (!isHeader && text.trim() !== '') yield parseLine(text, line);
  }
}

/** The whole codifier in memory with all its faults: repeated codes and places whose parent is missing are among them. */
export async function readCodifier(
  pieces: AsyncIterable<string> | Iterable<string>,
): Promise<{ rows: CodifierRow[]; faults: CodifierFault[] }> {
  const lineOfCode = new Map<string, number>();
  const rows: CodifierRow[] = [];
  const faults: CodifierFault[] = [];
  for await (const { line, row, fault } of parseKatottg(pieces)) {
    if (fault) faults.push(fault);
    else if (lineOfCode.has(row.code)) faults.push({ line, kind: 'duplicate', text: row.code });
    else {
      lineOfCode.set(row.code, line);
      rows.push(row);
    }
  }
  for (const { code, parentCode } of rows) {
    if (parentCode === null || lineOfCode.has(parentCode)) continue;
    faults.push({ line: lineOfCode.get(code) ?? 0, kind: 'orphan', text: code });
  }
  return { rows, faults };
}
