import type { Context } from '#platform/context.ts';
import { doEach } from '#platform/jobs/each.ts';
import { write } from '#platform/write.ts';
import { lockAccount, moveAccount } from './accounts.ts';
import { accountDormant, accountInactive } from './events.ts';

// B33: no law sets the times, and the house keeps no settings for them; both are told in the letter, so a change here
// changes words/uk.ts and words/en.ts of notifications too.
const monthsToWarning = 11;
const monthsToRest = 12;
/** Nobody is put to rest sooner after the warning, also where many were away long before there was one. */
const warnedAheadMs = 28 * 86_400_000;

const atOnce = 1000;

const monthsBefore = (now: Date, months: number): Date => {
  const then = new Date(now);
  then.setUTCMonth(then.getUTCMonth() - months);
  return then;
};

/** Applicants' open accounts that nobody has signed in to since; staff are looked after by administrators. */
const unusedSince = (since: Date) => ({
  role: 'applicant',
  state: 'active',
  OR: [{ lastSignInAt: { lt: since } }, { lastSignInAt: null, createdAt: { lt: since } }],
});

interface Unused {
  readonly lastSignInAt: Date | null;
  readonly createdAt: Date;
  readonly dormancyWarnedAt: Date | null;
}

/** Whether the warning was of this absence: whoever has come back since is warned anew. */
const isWarned = ({ lastSignInAt, createdAt, dormancyWarnedAt }: Unused): boolean =>
  dormancyWarnedAt !== null && dormancyWarnedAt > (lastSignInAt ?? createdAt);

const columns = { id: true, lastSignInAt: true, createdAt: true, dormancyWarnedAt: true } as const;

const warn = (ctx: Context, id: string, since: Date): Promise<unknown> =>
  write(ctx, 'identity.warn_dormant', async ({ tx, now, audit, publish }) => {
    const { count } = await tx.account.updateMany({
      where: { id, ...unusedSince(since) },
      data: { dormancyWarnedAt: now },
    });
    audit({ subject: id, details: { warned: count === 1 } });
    if (count === 1) publish(accountDormant({ accountId: id }));
  });

const putToRest = (ctx: Context, id: string, since: Date): Promise<unknown> =>
  write(ctx, 'identity.rest_dormant', async (writing) => {
    const account = await lockAccount(writing.tx, id);
    // The owner came back while the job was on its way here.
    const isStill = (await writing.tx.account.count({ where: { id, ...unusedSince(since) } })) === 1;
    writing.audit({ subject: id, details: { rested: isStill } });
    if (!isStill) return;
    await moveAccount(writing, account, { act: 'deactivate', role: 'system', reason: 'dormant' });
    writing.publish(accountInactive({ accountId: id }));
  });

/** Warns whoever has been away for eleven months, once; puts to rest who is still away after twelve (B33). */
export async function restTheDormant(ctx: Context): Promise<void> {
  const now = ctx.now();
  const [warnSince, restSince] = [monthsBefore(now, monthsToWarning), monthsBefore(now, monthsToRest)];
  const away = await ctx.db.account.findMany({
    where: unusedSince(warnSince),
    select: columns,
    orderBy: { id: 'asc' },
  });
  const unwarned = away.filter((account) => !isWarned(account)).slice(0, atOnce);
  await doEach(ctx, unwarned, ({ id }) => warn(ctx, id, warnSince));
  const ripe = away.filter(
    (account) =>
      isWarned(account) &&
      (account.lastSignInAt ?? account.createdAt) < restSince &&
      now.getTime() - (account.dormancyWarnedAt?.getTime() ?? 0) >= warnedAheadMs,
  );
  await doEach(ctx, ripe.slice(0, atOnce), ({ id }) => putToRest(ctx, id, restSince));
}
