import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';

const hour = 3_600_000;
/** Longer than any upload and any write that is to claim its file. */
const orphanAge = 24 * hour;
const atOnce = 500;

/** Out of the library and in no application that was sent. Papers the cabinet issued are kept: applications name them. */
const forgettable = (before: Date) => ({
  origin: 'uploaded',
  removedAt: { lt: before },
  storageKey: { not: null },
  uses: { none: { application: { state: { not: 'draft' } } } },
});

interface Forgotten {
  readonly id: string;
  readonly storageKey: string | null;
  readonly previewKey: string | null;
}

const forget = (ctx: Context, { id }: Forgotten, before: Date): Promise<{ forgotten: boolean }> =>
  write(ctx, 'documents.forget', async ({ tx, audit }) => {
    const { count } = await tx.document.updateMany({
      where: { id, ...forgettable(before) },
      data: { storageKey: null, sealedKey: null, previewKey: null, sealedPreview: null },
    });
    audit({ subject: id, details: { forgotten: count === 1 } });
    return { forgotten: count === 1 };
  });

async function sweepRemoved(ctx: Context): Promise<void> {
  // An hour, so that an application being sent at the moment of removal is certainly sent or refused by now.
  const before = new Date(ctx.now().getTime() - hour);
  const removed = await ctx.db.document.findMany({
    where: forgettable(before),
    select: { id: true, storageKey: true, previewKey: true },
    take: atOnce,
  });
  for (const document of removed) {
    const { forgotten } = await forget(ctx, document, before);
    if (!forgotten) continue;
    for (const key of [document.storageKey, document.previewKey]) if (key !== null) await ctx.files.remove(key);
  }
}

async function sweepOrphans(ctx: Context): Promise<void> {
  for await (const keys of ctx.files.keys(new Date(ctx.now().getTime() - orphanAge))) {
    const among = { in: [...keys] };
    const rows = await ctx.db.document.findMany({
      where: { OR: [{ storageKey: among }, { previewKey: among }] },
      select: { storageKey: true, previewKey: true },
    });
    const owned = new Set(rows.flatMap(({ storageKey, previewKey }) => [storageKey, previewKey]));
    const orphans = keys.filter((key) => !owned.has(key));
    for (const key of orphans) await ctx.files.remove(key);
    if (orphans.length > 0) ctx.log.info({ orphans: orphans.length }, 'files without a document removed');
  }
}

/** Deletes bytes nobody has a right to any more: of removed documents, of writes that never came, of uploads cut off. */
export async function sweepFiles(ctx: Context): Promise<void> {
  await sweepRemoved(ctx);
  await sweepOrphans(ctx);
  await ctx.files.sweepTemporary(new Date(ctx.now().getTime() - orphanAge));
}
