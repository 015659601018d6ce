import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { write } from '#platform/write.ts';
import { findAccount, lockWithSamePassword, passwordContextOf } from './accounts.ts';
import { assertGoodPassword } from './assert-good-password.ts';
import { passwordChanged } from './events.ts';
import { stopLinks } from './link-tokens.ts';
import { makeHash } from './password-work.ts';
import { accountProvedBy } from './prove-again.ts';
import { endSessions, newSessionKey, renewSession, sessionsEnded, withoutRepeats } from './sessions.ts';

/** Changes the password: this session gets a new id, the others end. */
export async function changePassword(
  ctx: Context,
  asked: { current: string; password: string },
  visitor: Visitor,
): Promise<void> {
  const { accountId, sessionId } = asRole(ctx.actor, 'applicant', 'officer', 'administrator', 'editor');
  // First, so that a new password that is refused costs no try of the present one.
  const context = passwordContextOf(await findAccount(ctx.db, accountId));
  await assertGoodPassword(ctx, asked.password, { pointer: '/password', context });
  const { account, forgive } = await accountProvedBy(ctx, asked.current);
  const passwordHash = await makeHash(ctx.config, asked.password);
  const key = newSessionKey();
  const opened = await write(withoutRepeats(ctx), 'identity.change_password', async (writing) => {
    const { tx, now, audit, publish, notify } = writing;
    await lockWithSamePassword(tx, account);
    await tx.account.update({
      where: { id: account.id },
      data: { passwordHash, passwordChangedAt: now, version: { increment: 1 } },
    });
    await stopLinks(tx, account.id, now);
    const renewed = await renewSession({ ctx, tx, visitor, key, now }, sessionId, { confirmedAt: now });
    const ended = await endSessions(tx, account.id, { now, except: renewed.id });
    audit({ subject: account.id, details: { ended } });
    publish(passwordChanged({ accountId: account.id }));
    notify(sessionsEnded(account.id));
    return renewed;
  });
  await forgive();
  visitor.giveSession(key.token, opened.cookieUntil);
}
