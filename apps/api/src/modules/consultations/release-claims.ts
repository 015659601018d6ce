import type { Context } from '#platform/context.ts';
import { doEach } from '#platform/jobs/each.ts';
import { write } from '#platform/write.ts';
import { move } from './move.ts';
import { isPresent } from './presence.ts';
import { lockWhole } from './rows.ts';

const releaseOne = (ctx: Context, id: string, accountId: string): Promise<unknown> =>
  write(ctx, 'consultations.release_claim', async (writing) => {
    const whole = await lockWhole(writing.tx, id);
    writing.audit({ subject: id });
    // A colleague may have taken it over meanwhile, or whoever had it may be back.
    if (whole?.state !== 'sent' || whole.claimedById !== accountId) return null;
    if (await isPresent(writing.tx, accountId, whole.officeId)) return null;
    const columns = { claimedById: null, claimedByName: null };
    await move(ctx, writing, whole, 'release', { version: null, columns });
    return null;
  });

/** Whoever is blocked or has left an office keeps none of its questions: the term goes on without them. */
export async function releaseClaims(ctx: Context, accountId: string): Promise<void> {
  const rows = await ctx.db.consultation.findMany({
    where: { claimedById: accountId, state: 'sent' },
    select: { id: true },
  });
  await doEach(ctx, rows, ({ id }) => releaseOne(ctx, id, accountId));
}
