import type { Page, PageQuery } from '@cabinet/contracts/http/page';
import type { AnswerOf } from '@cabinet/contracts/http/route';
import type { ImportFault, listImportFaultsRoute } from '@cabinet/contracts/product-imports';
import { Readable } from 'node:stream';
import type { Context } from '#platform/context.ts';
import type { FileAnswer } from '#platform/http/mount.ts';
import { fieldProblem } from '#platform/problem.ts';
import { findImport, inBoth } from './imports.ts';
import { columnName } from './columns.ts';
import { csvLine } from './csv.ts';
import { readAttributes } from './look-up.ts';
import type { RowFault } from './row.ts';

type FaultyRow = AnswerOf<typeof listImportFaultsRoute>['items'][number];

/** After which row of the table the next page begins. Throws common.invalid_request for a cursor of something else. */
export const rowAfter = (cursor: string | undefined): number => {
  if (cursor !== undefined && !/^\d{1,7}$/.test(cursor)) throw fieldProblem('/cursor', 'field.format');
  return Number(cursor ?? 0);
};

const toFault = ({ column, code, params, said }: RowFault, name: ImportFault['name']): ImportFault => ({
  ...{ column, name, said: said ?? '', code },
  text: inBoth(code, params),
});

async function readFaults({ db }: Context, importId: string, rows: { after: number; most?: number }) {
  const lines = await db.productImportLine.findMany({
    where: { importId, row: { gt: rows.after }, NOT: { faults: { equals: [] } } },
    orderBy: { row: 'asc' },
    ...(rows.most !== undefined && { take: rows.most }),
    select: { row: true, faults: true },
  });
  const attributes = new Map((await readAttributes(db)).map((attribute) => [attribute.key, attribute]));
  return lines.map(
    ({ row, faults }): FaultyRow => ({
      row,
      // Boundary: written by read-table.ts and carry-out.ts.
      faults: (faults as unknown as RowFault[]).map((fault) => toFault(fault, columnName(fault.column, attributes))),
    }),
  );
}

/** Rows that cannot be taken, in the order of the table; the cursor is the last row shown. */
export async function listImportFaults(
  ctx: Context,
  id: string,
  { cursor, limit }: PageQuery,
): Promise<Page<FaultyRow>> {
  const after = rowAfter(cursor);
  await findImport(ctx.db, id);
  const rows = await readFaults(ctx, id, { after, most: limit + 1 });
  const shown = rows.slice(0, limit);
  return { items: shown, nextCursor: rows.length > limit ? String(shown.at(-1)?.row) : null };
}

const headings = {
  uk: ['Рядок', 'Стовпець', 'Назва стовпця', 'У клітинці', 'Як виправити'],
  en: ['Row', 'Column', 'Name of the column', 'In the cell', 'How to mend it'],
} as const;

/** Every cell that is wrong, a line for each, for whoever mends the table beside it. */
export async function exportImportFaults(
  ctx: Context,
  id: string,
  { language }: { readonly language: 'uk' | 'en' },
): Promise<FileAnswer> {
  await findImport(ctx.db, id);
  const rows = await readFaults(ctx, id, { after: 0 });
  const lines = rows.flatMap(({ row, faults }) =>
    faults.map(({ column, name, said, text }) => csvLine([row, column, name[language], said, text[language]])),
  );
  return {
    // Spreadsheets take a table without this mark for one in an older encoding.
    stream: Readable.from([`\ufeff${csvLine(headings[language])}${lines.join('')}`], { objectMode: false }),
    mediaType: 'text/csv; charset=utf-8',
    fileName: language === 'uk' ? 'pomylky.csv' : 'faults.csv',
  };
}
