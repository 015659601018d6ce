import type { Context } from '#platform/context.ts';
import { doEach } from '#platform/jobs/each.ts';
import { write } from '#platform/write.ts';
import { move } from './move.ts';
import { lockForHouse } from './whole.ts';

const held = ['in_review', 'needs_info', 'suspended'] as const;

const releaseOne = (ctx: Context, applicationId: string, accountId: string): Promise<unknown> =>
  write(ctx, 'applications.release_claim', async (writing) => {
    const whole = await lockForHouse(ctx, writing.tx, applicationId);
    writing.audit({ subject: applicationId });
    // A colleague may have taken it over meanwhile, or whoever had it may be back.
    if (!whole || whole.row.claimedById !== accountId || whole.row.holderPresent) return null;
    const { state } = whole.row;
    if (!held.some((one) => one === state)) return null;
    const columns = { claimedById: null, claimedByName: null };
    await move(ctx, writing, whole, state === 'in_review' ? 'release' : 'leaveUnclaimed', { version: null, columns });
    return null;
  });

/** Whoever is blocked or has left an office keeps none of its applications: the term of the law goes on without them. */
export async function releaseClaims(ctx: Context, accountId: string): Promise<void> {
  const rows = await ctx.db.application.findMany({
    where: { claimedById: accountId, state: { in: [...held] } },
    select: { id: true },
  });
  await doEach(ctx, rows, ({ id }) => releaseOne(ctx, id, accountId));
}
