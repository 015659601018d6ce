import { identityProblems, type Session } from '@cabinet/contracts/identity';
import type { Context } from '#platform/context.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { type Account, accountOfPhone, lockAccount, moveAccount } from './accounts.ts';
import { completeSignIn, rememberDevice } from './complete-sign-in.ts';
import { takeSmsTurn } from './contact-turns.ts';
import { issuePhoneCode, type TriedCode, tryPhoneCode, useUpPhoneCode } from './phone-codes.ts';
import { spendProof } from './proof-of-work.ts';
import { readSession, sessionIdOf } from './read-session.ts';
import { newSessionKey, type OpenedSession, type SessionKey, withoutRepeats } from './sessions.ts';
import { assertNotBlocked, openPending, owesSecondFactor } from './sign-in.ts';

/** Asks for a code to sign in with (B20). Whether there is such an account shows neither in the answer nor in the work done here. */
export async function askPhoneCode(
  ctx: Context,
  { phone, proof }: { phone: string; proof: string },
): Promise<{ nextInSeconds: number }> {
  if (!ctx.sms.available) throw problem(identityProblems.smsUnavailable);
  await spendProof(ctx, proof);
  return write(withoutRepeats(ctx), 'identity.ask_phone_code', async (writing) => {
    const nextInSeconds = await takeSmsTurn(ctx, writing, phone);
    const owner = await accountOfPhone(writing.tx, phone);
    await issuePhoneCode(ctx, writing, { purpose: 'sign_in', typed: phone, owner: owner && { id: owner.id, phone } });
    writing.audit({ subject: owner?.id ?? 'nobody' });
    return { nextInSeconds };
  });
}

interface Entry {
  readonly tried: TriedCode;
  readonly sharedDevice: boolean;
  readonly key: SessionKey;
}

interface Entered {
  readonly opened: OpenedSession;
  readonly account: Account;
  readonly waits: boolean;
}

const enter = (ctx: Context, visitor: Visitor, { tried, sharedDevice, key }: Entry): Promise<Entered> =>
  write(withoutRepeats(ctx), 'identity.sign_in_by_phone', async (writing) => {
    const { tx, now, audit } = writing;
    const account = await lockAccount(tx, tried.accountId);
    assertNotBlocked(account);
    if (!(await useUpPhoneCode(ctx, writing, { id: tried.id, phone: account.phone })))
      throw problem(identityProblems.codeDead, { codeId: tried.id });
    const former = sessionIdOf(ctx.actor);
    if (former !== null) await tx.session.updateMany({ where: { id: former, endedAt: null }, data: { endedAt: now } });
    // The owner is in: the recovery somebody began is not needed.
    if (account.state === 'recovering')
      await moveAccount(writing, account, { act: 'cancelRecovery', role: 'applicant' });
    const waits = owesSecondFactor(ctx, account);
    audit({ subject: account.id, details: { waitsForSecondFactor: waits } });
    const place = { ctx, tx, visitor, key, now };
    // Whoever holds the phone is let in, but an SMS proves too little for changing how the account is entered.
    const opened = waits
      ? await openPending(place, account, sharedDevice)
      : await completeSignIn(place, account, sharedDevice, { fresh: false });
    return { opened, account, waits };
  });

/** Begins a session with a verified phone and the code sent to it (B20, B27). */
export async function signInByPhone(
  ctx: Context,
  { phone, code, sharedDevice }: { phone: string; code: string; sharedDevice: boolean },
  visitor: Visitor,
): Promise<Session> {
  const tried = await tryPhoneCode(ctx, { purpose: 'sign_in', typed: phone, code });
  const key = newSessionKey();
  const { opened, account, waits } = await enter(ctx, visitor, { tried, sharedDevice, key });
  await tried.forgive();
  visitor.giveSession(key.token, opened.cookieUntil);
  if (!waits) await rememberDevice(ctx, visitor, { accountId: account.id, sharedDevice });
  return readSession(ctx, opened.id);
}
