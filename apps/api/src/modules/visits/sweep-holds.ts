import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';

const hour = 3_600_000;

/**
 * Forgets holds long over. Not sooner: within the hour their owner may still finish the form, and gets the time when
 * nobody else has taken it.
 */
export async function sweepHolds(ctx: Context): Promise<void> {
  const over = { state: 'held', heldUntil: { lt: new Date(ctx.now().getTime() - hour) } };
  if ((await ctx.db.visit.count({ where: over })) === 0) return;
  await write(ctx, 'visits.sweep_holds', async ({ tx, audit }) => {
    const { count } = await tx.visit.deleteMany({ where: over });
    audit({ subject: 'held', details: { count } });
    return null;
  });
}
