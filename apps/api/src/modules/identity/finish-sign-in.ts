import { identityProblems, type Session } from '@cabinet/contracts/identity';
import type { Context } from '#platform/context.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { lockAccount } from './accounts.ts';
import { completeSignIn, rememberDevice } from './complete-sign-in.ts';
import { codeAttempts } from './link-tokens.ts';
import { readSession } from './read-session.ts';
import { redeemCode } from './second-factor.ts';
import { newSessionKey, type SessionKey, withoutRepeats } from './sessions.ts';
import { codeThrottle } from './throttle.ts';

interface Try {
  readonly sessionId: string;
  readonly accountId: string;
  readonly sharedDevice: boolean;
  readonly last: boolean;
}

// Counted before the code is looked at and outside the act, so that a refused try stays counted.
const takeTry = async (ctx: Context, sessionId: string): Promise<Try> => {
  const [tried] = await ctx.db.session.updateManyAndReturn({
    where: { id: sessionId, complete: false, endedAt: null, attempts: { lt: codeAttempts } },
    data: { attempts: { increment: 1 } },
    select: { accountId: true, sharedDevice: true, attempts: true },
  });
  if (!tried) throw problem(identityProblems.codeDead, { sessionId });
  return {
    sessionId,
    accountId: tried.accountId,
    sharedDevice: tried.sharedDevice,
    last: tried.attempts === codeAttempts,
  };
};

const enter = (ctx: Context, { visitor, key }: { visitor: Visitor; key: SessionKey }, tried: Try, code: string) =>
  write(withoutRepeats(ctx), 'identity.finish_sign_in', async ({ tx, now, audit }) => {
    const { sessionId, accountId, sharedDevice, last } = tried;
    // A password changed meanwhile has ended the waiting session, or waits to end the one that begins here.
    const account = await lockAccount(tx, accountId);
    const fits = await redeemCode(ctx, tx, account, code);
    audit({ subject: accountId, details: { fits } });
    const over = fits || last;
    const ended = over
      ? await tx.session.updateMany({ where: { id: sessionId, endedAt: null }, data: { endedAt: now } })
      : { count: 0 };
    if (!fits) return null;
    // Thrown inside, so that the code stays unused: another try of the same session was quicker.
    if (ended.count === 0) throw problem(identityProblems.signInAgain, { sessionId });
    return completeSignIn({ ctx, tx, visitor, key, now }, account, sharedDevice);
  });

/** Finishes signing in with a code of the app or a recovery code. After five wrong ones the password is asked again (B22, B23). */
export async function finishSignIn(ctx: Context, code: string, visitor: Visitor): Promise<Session> {
  const pending = ctx.actor.role === 'anonymous' ? ctx.actor.pending : undefined;
  if (!pending) throw problem(identityProblems.signInAgain);
  const throttle = codeThrottle(ctx, pending.accountId);
  await throttle.enter();
  const tried = await takeTry(ctx, pending.sessionId);
  const key = newSessionKey();
  const opened = await enter(ctx, { visitor, key }, tried, code);
  if (!opened)
    throw problem(tried.last ? identityProblems.codeDead : identityProblems.wrongCode, {
      accountId: pending.accountId,
    });

  await throttle.forgive();
  visitor.giveSession(key.token, opened.cookieUntil);
  await rememberDevice(ctx, visitor, tried);
  return readSession(ctx, opened.id);
}
