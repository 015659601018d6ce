import { identityProblems, type Session, type SignIn } from '@cabinet/contracts/identity';
import { isOutdatedHash } from '@cabinet/secrets/password-hash';
import type { Context } from '#platform/context.ts';
import { hostOf, type Visitor } from '#platform/http/visitor.ts';
import { problem, problemWith } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { type Account, accountOfIdentifier, keyOfIdentifier, lockWithSamePassword, moveAccount } from './accounts.ts';
import { completeSignIn, isKnownDevice, rememberDevice } from './complete-sign-in.ts';
import { comparePassword, makeHash } from './password-work.ts';
import { spendProof } from './proof-of-work.ts';
import { readSession, sessionIdOf } from './read-session.ts';
import { termsOfPendingSession } from './session-terms.ts';
import {
  newSessionKey,
  type OpenedSession,
  openSession,
  type SessionKey,
  type SessionPlace,
  withoutRepeats,
} from './sessions.ts';
import { signInThrottle } from './throttle.ts';

// One household has as many IPv6 addresses as it likes, and one network of them.

/** The account whose password it is. Unknown logins, wrong passwords and closed accounts cost the same and read the same. */
async function provedAccount(ctx: Context, asked: SignIn, visitor: Visitor): Promise<Account> {
  if (asked.proof !== undefined) await spendProof(ctx, asked.proof);
  const account = await accountOfIdentifier(ctx.db, asked.identifier);
  const known = account !== null && (await isKnownDevice(ctx, visitor, account.id));
  const device = known && visitor.deviceToken ? visitor.deviceToken : hostOf(visitor.ip);
  const identifier = keyOfIdentifier(asked.identifier);
  const throttle = signInThrottle(ctx, {
    identifier,
    device,
    known,
    network: visitor.ipPrefix,
    proven: asked.proof !== undefined,
  });

  await throttle.enter();
  const fits = await comparePassword(ctx.config, account?.passwordHash ?? null, asked.password).catch(
    async (refusal: unknown) => {
      await throttle.forgive({ all: false });
      throw refusal;
    },
  );
  if (!fits || !account) {
    await throttle.failed();
    throw problem(identityProblems.wrongPair);
  }
  await throttle.forgive({ all: true });
  return account;
}

/** What the account still owes before its doors open. */
export const owesSecondFactor = ({ config }: Context, { role, totpConfirmedAt }: Account): boolean =>
  totpConfirmedAt !== null || (role !== 'applicant' && config.STAFF_SECOND_FACTOR);

// Told only to whoever knows the password or got the code, so it says nothing to a stranger.
export const assertNotBlocked = ({ state, stateReason }: Account): void => {
  if (state === 'blocked') throw problemWith(identityProblems.blocked, { shown: { reason: stateReason } });
};

/** A session that waits for the second factor. */
export const openPending = (place: SessionPlace, account: Account, sharedDevice: boolean): Promise<OpenedSession> => {
  const terms = termsOfPendingSession(place.now);
  return openSession(place, {
    accountId: account.id,
    terms,
    complete: false,
    sharedDevice,
    confirmedAt: place.now,
    createdAt: place.now,
  });
};

interface Entry {
  readonly account: Account;
  readonly sharedDevice: boolean;
  readonly key: SessionKey;
  /** A hash with the costs of today, when the stored one is older. */
  readonly rehashed: string | null;
}

const enter = (
  ctx: Context,
  visitor: Visitor,
  { account: compared, sharedDevice, key, rehashed }: Entry,
): Promise<OpenedSession> =>
  write(withoutRepeats(ctx), 'identity.sign_in', async (writing) => {
    const { tx, now, audit } = writing;
    const account = await lockWithSamePassword(tx, compared);
    assertNotBlocked(account);
    const place = { ctx, tx, visitor, key, now };
    const former = sessionIdOf(ctx.actor);
    if (former !== null) await tx.session.updateMany({ where: { id: former, endedAt: null }, data: { endedAt: now } });
    // The password is still known: the recovery somebody began is not needed.
    if (account.state === 'recovering')
      await moveAccount(writing, account, { act: 'cancelRecovery', role: 'applicant' });
    if (rehashed) await tx.account.update({ where: { id: account.id }, data: { passwordHash: rehashed } });
    const waits = owesSecondFactor(ctx, account);
    audit({ subject: account.id, details: { waitsForSecondFactor: waits } });
    return waits ? openPending(place, account, sharedDevice) : completeSignIn(place, account, sharedDevice);
  });

/** Begins a session with a login, an e-mail address or a phone, and the password (B21, B39, B40, B48). */
export async function signIn(ctx: Context, asked: SignIn, visitor: Visitor): Promise<Session> {
  const account = await provedAccount(ctx, asked, visitor);
  assertNotBlocked(account);
  const { sharedDevice } = asked;
  const key = newSessionKey();
  const rehashed = isOutdatedHash(account.passwordHash) ? await makeHash(ctx.config, asked.password) : null;
  const opened = await enter(ctx, visitor, { account, sharedDevice, key, rehashed });

  visitor.giveSession(key.token, opened.cookieUntil);
  if (!owesSecondFactor(ctx, account)) await rememberDevice(ctx, visitor, { accountId: account.id, sharedDevice });
  return readSession(ctx, opened.id);
}
