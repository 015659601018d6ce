import { identityProblems, type Session } from '@cabinet/contracts/identity';
import type { AccountId, SessionId } from '@cabinet/contracts/ids';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { type Account, findAccount } from './accounts.ts';
import { assertFreshProof } from './assert-fresh-proof.ts';
import { completeSignIn, rememberDevice } from './complete-sign-in.ts';
import { secondFactorChanged } from './events.ts';
import { readSession } from './read-session.ts';
import { newTotpSecret, placeOfSecret, replaceRecoveryCodes, stepOf, uriOf } from './second-factor.ts';
import { newSessionKey, type OpenedSession, renewSession, type SessionPlace, withoutRepeats } from './sessions.ts';

interface Enrolling {
  readonly accountId: AccountId;
  readonly sessionId: SessionId;
  /** Staff whose doors stay closed until they have a second factor. */
  readonly waits: boolean;
}

const enrollingIn = ({ actor }: Context): Enrolling => {
  if ('sessionId' in actor) return { accountId: actor.accountId, sessionId: actor.sessionId, waits: false };
  if (actor.role === 'anonymous' && actor.pending) return { ...actor.pending, waits: true };
  throw problem(identityProblems.signInAgain);
};

/**
 * Staff are given their address by whoever invites them. Anybody can register with somebody else's: an app of theirs
 * would still ask for its code when the owner of the address has recovered the account.
 */
const assertAddressProved = ({ id, role, emailVerifiedAt }: Account): void => {
  if (role === 'applicant' && emailVerifiedAt === null)
    throw problem(identityProblems.confirmEmailFirst, { accountId: id });
};

/** A fresh secret for an authenticator app; not in force until a code of it was shown. */
export async function startSecondFactor(ctx: Context): Promise<{ secret: string; uri: string }> {
  const { accountId, waits } = enrollingIn(ctx);
  if (!waits) assertFreshProof(ctx);
  const secret = newTotpSecret();
  return write(withoutRepeats(ctx), 'identity.start_second_factor', async ({ tx, audit }) => {
    const account = await findAccount(tx, accountId);
    assertAddressProved(account);
    const started = await tx.account.updateMany({
      where: { id: accountId, totpConfirmedAt: null },
      data: { totpSecret: ctx.secrets.seal(placeOfSecret(accountId), secret.base32), totpLastStep: null },
    });
    if (started.count === 0) throw problem(identityProblems.secondFactorOn);
    audit({ subject: accountId });
    return { secret: secret.base32, uri: uriOf(secret, account.login) };
  });
}

const enter = async (
  place: SessionPlace,
  account: Account,
  { sessionId, waits }: Enrolling,
): Promise<OpenedSession & { sharedDevice: boolean }> => {
  const { tx, now } = place;
  // Whoever is signed in already was remembered, or asked not to be, at sign-in.
  if (!waits) return { ...(await renewSession(place, sessionId, { confirmedAt: now })), sharedDevice: true };
  const [ended] = await tx.session.updateManyAndReturn({
    where: { id: sessionId, endedAt: null },
    data: { endedAt: now },
    select: { sharedDevice: true },
  });
  if (!ended) throw problem(identityProblems.signInAgain, { sessionId });
  return { ...(await completeSignIn(place, account, ended.sharedDevice)), ...ended };
};

/** Puts the app in force and answers ten recovery codes, shown this once; the session gets a new id (B22). */
export async function confirmSecondFactor(
  ctx: Context,
  code: string,
  visitor: Visitor,
): Promise<{ recoveryCodes: string[]; session: Session }> {
  const enrolling = enrollingIn(ctx);
  const { accountId } = enrolling;
  const key = newSessionKey();

  const { recoveryCodes, opened } = await write(
    withoutRepeats(ctx),
    'identity.confirm_second_factor',
    async (writing) => {
      const { tx, now, audit, publish } = writing;
      const account = await findAccount(tx, accountId);
      assertAddressProved(account);
      if (account.totpConfirmedAt) throw problem(identityProblems.secondFactorOn);
      const step = stepOf(ctx, account, code);
      if (step === null) throw problem(identityProblems.wrongCode);
      const put = await tx.account.updateMany({
        where: { id: accountId, totpConfirmedAt: null },
        data: { totpConfirmedAt: now, totpLastStep: step, version: { increment: 1 } },
      });
      if (put.count === 0) throw problem(identityProblems.secondFactorOn);
      const codes = await replaceRecoveryCodes(ctx, tx, accountId);
      const session = await enter({ ctx, tx, visitor, key, now }, account, enrolling);
      audit({ subject: accountId });
      publish(secondFactorChanged({ accountId, inForce: true }));
      return { recoveryCodes: codes, opened: session };
    },
  );

  visitor.giveSession(key.token, opened.cookieUntil);
  await rememberDevice(ctx, visitor, { accountId, sharedDevice: opened.sharedDevice });
  return { recoveryCodes, session: await readSession(ctx, opened.id) };
}

/** Takes the app and its recovery codes out of force. Staff cannot be without one. */
export async function removeSecondFactor(ctx: Context, visitor: Visitor): Promise<void> {
  const { accountId, sessionId, role } = asRole(ctx.actor, 'applicant', 'officer', 'administrator', 'editor');
  if (role !== 'applicant' && ctx.config.STAFF_SECOND_FACTOR) throw problem(identityProblems.secondFactorRequired);
  assertFreshProof(ctx);
  const key = newSessionKey();
  const opened = await write(
    withoutRepeats(ctx),
    'identity.remove_second_factor',
    async ({ tx, now, audit, publish }) => {
      await tx.account.update({
        where: { id: accountId },
        data: { totpSecret: null, totpConfirmedAt: null, totpLastStep: null, version: { increment: 1 } },
      });
      await tx.recoveryCode.deleteMany({ where: { accountId } });
      audit({ subject: accountId });
      publish(secondFactorChanged({ accountId, inForce: false }));
      return renewSession({ ctx, tx, visitor, key, now }, sessionId);
    },
  );
  visitor.giveSession(key.token, opened.cookieUntil);
}
