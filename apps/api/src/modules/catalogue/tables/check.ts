import { ClassCode } from '@cabinet/contracts/catalogue';
import type { ProductDefinition } from '@cabinet/contracts/catalogue-products';
import type { Transaction } from '@cabinet/db/open-database';
import { faultsOf, type Standing } from '../products/placed-faults.ts';
import { breaksOf } from './breaks.ts';
import { tidy } from './cells.ts';
import { cellsByColumn, readHeading } from './columns.ts';
import {
  type KnownProduct,
  nameKey,
  readByNumber,
  readFileTypes,
  readNames,
  readSurroundings,
  type Surroundings,
} from './look-up.ts';
import { TableRefused, type TableRow } from './refusal.ts';
import { atColumn, definitionOf, type RowFault } from './row.ts';

/** A row with what it would do, or with what is wrong in it. */
export interface CheckedLine {
  readonly row: number;
  readonly act: 'add' | 'change' | 'none' | null;
  readonly classCode: string | null;
  readonly manufacturerId: string | null;
  readonly definition: ProductDefinition | null;
  readonly productId: string | null;
  readonly faults: readonly RowFault[];
}

type Cells = ReadonlyMap<string, string>;
interface NumberedCells {
  readonly row: number;
  readonly cells: Cells;
}

interface Around extends Surroundings, Standing {
  readonly products: ReadonlyMap<number, KnownProduct>;
  readonly names: ReadonlyMap<string, number>;
}

const cell = (cells: Cells, column: string): string => tidy(cells.get(column) ?? '');

/** The number of a cell; null: it is empty; NaN: it is none. */
const numberOf = (cells: Cells): number | null => {
  const said = cell(cells, 'number');
  if (said === '') return null;
  return /^\d{1,10}$/.test(said) && Number(said) <= 2_147_483_647 ? Number(said) : Number.NaN;
};

/** Spreadsheets drop zeros that lead. */
const edrpouOf = (cells: Cells): string => cell(cells, 'maker').replaceAll(/\s/g, '').padStart(8, '0');

const classCodeOf = (cells: Cells): string => {
  const parsed = ClassCode.safeParse(cell(cells, 'class'));
  return parsed.success ? parsed.data : '';
};

const bad = (row: number, faults: readonly RowFault[]): CheckedLine => ({
  ...{ row, faults, act: null, classCode: null, manufacturerId: null, definition: null, productId: null },
});

/** Rows that have come before, so that one product is not told twice. */
class Seen {
  readonly #rows = new Map<string, number>();

  /** The row that said the same, if one did. */
  before(key: string, row: number): number | undefined {
    const first = this.#rows.get(key);
    if (first === undefined) this.#rows.set(key, row);
    return first;
  }
}

const sameFaults = (line: CheckedLine, around: Around, seen: Seen): RowFault[] => {
  const { act, manufacturerId, definition, row } = line;
  if (act !== 'add' || manufacturerId === null || definition === null || definition.name.uk === '') return [];
  const key = nameKey(manufacturerId, definition.name.uk);
  const number = around.names.get(key);
  if (number !== undefined) return [{ column: 'name_uk', code: 'catalogue.table_known_product', params: { number } }];
  const first = seen.before(key, row);
  return first === undefined ? [] : [{ column: 'name_uk', code: 'catalogue.table_row_twice', params: { row: first } }];
};

const numberFaults = (row: number, number: number, around: Around, seen: Seen): RowFault[] => {
  if (!around.products.has(number)) return [{ column: 'number', code: 'catalogue.table_number_unknown' }];
  const first = seen.before(String(number), row);
  return first === undefined ? [] : [{ column: 'number', code: 'catalogue.table_row_twice', params: { row: first } }];
};

/** What the row makes of a product, and everything that keeps it from being published. */
function judge({ row, cells }: NumberedCells, before: KnownProduct | null, around: Around): CheckedLine {
  const classCode = classCodeOf(cells);
  const maker = around.makers.get(edrpouOf(cells));
  const { definition, differing, faults } = definitionOf(cells, before, around.attributes);
  const isMoved = before !== null && (before.classCode !== classCode || before.manufacturerId !== maker?.id);
  if (before && !isMoved && differing.length === 0) return { ...bad(row, []), act: 'none', productId: before.id };
  const written: RowFault[] = before?.isBeingWritten
    ? [{ column: 'number', code: 'catalogue.table_being_written' }]
    : [];
  const manufacturerId = maker?.id ?? '';
  const whole = faultsOf({ classCode, manufacturerId, definition }, around).map(atColumn);
  const told = new Set(faults.map(({ column }) => column));
  const all = [...written, ...faults, ...whole.filter(({ column }) => !told.has(column))];
  if (all.length > 0) return bad(row, all);
  const act = before ? 'change' : 'add';
  return { row, act, classCode, manufacturerId, definition, productId: before?.id ?? null, faults: [] };
}

function check(line: NumberedCells, around: Around, seen: Seen): CheckedLine {
  const number = numberOf(line.cells);
  const wrong = number === null ? [] : numberFaults(line.row, number, around, seen);
  if (wrong.length > 0) return bad(line.row, wrong);
  const checked = judge(line, number === null ? null : (around.products.get(number) ?? null), around);
  const same = sameFaults(checked, around, seen);
  return same.length > 0 ? bad(line.row, same) : checked;
}

const longestSaid = 100;

/** Faults with what their cells say, for whoever mends them. */
const withCells = (line: CheckedLine, cells: Cells): CheckedLine => ({
  ...line,
  faults: line.faults.map((fault) => ({
    ...fault,
    said: cell(cells, fault.column).slice(0, longestSaid).toWellFormed(),
  })),
});

async function readLines(rows: AsyncIterable<TableRow>, around: Surroundings): Promise<NumberedCells[]> {
  const lines: NumberedCells[] = [];
  let heading: ReturnType<typeof readHeading> | null = null;
  const breakNow = breaksOf();
  for await (const { row, cells } of rows) {
    if (cells.every((one) => one.trim() === '')) continue;
    if (heading) lines.push({ row, cells: cellsByColumn(heading, cells) });
    else heading = readHeading(cells, [...around.attributes.values()]);
    await breakNow();
  }
  if (lines.length === 0) throw new TableRefused('catalogue.table_empty');
  return lines;
}

/** Reads a table and says of each row what it would do; changes nothing. Throws TableRefused. */
export async function checkTable(db: Transaction, rows: AsyncIterable<TableRow>): Promise<CheckedLine[]> {
  const surroundings = await readSurroundings(db);
  const lines = await readLines(rows, surroundings);
  const numbers = lines.map(({ cells }) => numberOf(cells)).filter((number) => Number.isSafeInteger(number));
  const products = await readByNumber(db, numbers as number[]);
  const makerIds = lines.flatMap(({ cells }) => surroundings.makers.get(edrpouOf(cells))?.id ?? []);
  const around: Around = {
    ...surroundings,
    products,
    files: await readFileTypes(db, products.values()),
    names: await readNames(db, [...new Set(makerIds)]),
  };
  const seen = new Seen();
  const checked: CheckedLine[] = [];
  const breakNow = breaksOf();
  for (const line of lines) {
    checked.push(withCells(check(line, around, seen), line.cells));
    await breakNow();
  }
  return checked;
}
