import { Readable } from 'node:stream';
import type { Page, PageQuery } from '@cabinet/contracts/http/page';
import { registryImportColumns } from '@cabinet/contracts/registry-import-columns';
import type { RegistryImportRow } from '@cabinet/contracts/registry-imports';
import type { Context } from '#platform/context.ts';
import type { FileAnswer } from '#platform/http/mount.ts';
import { fieldProblem } from '#platform/problem.ts';
import { csvLine } from '../../catalogue/public.ts';
import { findOwnImport, inBoth } from './imports.ts';
import { openTold } from './line-told.ts';

const rowAfter = (cursor: string | undefined): number => {
  if (cursor !== undefined && !/^\d{1,7}$/.test(cursor)) throw fieldProblem('/cursor', 'field.format');
  return Number(cursor ?? 0);
};

const nameOf = (column: string) => registryImportColumns[column]?.name ?? { uk: column, en: column };

async function readFaults(ctx: Context, importId: string, rows: { readonly after: number; readonly most: number }) {
  const lines = await ctx.db.registryImportLine.findMany({
    where: { importId, row: { gt: rows.after }, OR: [{ act: null }, { act: 'unclear' }] },
    orderBy: { row: 'asc' },
    take: rows.most,
    select: { id: true, row: true, act: true, told: true },
  });
  return lines.map(
    (line): RegistryImportRow => ({
      row: line.row,
      unclear: line.act === 'unclear',
      faults: openTold(ctx.secrets, line).faults.map(({ column, code, params, said }) => ({
        ...{ column, name: nameOf(column), said, code, text: inBoth(code, params) },
      })),
    }),
  );
}

/** Rows that cannot be taken, in the order of the file; the cursor is the last row shown. */
export async function listImportFaults(
  ctx: Context,
  id: string,
  { cursor, limit }: PageQuery,
): Promise<Page<RegistryImportRow>> {
  const after = rowAfter(cursor);
  await findOwnImport(ctx, id);
  const rows = await readFaults(ctx, id, { after, most: limit + 1 });
  const shown = rows.slice(0, limit);
  return { items: shown, nextCursor: rows.length > limit ? String(shown.at(-1)?.row) : null };
}

const headings = {
  uk: ['Рядок', 'Стовпець', 'Назва стовпця', 'У клітинці', 'Як виправити'],
  en: ['Row', 'Column', 'Name of the column', 'In the cell', 'How to mend it'],
} as const;

const rowsAtOnce = 500;

async function* linesOf(ctx: Context, id: string, language: 'uk' | 'en'): AsyncGenerator<string> {
  // Spreadsheets take a table without this mark for one in an older encoding.
  yield `\ufeff${csvLine(headings[language])}`;
  for (let after = 0; ; ) {
    const rows = await readFaults(ctx, id, { after, most: rowsAtOnce });
    yield rows
      .flatMap(({ row, faults }) =>
        faults.map(({ column, name, said, text }) => csvLine([row, column, name[language], said, text[language]])),
      )
      .join('');
    if (rows.length < rowsAtOnce) return;
    after = rows.at(-1)?.row ?? after;
  }
}

/** Every cell that is wrong, a line for each, written while it is read. */
export async function exportImportFaults(
  ctx: Context,
  id: string,
  { language }: { readonly language: 'uk' | 'en' },
): Promise<FileAnswer> {
  await findOwnImport(ctx, id);
  return {
    stream: Readable.from(linesOf(ctx, id, language), { objectMode: false }),
    mediaType: 'text/csv; charset=utf-8',
    fileName: language === 'uk' ? 'pomylky.csv' : 'faults.csv',
  };
}
