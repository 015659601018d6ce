import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';

const yearMs = 365 * 86_400_000;

/** Deletes what was settled a year ago: nothing more comes of it, and it may tell of somebody's health. */
export async function forgetFeedback(ctx: Context): Promise<void> {
  const where = { settledAt: { lte: new Date(ctx.now().getTime() - yearMs) } };
  if ((await ctx.db.feedback.count({ where })) === 0) return;
  await write(ctx, 'feedback.forget', async ({ tx, audit }) => {
    const { count } = await tx.feedback.deleteMany({ where });
    audit({ subject: 'all', details: { count } });
    return { count };
  });
}
