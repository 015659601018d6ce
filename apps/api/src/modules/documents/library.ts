import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';

/** Everything that adds to one person's library waits in one line, to the end of the transaction. */
export async function lockLibrary(tx: Transaction, personId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`documents ${personId}`}, 0))`;
}

export interface LibraryUse {
  readonly usedBytes: number;
  readonly usedFiles: number;
}

/** How much of their room a person has filled; papers the cabinet issued and documents taken out do not count. */
export async function libraryUse(
  db: Pick<Transaction, 'document'>,
  personId: string,
  exceptId?: string,
): Promise<LibraryUse> {
  const { _count, _sum } = await db.document.aggregate({
    where: { personId, origin: 'uploaded', removedAt: null, ...(exceptId !== undefined && { id: { not: exceptId } }) },
    _count: { _all: true },
    _sum: { size: true },
  });
  return { usedBytes: _sum.size ?? 0, usedFiles: _count._all };
}

/** Bytes of documents taken out that wait for the sweeper: adding and removing in turn must not fill the disk. */
export async function unsweptBytes(db: Pick<Transaction, 'document'>, personId: string): Promise<number> {
  const { _sum } = await db.document.aggregate({
    where: { personId, origin: 'uploaded', removedAt: { not: null }, storageKey: { not: null }, uses: { none: {} } },
    _sum: { size: true },
  });
  return _sum.size ?? 0;
}

interface Written {
  readonly personId: string;
  readonly documentId: string;
  readonly keys: readonly string[];
}

const findUnclaimed = (ctx: Context, { personId, documentId, keys }: Written): Promise<readonly string[]> =>
  write({ ...ctx, intention: null }, 'documents.discard', async ({ tx, audit }) => {
    await lockLibrary(tx, personId);
    const row = await tx.document.findUnique({
      where: { id: documentId },
      select: { storageKey: true, previewKey: true },
    });
    const unclaimed = keys.filter((key) => key !== row?.storageKey && key !== row?.previewKey);
    audit({ subject: documentId, details: { files: unclaimed.length } });
    return unclaimed;
  });

/**
 * Removes files that a write was to claim and did not. A write whose answer got lost may still have been committed, so the
 * row is asked; it is asked under the write's own lock, which is free only when the write is over.
 */
export async function discardUnclaimed(ctx: Context, written: Written): Promise<void> {
  // Without a database to ask the files stay; the sweeper asks again later.
  const unclaimed = await findUnclaimed(ctx, written).catch((failure: unknown) => {
    ctx.log.warn({ documentId: written.documentId, failure: String(failure) }, 'files left for the sweeper');
    return [];
  });
  for (const key of unclaimed) await ctx.files.remove(key);
}
