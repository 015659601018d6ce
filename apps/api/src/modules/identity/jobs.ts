import type { Context } from '#platform/context.ts';
import type { Job } from '#platform/jobs/queue.ts';
import { knownSince } from './complete-sign-in.ts';
import { restTheDormant } from './dormancy.ts';
import { recoveryWished } from './events.ts';
import { beginRecovery } from './recover.ts';

const dayMs = 86_400_000;

/** Ended sessions stay a week, so that a person who asks about a strange sign-in can still be answered. */
const keptDays = { sessions: 7, tokens: 30 } as const;

/** Forgets what no longer opens, proves or counts anything. */
export async function forgetTheDead(ctx: Context): Promise<void> {
  const now = ctx.now();
  const before = (days: number): Date => new Date(now.getTime() - days * dayMs);
  await ctx.db.session.deleteMany({
    where: { OR: [{ endedAt: { lt: before(keptDays.sessions) } }, { expiresAt: { lt: before(keptDays.sessions) } }] },
  });
  await ctx.db.accountToken.deleteMany({ where: { expiresAt: { lt: before(keptDays.tokens) } } });
  await ctx.db.phoneCode.deleteMany({ where: { expiresAt: { lt: before(1) } } });
  await ctx.db.signerTicket.deleteMany({ where: { expiresAt: { lt: before(keptDays.tokens) } } });
  // Of registrations that nobody has finished: the tickets to them are gone.
  await ctx.db.idGovUaAnswer.deleteMany({
    where: { purpose: 'registration', accountId: null, receivedAt: { lt: before(keptDays.tokens) } },
  });
  // A day longer than they work, so that who comes back late is told so.
  await ctx.db.idGovUaVisit.deleteMany({ where: { expiresAt: { lt: before(1) } } });
  await ctx.db.spentChallenge.deleteMany({ where: { expiresAt: { lt: now } } });
  await ctx.db.knownDevice.deleteMany({ where: { lastSeenAt: { lt: knownSince(now) } } });
}

export const identityJobs: readonly Job[] = [
  {
    name: 'identity.begin-recovery',
    on: [recoveryWished.eventName],
    async run(ctx, { accountId }) {
      if (typeof accountId === 'string') await beginRecovery(ctx, accountId);
    },
  },
  { name: 'identity.rest-the-dormant', cron: '50 4 * * *', run: restTheDormant },
  { name: 'identity.forget-the-dead', cron: '20 3 * * *', run: forgetTheDead },
];
