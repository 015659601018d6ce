import { commonProblems } from '@cabinet/contracts/http/problem';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { lockOpen } from './keep.ts';

/** Takes a wish back while the window is open. */
export const leaveRelease = (ctx: Context, releaseId: string): Promise<undefined> =>
  write(ctx, 'releases.leave', async ({ tx, now, audit }) => {
    const { personId } = asRole(ctx.actor, 'applicant');
    await lockOpen(tx, releaseId, now);
    const left = await tx.releaseEntry.deleteMany({ where: { releaseId, personId } });
    if (left.count === 0) throw problem(commonProblems.notFound, { releaseId });
    audit({ subject: releaseId });
    return undefined;
  });
