import type { Readable } from 'node:stream';
import { neededImportColumns, registryImportColumns } from '@cabinet/contracts/registry-import-columns';
import { type CsvError, parse } from 'csv-parse';
import { tidy } from '../../catalogue/public.ts';
import { ImportRefused, type ImportRow, longestRow, mostRows } from './refused.ts';

/** The sign that stands oftener in the heading, outside quotes. */
const delimiterOf = (beginning: string): string => {
  const heading = (beginning.split(/\r?\n/, 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (sign: string): number => heading.split(sign).length;
  return [';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
};

const isCsvError = (failure: unknown): failure is CsvError =>
  failure instanceof Error && 'code' in failure && String(failure.code).startsWith('CSV_');

const listed = (columns: Iterable<string>): string => [...columns].join(', ').slice(0, 300);

/** A heading says the name of a column or what it is called in words. */
const columnNames = new Map(
  Object.entries(registryImportColumns).flatMap(([key, { name }]) =>
    [key, name.uk, name.en].map((one) => [one.toLocaleLowerCase('uk'), key] as const),
  ),
);

/** Throws ImportRefused naming columns that nobody knows. */
export const assertKnown = (names: readonly string[]): void => {
  const unknown = names.filter((name) => !Object.hasOwn(registryImportColumns, name));
  if (unknown.length > 0) throw new ImportRefused('registry.import_columns_unknown', { columns: listed(unknown) });
};

function readHeading(cells: readonly string[]): (string | null)[] {
  const columns = cells.map((cell) => {
    const said = tidy(cell);
    return said === '' ? null : (columnNames.get(said.toLocaleLowerCase('uk')) ?? said);
  });
  const known = columns.filter((column) => column !== null);
  assertKnown(known);
  const missing = neededImportColumns.filter((column) => !known.includes(column));
  if (missing.length > 0) throw new ImportRefused('catalogue.columns_missing', { columns: listed(missing) });
  const twice = new Set(known.filter((column, place) => known.indexOf(column) < place));
  if (twice.size > 0) throw new ImportRefused('catalogue.columns_twice', { columns: listed(twice) });
  if (!['tax_id', 'unzr', 'document_number'].some((column) => known.includes(column)))
    throw new ImportRefused('registry.import_number_column');
  return columns;
}

const cellsBy = (columns: readonly (string | null)[], cells: readonly string[]): Map<string, string> => {
  const told = columns.map((column, place) => [column, tidy(cells[place] ?? '')] as const);
  return new Map(told.flatMap(([column, cell]) => (column === null || cell === '' ? [] : [[column, cell] as const])));
};

/** Rows of a CSV with commas, semicolons or tabs. */
export async function* csvRecords(beginning: string, text: Readable): AsyncGenerator<ImportRow> {
  const parser = parse({ delimiter: delimiterOf(beginning), relax_column_count: true, max_record_size: longestRow });
  text.once('error', (failure) => parser.destroy(failure));
  text.pipe(parser);
  let [row, columns] = [0, null as ReturnType<typeof readHeading> | null];
  try {
    for await (const record of parser) {
      // Boundary: without `columns` the parser yields arrays of text.
      const cells = record as string[];
      row += 1;
      if (row > mostRows + 1) throw new ImportRefused('registry.import_too_long', { most: mostRows });
      if (cells.every((one) => one.trim() === '')) continue;
      if (columns) yield { row, cells: cellsBy(columns, cells) };
      else columns = readHeading(cells);
    }
  } catch (failure) {
    if (!isCsvError(failure)) throw failure;
    throw new ImportRefused('catalogue.table_broken_at', { row: row + 1 }, { cause: failure });
  } finally {
    text.destroy();
  }
}
