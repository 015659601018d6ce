import type { Context } from '#platform/context.ts';
import type { Job } from '#platform/jobs/queue.ts';
import { lookAgainAtSignatures } from './look-again.ts';

/** Texts that nobody can answer any more. */
export async function forgetChallenges(ctx: Context): Promise<void> {
  await ctx.db.signatureChallenge.deleteMany({ where: { expiresAt: { lt: ctx.now() } } });
}

export const signatureJobs: readonly Job[] = [
  { name: 'signatures.look-again', cron: '* * * * *', run: lookAgainAtSignatures },
  { name: 'signatures.forget-challenges', cron: '35 3 * * *', run: forgetChallenges },
];
