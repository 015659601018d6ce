import type { Job } from './queue.ts';

const keepAnswersMs = 24 * 3_600_000;

/** What the platform clears away by itself: answers kept for retries, counters of the limiter whose time is over. */
export const housekeepingJobs: readonly Job[] = [
  {
    name: 'platform.housekeeping',
    cron: '20 3 * * *',
    async run(ctx) {
      const now = ctx.now().getTime();
      await ctx.db.idempotencyRecord.deleteMany({ where: { createdAt: { lt: new Date(now - keepAnswersMs) } } });
      await ctx.db.throttle.deleteMany({ where: { expire: { lt: BigInt(now) } } });
    },
  },
];
