import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';

const lockText = `select pg_advisory_xact_lock(hashtextextended('documents ' || $1, 0))`;

/** Everything that adds to one person's library waits in one line, to the end of the transaction. */
export async function lockLibrary(tx: Transaction, personId: string): Promise<void> {
  await sqlOf(tx).query({ name: 'documents.lock_library', text: lockText, values: [personId] });
}

export interface LibraryUse {
  readonly usedBytes: number;
  readonly usedFiles: number;
}

// Sizes of thousands of files still fit a double.
const useText = `
  select coalesce(sum(size), 0)::float8 as "usedBytes", count(*)::int as "usedFiles" from document
  where "personId" = $1::uuid and origin = 'uploaded' and "removedAt" is null and id is distinct from $2::uuid`;

/** How much of their room a person has filled; papers the cabinet issued and documents taken out do not count. */
export async function libraryUse(db: Transaction, personId: string, exceptId?: string): Promise<LibraryUse> {
  const statement = { name: 'documents.library_use', text: useText, values: [personId, exceptId ?? null] };
  const [use] = (await sqlOf(db).query<LibraryUse>(statement)).rows;
  return use ?? { usedBytes: 0, usedFiles: 0 };
}

const unsweptText = `
  select coalesce(sum(size), 0)::float8 as bytes from document d
  where "personId" = $1::uuid and origin = 'uploaded' and "removedAt" is not null and "storageKey" is not null
    and not exists (select 1 from application_document u where u."documentId" = d.id)
    and not exists (select 1 from consultation_attachment c where c."documentId" = d.id and c."entryId" is not null)`;

/** Bytes of documents taken out that wait for the sweeper: adding and removing in turn must not fill the disk. */
export async function unsweptBytes(db: Transaction, personId: string): Promise<number> {
  const statement = { name: 'documents.unswept', text: unsweptText, values: [personId] };
  return (await sqlOf(db).query<{ bytes: number }>(statement)).rows[0]?.bytes ?? 0;
}

/** How many other files of a person wait for their check. */
export const waitingChecks = (db: Pick<Transaction, 'document'>, personId: string, exceptId: string): Promise<number> =>
  db.document.count({
    where: { personId, state: { in: ['checking', 'failed'] }, storageKey: { not: null }, id: { not: exceptId } },
  });

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
