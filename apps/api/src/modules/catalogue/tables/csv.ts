import { type CsvError, parse } from 'csv-parse';
import { guarded } from './formula.ts';
import { longestRow, mostColumns, mostRows, TableRefused, type TableRow } from './refusal.ts';

const longestHeading = 30_000;

const utf8 = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new TableRefused('catalogue.table_not_utf8', {}, { cause });
  }
};

/** Spreadsheets in Ukrainian write semicolons: the sign that stands oftener in the heading, outside quotes. */
const delimiterOf = (text: string): string => {
  const heading = (text.slice(0, longestHeading).split(/\r?\n/, 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (sign: string): number => heading.split(sign).length;
  return [';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
};

const isCsvError = (failure: unknown): failure is CsvError =>
  failure instanceof Error && 'code' in failure && String(failure.code).startsWith('CSV_');

/** Rows of a CSV of UTF-8, with or without a mark of it, with commas, semicolons or tabs. Throws TableRefused. */
export async function* csvRows(bytes: Buffer): AsyncGenerator<TableRow> {
  const text = utf8(bytes);
  const parser = parse({
    delimiter: delimiterOf(text),
    relax_column_count: true,
    skip_empty_lines: false,
    // One row beyond what is taken is enough to refuse the table.
    to: mostRows + 2,
    max_record_size: longestRow,
  });
  parser.end(text);
  let row = 0;
  try {
    for await (const record of parser) {
      // Boundary: without `columns` the parser yields arrays of text.
      const cells = record as string[];
      row += 1;
      if (cells.length > mostColumns) throw new TableRefused('catalogue.table_too_wide', { most: mostColumns });
      if (row > mostRows + 1) throw new TableRefused('catalogue.table_too_long', { most: mostRows });
      yield { row, cells };
    }
  } catch (failure) {
    if (!isCsvError(failure)) throw failure;
    throw new TableRefused('catalogue.table_broken_at', { row: row + 1 }, { cause: failure });
  }
}

const quoted = (text: string): string => (/[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

// A spreadsheet in Ukrainian divides cells by semicolons and reads 12.05 as the twelfth of May.
const cellText = (cell: string | number): string =>
  typeof cell === 'number' ? String(cell).replace('.', ',') : guarded(cell);

/** One line of a CSV of semicolons, numbers with a decimal comma, with its end. */
export const csvLine = (cells: readonly (string | number)[]): string =>
  `${cells.map((cell) => quoted(cellText(cell))).join(';')}\r\n`;
