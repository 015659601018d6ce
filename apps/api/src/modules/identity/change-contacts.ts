import { identityProblems } from '@cabinet/contracts/identity';
import { sameSecret } from '@cabinet/secrets/secrets';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { fieldProblem, problem } from '#platform/problem.ts';
import { violatedIndex } from '#platform/violated-index.ts';
import { write } from '#platform/write.ts';
import { keyOfEmail, lockAccount } from './accounts.ts';
import { assertFreshProof } from './assert-fresh-proof.ts';
import { confirmIfAwaiting } from './confirm-email.ts';
import { takeLetterTurn, takeSmsTurn } from './contact-turns.ts';
import { contactChanged, emailChangeAsked, phoneCodeAsked } from './events.ts';
import { assertMaySendAgain, codeAttempts, codeOf, issueToken, useUp } from './link-tokens.ts';
import { newSessionKey, renewSession, withoutRepeats } from './sessions.ts';

/** Asks for a new address; the present one stays until the link sent to the new one is followed. */
export async function changeEmail(ctx: Context, email: string): Promise<{ nextInSeconds: number }> {
  const { accountId } = asRole(ctx.actor, 'applicant', 'officer', 'administrator', 'editor');
  assertFreshProof(ctx);
  return write(ctx, 'identity.change_email', async ({ tx, now, audit, publish }) => {
    const account = await lockAccount(tx, accountId);
    const emailKey = keyOfEmail(email);
    if (account.emailVerifiedAt && account.emailKey === emailKey) throw fieldProblem('/email', 'identity.email_same');
    const about = { accountId, purpose: 'change_email', now } as const;
    const next = await assertMaySendAgain(tx, about);
    const nextToAddress = await takeLetterTurn(ctx, { tx, now }, email);
    const tokenId = await issueToken(ctx, tx, { ...about, contact: email });
    // The present address is told whatever the new one is; a link to somebody else's is not sent (secretOfToken).
    publish(emailChangeAsked({ accountId, tokenId }));
    audit({ subject: accountId });
    return { nextInSeconds: Math.max(next, nextToAddress) };
  });
}

/** Asks for a new phone; a code goes to it, the present one stays until the code is entered. */
export async function changePhone(ctx: Context, phone: string): Promise<{ nextInSeconds: number }> {
  const { accountId } = asRole(ctx.actor, 'applicant', 'officer', 'administrator', 'editor');
  assertFreshProof(ctx);
  // Nobody would ever be sent the code.
  if (!ctx.sms.available) throw problem(identityProblems.smsUnavailable);
  return write(ctx, 'identity.change_phone', async ({ tx, now, audit, publish }) => {
    const account = await lockAccount(tx, accountId);
    if (account.phoneVerifiedAt && account.phone === phone) throw fieldProblem('/phone', 'identity.phone_same');
    const about = { accountId, purpose: 'change_phone', now } as const;
    const next = await assertMaySendAgain(tx, about);
    const nextToPhone = await takeSmsTurn(ctx, { tx, now }, phone);
    const tokenId = await issueToken(ctx, tx, { ...about, contact: phone });
    const owners = await tx.account.count({ where: { phone, phoneVerifiedAt: { not: null } } });
    if (owners === 0) publish(phoneCodeAsked({ accountId, tokenId }));
    audit({ subject: accountId });
    return { nextInSeconds: Math.max(next, nextToPhone) };
  });
}

interface PhoneToken {
  readonly id: string;
  readonly phone: string;
  readonly last: boolean;
}

// Counted before the code is compared and outside the act, so that a refused try stays counted.
const takeTry = async (ctx: Context, accountId: string): Promise<PhoneToken> => {
  const [token] = await ctx.db.accountToken.updateManyAndReturn({
    where: {
      accountId,
      purpose: 'change_phone',
      usedAt: null,
      expiresAt: { gt: ctx.now() },
      attempts: { lt: codeAttempts },
    },
    data: { attempts: { increment: 1 } },
    select: { id: true, contact: true, attempts: true },
  });
  if (!token?.contact) throw problem(identityProblems.codeDead);
  return { id: token.id, phone: token.contact, last: token.attempts === codeAttempts };
};

/** Proves the new phone by the code sent to it. After five wrong codes, or ten minutes, a new one is needed (B23, B49). */
export async function confirmPhone(ctx: Context, code: string, visitor: Visitor): Promise<void> {
  const { accountId, sessionId } = asRole(ctx.actor, 'applicant', 'officer', 'administrator', 'editor');
  const token = await takeTry(ctx, accountId);
  if (!sameSecret(code, codeOf(ctx, token.id)))
    throw problem(token.last ? identityProblems.codeDead : identityProblems.wrongCode);
  const key = newSessionKey();
  const opened = await write(withoutRepeats(ctx), 'identity.confirm_phone', async (writing) => {
    const { tx, now, audit, publish } = writing;
    const account = await lockAccount(tx, accountId);
    if (!(await useUp(tx, token, now, account.phone))) throw problem(identityProblems.codeDead, { tokenId: token.id });
    await tx.account
      .update({
        where: { id: accountId },
        data: { phone: token.phone, phoneVerifiedAt: now, version: { increment: 1 } },
      })
      .catch((refusal: unknown) => {
        throw violatedIndex(refusal) === 'account_verified_phone_key' ? problem(identityProblems.codeDead) : refusal;
      });
    await confirmIfAwaiting(writing, account);
    audit({ subject: accountId });
    publish(contactChanged({ accountId, tokenId: token.id }));
    return renewSession({ ctx, tx, visitor, key, now }, sessionId);
  });
  visitor.giveSession(key.token, opened.cookieUntil);
}
