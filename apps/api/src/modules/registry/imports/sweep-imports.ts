import type { Context } from '#platform/context.ts';
import { doEach } from '#platform/jobs/each.ts';
import { write } from '#platform/write.ts';

const keptDays = 30;
const atOnce = 200;

/** Forgets files that were brought 30 days ago, with their rows; cards and their history stay. */
export async function sweepImports(ctx: Context): Promise<void> {
  const before = new Date(ctx.now().getTime() - keptDays * 24 * 3_600_000);
  const old = await ctx.db.registryImport.findMany({
    where: { createdAt: { lt: before }, state: { not: 'carrying_out' } },
    select: { id: true, storageKey: true },
    take: atOnce,
  });
  await doEach(ctx, old, async ({ id, storageKey }) => {
    await write(ctx, 'registry.forget_import', async ({ tx, audit }) => {
      const { count } = await tx.registryImport.deleteMany({ where: { id, state: { not: 'carrying_out' } } });
      audit({ subject: id, details: { forgotten: count === 1 } });
      return { forgotten: count === 1 };
    });
    // A file that stays behind belongs to nobody: documents.sweep finds it.
    if (storageKey !== null) await ctx.files.remove(storageKey);
  });
}
