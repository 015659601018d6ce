import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';

/** Everything that adds to one person's library waits in one line, to the end of the transaction. */
export async function lockLibrary(tx: Transaction, personId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`documents ${personId}`}, 0))`;
}

export interface LibraryUse {
  readonly usedBytes: number;
  readonly usedFiles: number;
}

/** How much of their room a person has filled; papers the cabinet issued and documents taken out do not count. */
export async function libraryUse(db: Pick<Transaction, 'document'>, personId: string, exceptId?: string): Promise<LibraryUse> {
  const { _count, _sum } = await db.document.aggregate({
    where: { personId, origin: 'uploaded', removedAt: null, ...(exceptId !== undefined && { id: { not: exceptId } }) },
    _count: { _all: true },
    _sum: { size: true },
  });
  return { usedBytes: _sum.size ?? 0, usedFiles: _count._all };
}

interface Written {
  readonly personId: string;
  readonly documentId: string;
  readonly keys: readonly string[];
}

/**
 * Removes files that a write was to claim and did not. A write whose answer got lost may still have been committed, so the
 * row is asked; it is asked under the write's own lock, which is free only when the write is over.
 */
export async function discardUnclaimed(ctx: Context, { personId, documentId, keys }: Written): Promise<void> {
  const claimed = ctx.db.$transaction(async (tx) => {
    await lockLibrary(tx, personId);
    return tx.document.findUnique({ where: { id: documentId }, select: { storageKey: true, previewKey: true } });
  });
  // Without a database to ask the files stay; the sweeper asks again later.
  await claimed.then(
    async (row) => {
      for (const key of keys) if (key !== row?.storageKey && key !== row?.previewKey) await ctx.files.remove(key);
    },
    (failure: unknown) => ctx.log.warn({ documentId, failure: String(failure) }, 'files left for the sweeper'),
  );
}
