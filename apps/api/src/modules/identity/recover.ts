import { identityProblems } from '@cabinet/contracts/identity';
import { type AccountAct, accountMachine } from '@cabinet/domain/workflows/account';
import { nextState } from '@cabinet/domain/workflows/machine';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { type Writing, write } from '#platform/write.ts';
import {
  type Account,
  accountOfIdentifier,
  findAccount,
  lockAccount,
  keyOfIdentifier,
  moveAccount,
  passwordContextOf,
  stateOf,
} from './accounts.ts';
import { assertGoodPassword } from './assert-good-password.ts';
import { passwordChanged, recoveryAsked, recoveryWished, secondFactorChanged } from './events.ts';
import { issueToken, type LiveToken, liveTokenOf, stopLinks, useUp, waitsOf } from './link-tokens.ts';
import { olderThanAddress, withoutOlder } from './older-than-address.ts';
import { makeHash } from './password-work.ts';
import { spendProof } from './proof-of-work.ts';
import { takeContact } from './take-contact.ts';
import { endSessions, sessionsEnded, withoutRepeats } from './sessions.ts';
import { takeRecoveryTurn } from './throttle.ts';

const setsPassword = ['recover', 'restore', 'invite'] as const;

/** Whether a new password may be set by whoever proves a contact of the account. */
export const mayRecover = (account: Account): boolean =>
  (account.emailVerifiedAt ?? account.phoneVerifiedAt) !== null && isOpen(account);

const isOpen = (account: Account): boolean => nextState(accountMachine, stateOf(account), 'finishRecovery') !== null;

/** Asks for a recovery link. Whether there is such an account shows neither in the answer nor in the work done here (B34). */
export async function askRecovery(
  ctx: Context,
  { identifier, proof }: { identifier: string; proof: string },
): Promise<{ nextInSeconds: number }> {
  await spendProof(ctx, proof);
  const nextInSeconds = await takeRecoveryTurn(ctx, keyOfIdentifier(identifier));
  const account = await accountOfIdentifier(ctx.db, identifier);
  const accountId = account?.emailVerifiedAt && mayRecover(account) ? account.id : null;
  await write(withoutRepeats(ctx), 'identity.ask_recovery', async ({ audit, publish }) => {
    audit({ subject: accountId ?? 'nobody' });
    publish(recoveryWished({ accountId }));
  });
  return { nextInSeconds };
}

/** The part of recovery that differs for accounts that exist, done by a job, where nobody can time it. */
export async function beginRecovery(ctx: Context, accountId: string): Promise<void> {
  await write(ctx, 'identity.begin_recovery', async ({ tx, now, audit, publish }) => {
    audit({ subject: accountId });
    await lockAccount(tx, accountId);
    // Another spelling of the same account was used a moment ago: its letter is on the way.
    if ((await waitsOf(tx, { accountId, purpose: 'recover', now })).still > 0) return;
    const tokenId = await issueToken(ctx, tx, { accountId, purpose: 'recover', now });
    publish(recoveryAsked({ accountId, tokenId }));
  });
}

/** The edges a proved link leads along: to an open account, and on to rest without a consent. */
const edgesFrom = async ({ tx }: Writing, account: Account): Promise<AccountAct[]> => {
  const consents = await tx.consent.count({
    where: { accountId: account.id, kind: 'personal_data', withdrawnAt: null },
  });
  const rests = account.role === 'applicant' && consents === 0;
  return ['finishRecovery', ...(rests ? (['deactivate'] as const) : [])];
};

/** The link is being used: an open account waits for its new password, and its sessions for it or for the old one (B30). */
export async function openRecovery(ctx: Context, link: string): Promise<{ opened: true }> {
  const token = await liveTokenOf(ctx, link, setsPassword);
  if (!token) throw problem(identityProblems.linkDead);
  await write(withoutRepeats(ctx), 'identity.open_recovery', async (writing) => {
    const account = await lockAccount(writing.tx, token.accountId);
    if (!mayUse(account, token)) throw problem(identityProblems.linkDead, { state: account.state });
    writing.audit({ subject: account.id });
    if (nextState(accountMachine, stateOf(account), 'startRecovery') !== null)
      await moveAccount(writing, account, { act: 'startRecovery', role: 'applicant' });
  });
  return { opened: true };
}

const nothingOlder = { factor: false, phone: false } as const;

/** What is older than the address the link went to. A code by SMS proves the phone: nothing is taken for it. */
const olderThanProof = (db: Parameters<typeof olderThanAddress>[0], account: Account, { contact }: LiveToken) =>
  contact === null ? olderThanAddress(db, account) : nothingOlder;

/** A link that staff let go to a new contact proves that contact, and is good for an account that never proved one. */
const mayUse = (account: Account, { purpose }: LiveToken): boolean =>
  mayRecover(account) || (purpose === 'restore' && (account.state === 'awaiting_confirmation' || isOpen(account)));

const setPassword = async (writing: Writing, token: LiveToken, passwordHash: string): Promise<void> => {
  const { tx, now, audit, publish, notify } = writing;
  let account = await lockAccount(tx, token.accountId);
  const restores = token.purpose === 'restore';
  if (!(await useUp(tx, token, now, restores ? account.email : null)))
    throw problem(identityProblems.linkDead, { tokenId: token.id });
  if (!mayUse(account, token)) throw problem(identityProblems.linkDead, { state: account.state });
  if (restores) account = await takeContact(writing, account, token);
  for (const act of await edgesFrom(writing, account)) {
    const rest =
      act === 'deactivate'
        ? ({ role: 'system', reason: 'consent_withdrawn' } as const)
        : ({ role: 'applicant' } as const);
    account = { ...account, state: await moveAccount(writing, account, { act, ...rest }) };
  }
  const older = restores
    ? { factor: token.dropsFactor && account.totpConfirmedAt !== null, phone: false }
    : await olderThanProof(tx, account, token);
  await tx.account.update({
    where: { id: account.id },
    data: { passwordHash, hasPassword: true, passwordChangedAt: now, ...withoutOlder(older) },
  });
  if (older.factor) {
    await tx.recoveryCode.deleteMany({ where: { accountId: account.id } });
    publish(secondFactorChanged({ accountId: account.id, inForce: false }));
  }
  await stopLinks(tx, account.id, now);
  const ended = await endSessions(tx, account.id, { now });
  // Whoever had the old password may have signed in with it: no browser is trusted any more.
  await tx.knownDevice.deleteMany({ where: { accountId: account.id } });
  audit({ subject: account.id, details: { ended, removed: older } });
  publish(passwordChanged({ accountId: account.id }));
  notify(sessionsEnded(account.id));
};

/** Sets a new password by a mailed link; every session ends, the second factor of its owner stays in force (B34). */
export async function recover(
  ctx: Context,
  { token: link, password }: { token: string; password: string },
): Promise<{ changed: true }> {
  const token = await liveTokenOf(ctx, link, setsPassword);
  if (!token) throw problem(identityProblems.linkDead);
  const account = await findAccount(ctx.db, token.accountId);
  const known = passwordContextOf(account);
  const stays =
    token.purpose === 'restore' ? !token.dropsFactor : !(await olderThanProof(ctx.db, account, token)).factor;
  const secondFactor = known.secondFactor && stays;
  await assertGoodPassword(ctx, password, { pointer: '/password', context: { ...known, secondFactor } });
  const passwordHash = await makeHash(ctx.config, password);
  await write(withoutRepeats(ctx), 'identity.recover', (writing) => setPassword(writing, token, passwordHash));
  return { changed: true };
}
