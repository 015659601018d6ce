import { type Session, termsVersion } from '@cabinet/contracts/identity';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { findAccount, lockAccount, moveAccount } from './accounts.ts';
import { assertFreshProof } from './assert-fresh-proof.ts';
import { accountInactive, accountRevived } from './events.ts';
import { readSession } from './read-session.ts';

/**
 * Withdraws the consent to processing, whatever state the account is in; an open one is put to rest. Both are recorded
 * (B25). One that waits for confirmation goes on waiting, and rests once it is confirmed.
 */
export async function withdrawConsent(ctx: Context): Promise<void> {
  const { accountId } = asRole(ctx.actor, 'applicant');
  assertFreshProof(ctx);
  await write(ctx, 'identity.withdraw_consent', async (writing) => {
    const { tx, now, audit, publish } = writing;
    const account = await lockAccount(tx, accountId);
    await tx.consent.updateMany({
      where: { accountId, kind: 'personal_data', withdrawnAt: null },
      data: { withdrawnAt: now },
    });
    audit({ subject: accountId, details: { state: account.state } });
    if (account.state !== 'active') return;
    await moveAccount(writing, account, { act: 'deactivate', role: 'applicant', reason: 'consent_withdrawn' });
    publish(accountInactive({ accountId }));
  });
}

/** Puts the account to rest at its owner's wish. */
export async function deactivate(ctx: Context): Promise<void> {
  const { accountId } = asRole(ctx.actor, 'applicant');
  assertFreshProof(ctx);
  await write(ctx, 'identity.deactivate_own', async (writing) => {
    await moveAccount(writing, await findAccount(writing.tx, accountId), {
      act: 'deactivate',
      role: 'applicant',
      reason: 'own_wish',
    });
    writing.publish(accountInactive({ accountId }));
  });
}

/** Wakes a resting account. A consent that was withdrawn is given anew, with its own row. */
export async function reactivate(ctx: Context): Promise<Session> {
  const { accountId, sessionId } = asRole(ctx.actor, 'applicant');
  await write(ctx, 'identity.reactivate', async (writing) => {
    const { tx, now, publish } = writing;
    await moveAccount(writing, await findAccount(tx, accountId), { act: 'revive', role: 'applicant' });
    const inForce = await tx.consent.count({
      where: { accountId, kind: 'personal_data', textVersion: termsVersion, withdrawnAt: null },
    });
    if (inForce === 0) {
      await tx.consent.create({
        data: { id: ctx.newId(), accountId, kind: 'personal_data', textVersion: termsVersion, givenAt: now },
      });
    }
    publish(accountRevived({ accountId }));
  });
  return readSession(ctx, sessionId);
}
