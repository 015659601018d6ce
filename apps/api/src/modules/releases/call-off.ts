import { commonProblems } from '@cabinet/contracts/http/problem';
import { type Release, releaseProblems } from '@cabinet/contracts/releases';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { managesReleases } from './policy.ts';
import { findRelease, toRelease } from './queries.ts';

/** Calls a draw off; its places are everybody's at once. */
export const callOffRelease = (
  ctx: Context,
  { officeId, releaseId }: { readonly officeId: string; readonly releaseId: string },
): Promise<Release> =>
  write(ctx, 'releases.call_off', async ({ tx, now, audit }) => {
    const row = await findRelease(tx, releaseId);
    if (row.officeId !== officeId || !managesReleases(ctx.actor, officeId))
      throw problem(commonProblems.notFound, { releaseId });
    const off = await tx.release.updateMany({
      where: { id: releaseId, drawnAt: null, calledOffAt: null },
      data: { calledOffAt: now },
    });
    if (off.count === 0) throw problem(releaseProblems.alreadyDrawn, { releaseId });
    audit({ subject: releaseId });
    return toRelease(await findRelease(tx, releaseId), now);
  });
