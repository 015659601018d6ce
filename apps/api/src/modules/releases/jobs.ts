import type { Context } from '#platform/context.ts';
import type { Job } from '#platform/jobs/queue.ts';
import { draw } from './draw.ts';
import { settle } from './settle.ts';

/** Draws what is due, and goes on with what was drawn and not settled when the worker stopped. */
async function drawDue(ctx: Context): Promise<void> {
  const due = await ctx.db.release.findMany({
    where: { settledAt: null, calledOffAt: null, closesAt: { lte: ctx.now() } },
    select: { id: true },
    orderBy: { closesAt: 'asc' },
  });
  for (const { id } of due) {
    await draw(ctx, id);
    await settle(ctx, id);
  }
}

export const releaseJobs: readonly Job[] = [
  { name: 'releases.draw', cron: '* * * * *', expireSeconds: 900, run: drawDue },
];
