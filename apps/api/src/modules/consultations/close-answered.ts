import type { Context } from '#platform/context.ts';
import { doEach } from '#platform/jobs/each.ts';
import { write } from '#platform/write.ts';
import { move } from './move.ts';
import { lockWhole } from './rows.ts';

const dayMs = 86_400_000;
/** An answer that nobody reacts to for so many days has settled the matter; it can be reopened. */
export const silentDays = 30;

const closeOne = (ctx: Context, id: string, before: Date): Promise<unknown> =>
  write(ctx, 'consultations.close_answered', async (writing) => {
    const whole = await lockWhole(writing.tx, id);
    writing.audit({ subject: id });
    if (whole?.state !== 'answered' || whole.updatedAt > before) return null;
    await move(ctx, writing, whole, 'close', { version: null });
    return null;
  });

/** Closes answered consultations that nobody has touched for a month. */
export async function closeAnswered(ctx: Context): Promise<void> {
  const before = new Date(ctx.now().getTime() - silentDays * dayMs);
  const rows = await ctx.db.consultation.findMany({
    where: { state: 'answered', updatedAt: { lte: before } },
    select: { id: true },
    take: 1000,
  });
  await doEach(ctx, rows, ({ id }) => closeOne(ctx, id, before));
}
