import type { Context } from '#platform/context.ts';
import { doEach } from '#platform/jobs/each.ts';
import { write } from '#platform/write.ts';

const hour = 3_600_000;
/** Longer than any upload and any write that is to claim its file. */
const orphanAge = 24 * hour;
const atOnce = 500;

/** In nothing that was sent. */
export const unsent = {
  uses: { none: { application: { state: { not: 'draft' } } } },
  consultations: { none: { entryId: { not: null } } },
};

/** Out of the library. Papers the cabinet issued are kept: applications name them. */
const takenOut = (before: Date) => ({ origin: 'uploaded', removedAt: { lt: before }, ...unsent });

/** Refused after it had been let in; what is refused at once keeps no bytes. */
const refusedLate = (before: Date) => ({ state: 'rejected', checkedAt: { lt: before }, ...unsent });

/** Of an answer that went without it, or never went. */
const leftOver = (before: Date) => ({ origin: 'held', createdAt: { lt: before }, consultations: { none: {} } });

const forgettable = (before: Date) => ({
  storageKey: { not: null },
  OR: [takenOut(before), refusedLate(before), leftOver(before)],
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
      data: {
        ...{ storageKey: null, sealedKey: null, previewKey: null, sealedPreview: null },
        ...{ signatures: null, signaturesDueAt: null },
      },
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
  await doEach(ctx, removed, async (document) => {
    if (!(await forget(ctx, document, before)).forgotten) return;
    for (const key of [document.storageKey, document.previewKey]) if (key !== null) await ctx.files.remove(key);
  });
}

async function sweepOrphans(ctx: Context): Promise<void> {
  const orphans: { id: string }[] = [];
  for await (const keys of ctx.files.keys(new Date(ctx.now().getTime() - orphanAge))) {
    const among = { in: [...keys] };
    const rows = await ctx.db.document.findMany({
      where: { OR: [{ storageKey: among }, { previewKey: among }] },
      select: { storageKey: true, previewKey: true },
    });
    // The catalogue keeps its photographs and the tables brought to it in the same store.
    const shown = await ctx.db.catalogueFile.findMany({ where: { storageKey: among }, select: { storageKey: true } });
    const tables = await ctx.db.productImport.findMany({ where: { storageKey: among }, select: { storageKey: true } });
    // Scans of those who cannot get in lie there too.
    const scans = await ctx.db.recoveryRequest.findMany({ where: { scanKey: among }, select: { scanKey: true } });
    const owned = new Set([
      ...scans.map(({ scanKey }) => scanKey),
      ...rows.flatMap(({ storageKey, previewKey }) => [storageKey, previewKey]),
      ...[...shown, ...tables].map(({ storageKey }) => storageKey),
    ]);
    orphans.push(...keys.filter((key) => !owned.has(key)).map((id) => ({ id })));
  }
  if (orphans.length > 0) ctx.log.info({ orphans: orphans.length }, 'files without a document to be removed');
  await doEach(ctx, orphans, ({ id }) => ctx.files.remove(id));
}

/** Deletes bytes nobody has a right to any more: of documents removed or refused late, of writes that never came, of uploads cut off. */
export async function sweepFiles(ctx: Context): Promise<void> {
  const temporaryBefore = new Date(ctx.now().getTime() - orphanAge);
  const sweeps = [
    { id: 'removed', sweep: () => sweepRemoved(ctx) },
    { id: 'orphans', sweep: () => sweepOrphans(ctx) },
    { id: 'temporary', sweep: () => ctx.files.sweepTemporary(temporaryBefore) },
  ];
  await doEach(ctx, sweeps, ({ sweep }) => sweep());
}
