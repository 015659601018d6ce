import type { Context } from '#platform/context.ts';
import { doEach } from '#platform/jobs/each.ts';
import type { Job } from '#platform/jobs/queue.ts';
import { draw } from './draw.ts';
import { settle } from './settle.ts';

/**
 * Draws what is due, calls off what an office closed for good had given out, and goes on with what was drawn and not
 * settled when the worker stopped.
 */
async function drawDue(ctx: Context): Promise<void> {
  const due = await ctx.db.release.findMany({
    where: {
      settledAt: null,
      calledOffAt: null,
      OR: [{ closesAt: { lte: ctx.now() } }, { office: { active: false } }],
    },
    select: { id: true },
    orderBy: { closesAt: 'asc' },
  });
  await doEach(ctx, due, async ({ id }) => {
    await draw(ctx, id);
    await settle(ctx, id);
  });
}

export const releaseJobs: readonly Job[] = [
  { name: 'releases.draw', cron: '* * * * *', expireSeconds: 900, run: drawDue },
];
