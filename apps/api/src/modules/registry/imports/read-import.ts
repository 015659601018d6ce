import type { Readable } from 'node:stream';
import type { Context } from '#platform/context.ts';
import { alone } from '#platform/jobs/alone.ts';
import { write } from '#platform/write.ts';
import { checkRows, Seen } from './check-rows.ts';
import { keysOf } from './match.ts';
import { readRows } from './read-rows.ts';
import { ImportRefused, type ImportRow } from './refused.ts';

const rowsAtOnce = 200;

async function storeRows(ctx: Context, importId: string, rows: readonly ImportRow[], seen: Seen): Promise<void> {
  const lines = await checkRows(ctx, importId, rows, seen);
  await write(ctx, 'registry.check_rows', async ({ tx, audit }) => {
    const { count } = await tx.registryImportLine.createMany({ data: lines, skipDuplicates: true });
    audit({ subject: importId, details: { from: rows[0]?.row, rows: count } });
    return { stored: count };
  });
}

/** Who was looked at before the reading broke off. */
async function seenBefore({ db }: Context, importId: string): Promise<{ seen: Seen; last: number; bad: Set<number> }> {
  const seen = new Seen();
  // Nobody was told apart by a row that could not be read.
  const bad = await db.registryImportLine.findMany({ where: { importId, act: null }, select: { row: true } });
  const { _max } = await db.registryImportLine.aggregate({ where: { importId }, _max: { row: true } });
  const lines = await db.registryImportLine.findMany({
    where: { importId, cardId: { not: null } },
    select: { row: true, cardId: true },
  });
  const none = {
    taxId: null,
    unzr: null,
    document: null,
    birthDate: '',
    surname: '',
    formerSurname: '',
    givenName: '',
  };
  for (const { row, cardId } of lines) seen.note(row, none, cardId);
  return { seen, last: _max.row ?? 0, bad: new Set(bad.map(({ row }) => row)) };
}

/** Reads the rest of a file, some rows in each write. */
async function readRest(ctx: Context, importId: string, file: Readable): Promise<void> {
  const { seen, last, bad } = await seenBefore(ctx, importId);
  let waiting: ImportRow[] = [];
  for await (const one of readRows(file)) {
    if (one.row > last) waiting.push(one);
    else if (!bad.has(one.row)) seen.note(one.row, keysOf(ctx.secrets, one), null);
    if (waiting.length < rowsAtOnce) continue;
    await storeRows(ctx, importId, waiting, seen);
    waiting = [];
  }
  if (waiting.length > 0) await storeRows(ctx, importId, waiting, seen);
}

async function countActs({ db }: Context, importId: string) {
  const groups = await db.registryImportLine.groupBy({ by: ['act'], where: { importId }, _count: { _all: true } });
  const count = (act: string | null): number => groups.find((one) => one.act === act)?._count._all ?? 0;
  const rows = groups.reduce((sum, one) => sum + one._count._all, 0);
  if (rows === 0) throw new ImportRefused('registry.import_empty');
  return {
    ...{ state: 'checked', rows, badRows: count(null), unclear: count('unclear') },
    ...{ opened: count('open'), changed: count('change'), unchanged: count('none') },
  };
}

async function outcomeOf(ctx: Context, importId: string, file: Readable) {
  try {
    await readRest(ctx, importId, file);
    return await countActs(ctx, importId);
  } catch (failure) {
    if (!(failure instanceof ImportRefused)) throw failure;
    const { code, params } = failure;
    return { state: 'failed', failure: { code, params }, finishedAt: ctx.now() };
  } finally {
    file.destroy();
  }
}

/** Reads a file that was brought and keeps what each row would do; broken off, it goes on where it was. */
export const readImportFile = (ctx: Context, importId: string): Promise<void> =>
  alone(ctx, `registry-import:${importId}`, async () => {
    const row = await ctx.db.registryImport.findUnique({ where: { id: importId } });
    if (row?.state !== 'reading' || row.storageKey === null || row.sealedKey === null) return;
    const data = await outcomeOf(ctx, importId, await ctx.files.open(row.storageKey, row.sealedKey));
    await write(ctx, 'registry.read_import', async ({ tx, audit }) => {
      await tx.registryImport.updateMany({
        where: { id: importId, state: 'reading' },
        data: { ...data, version: { increment: 1 } },
      });
      // Nothing of a file that cannot be read is of use.
      if (data.state === 'failed') await tx.registryImportLine.deleteMany({ where: { importId } });
      // Of a file without a heading the first row is somebody: the journal has the code alone.
      const { failure } = { failure: null, ...data };
      audit({ subject: importId, details: { state: data.state, ...(failure && { code: failure.code }) } });
      return { state: data.state };
    });
  });
