import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Release } from '@cabinet/contracts/releases';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { callOff, lockRelease } from './keep.ts';
import { managesReleases } from './policy.ts';
import { findRelease, toRelease } from './queries.ts';

/** Calls a draw off; its places are everybody's at once. */
export const callOffRelease = (
  ctx: Context,
  { officeId, releaseId }: { readonly officeId: string; readonly releaseId: string },
): Promise<Release> =>
  write(ctx, 'releases.call_off', async (writing) => {
    const { tx, now, audit } = writing;
    const row = await lockRelease(tx, releaseId);
    if (row.officeId !== officeId || !managesReleases(ctx.actor, officeId))
      throw problem(commonProblems.notFound, { releaseId });
    await callOff(writing, row);
    audit({ subject: releaseId, details: { entries: row._count.entries } });
    return toRelease(await findRelease(tx, releaseId), now);
  });
