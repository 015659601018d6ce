import { buffer } from 'node:stream/consumers';
import type { Transaction } from '@cabinet/db/open-database';
import { Prisma } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { type CheckedLine, checkTable } from './check.ts';
import { csvRows } from './csv.ts';
import { xlsxRows } from './read-xlsx.ts';
import { TableRefused } from './refusal.ts';

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04';

const readLines = (ctx: Context, bytes: Buffer): Promise<CheckedLine[]> =>
  checkTable(ctx.db, isZip(bytes) ? xlsxRows(bytes) : csvRows(bytes));

const checkOrRefuse = async (ctx: Context, bytes: Buffer): Promise<CheckedLine[] | TableRefused> => {
  try {
    return await readLines(ctx, bytes);
  } catch (failure) {
    if (failure instanceof TableRefused) return failure;
    throw failure;
  }
};

const linesAtOnce = 500;

async function storeLines(tx: Transaction, importId: string, lines: readonly CheckedLine[]): Promise<void> {
  const rows = lines.map(({ definition, faults, ...line }) => ({
    ...line,
    importId,
    definition: definition ?? Prisma.DbNull,
    // JSON as the column keeps it: what is undefined is not there.
    faults: JSON.parse(JSON.stringify(faults)) as Prisma.InputJsonValue,
  }));
  for (let at = 0; at < rows.length; at += linesAtOnce)
    await tx.productImportLine.createMany({ data: rows.slice(at, at + linesAtOnce) });
}

const count = (lines: readonly CheckedLine[], act: CheckedLine['act']): number =>
  lines.filter((line) => line.act === act).length;

const told = (read: CheckedLine[] | TableRefused, now: Date) =>
  read instanceof TableRefused
    ? { state: 'failed', failure: { code: read.code, params: read.params }, finishedAt: now }
    : {
        state: 'checked',
        rows: read.length,
        badRows: count(read, null),
        added: count(read, 'add'),
        changed: count(read, 'change'),
        unchanged: count(read, 'none'),
      };

/** Reads a table that was brought and keeps what each row would do; done twice it is done once. */
export async function readTable(ctx: Context, importId: string): Promise<void> {
  const row = await ctx.db.productImport.findUnique({ where: { id: importId } });
  if (row?.state !== 'reading' || row.storageKey === null || row.sealedKey === null) return;
  const read = await checkOrRefuse(ctx, await buffer(await ctx.files.open(row.storageKey, row.sealedKey)));
  await write(ctx, 'catalogue.read_table', async ({ tx, now, audit }) => {
    const data = told(read, now);
    const taken = await tx.productImport.updateMany({
      where: { id: importId, state: 'reading' },
      data: { ...data, version: { increment: 1 } },
    });
    if (taken.count === 1 && !(read instanceof TableRefused)) await storeLines(tx, importId, read);
    audit({ subject: importId, details: { ...data, taken: taken.count } });
    return { read: true };
  });
}
