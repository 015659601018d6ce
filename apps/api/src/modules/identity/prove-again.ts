import { identityProblems } from '@cabinet/contracts/identity';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { type Account, findAccount, lockWithSamePassword } from './accounts.ts';
import { comparePassword } from './password-work.ts';
import { redeemCode } from './second-factor.ts';
import { newSessionKey, renewSession, withoutRepeats } from './sessions.ts';
import { codeThrottle, proofThrottle } from './throttle.ts';

/** The caller's account, once its password was shown; five wrong ones cost a quarter of an hour. `forgive` once the whole act is done. */
export async function accountProvedBy(
  ctx: Context,
  password: string,
): Promise<{ account: Account; forgive: () => Promise<boolean> }> {
  const { accountId } = asRole(ctx.actor, 'applicant', 'officer', 'administrator', 'editor');
  const throttle = proofThrottle(ctx, accountId);
  await throttle.enter();
  const account = await findAccount(ctx.db, accountId);
  if (!(await comparePassword(ctx.config, account.passwordHash, password))) throw problem(identityProblems.wrongPair);
  return { account, forgive: throttle.forgive };
}

/** Proves again who it is, for the next two minutes; the session gets a new id. */
export async function proveAgain(
  ctx: Context,
  shown: { password: string; code?: string | undefined },
  visitor: Visitor,
): Promise<void> {
  const { sessionId } = asRole(ctx.actor, 'applicant', 'officer', 'administrator', 'editor');
  const { account, forgive } = await accountProvedBy(ctx, shown.password);
  const codes = account.totpConfirmedAt ? codeThrottle(ctx, account.id) : null;
  await codes?.enter();
  const key = newSessionKey();
  const opened = await write(withoutRepeats(ctx), 'identity.prove_again', async ({ tx, now, audit }) => {
    await lockWithSamePassword(tx, account);
    const fits = !account.totpConfirmedAt || (await redeemCode(ctx, tx, account, shown.code ?? ''));
    if (!fits) throw problem(identityProblems.wrongCode);
    audit({ subject: account.id });
    return renewSession({ ctx, tx, visitor, key, now }, sessionId, { confirmedAt: now });
  });
  await forgive();
  await codes?.forgive();
  visitor.giveSession(key.token, opened.cookieUntil);
}
