import type { Context } from '#platform/context.ts';
import { alone } from '#platform/jobs/alone.ts';
import type { Job } from '#platform/jobs/queue.ts';
import { lookAgainAtSignatures } from './look-again.ts';

const dayMs = 86_400_000;
/** As long as the rooms that read a signer for a registration know of it. */
const unfinishedDays = 30;

/** Texts that nobody can answer any more, and what was signed for registrations that nobody has finished. */
export async function forgetUnfinished(ctx: Context): Promise<void> {
  const now = ctx.now();
  await ctx.db.signatureChallenge.deleteMany({ where: { expiresAt: { lt: now } } });
  const before = new Date(now.getTime() - unfinishedDays * dayMs);
  await ctx.db.signature.deleteMany({
    where: { purpose: 'registration', accountId: null, receivedAt: { lt: before } },
  });
}

const lookAgain = 'signatures.look-again';

export const signatureJobs: readonly Job[] = [
  {
    ...{ name: lookAgain, cron: '* * * * *' },
    // Silent centres cost a batch minutes of waiting; what was not done is due again by itself in the next minute.
    ...{ retries: 0, concurrency: 1, expireSeconds: 3600 },
    // Beside itself it would ask for second time-stamps.
    run: (ctx) => alone(ctx, lookAgain, () => lookAgainAtSignatures(ctx)),
  },
  { name: 'signatures.forget-challenges', cron: '35 3 * * *', run: forgetUnfinished },
];
