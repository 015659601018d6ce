import { identityProblems } from '@cabinet/contracts/identity';
import type { Context } from '#platform/context.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { problem } from '#platform/problem.ts';
import { violatedIndex } from '#platform/violated-index.ts';
import { type Writing, write } from '#platform/write.ts';
import { type Account, keyOfEmail, lockAccount, moveAccount } from './accounts.ts';
import { accountConfirmed, emailChanged } from './events.ts';
import { type LiveToken, liveTokenOf, stopLinks, useUp } from './link-tokens.ts';
import { newSessionKey, type OpenedSession, renewSession, withoutRepeats } from './sessions.ts';

/** Whoever proves a contact of a new account activates it (B49); one whose consent was withdrawn rests at once (B25). */
export async function confirmIfAwaiting(writing: Writing, account: Account): Promise<void> {
  if (account.state !== 'awaiting_confirmation') return;
  const state = await moveAccount(writing, account, { act: 'confirm', role: 'applicant' });
  writing.publish(accountConfirmed({ accountId: account.id }));
  const consents = await writing.tx.consent.findMany({
    where: { accountId: account.id, kind: 'personal_data' },
    select: { withdrawnAt: true },
  });
  if (consents.length === 0 || consents.some(({ withdrawnAt }) => withdrawnAt === null)) return;
  const rest = { act: 'deactivate', role: 'system', reason: 'consent_withdrawn' } as const;
  await moveAccount(writing, { ...account, state }, rest);
}

const prove = async ({ tx, now }: Writing, account: Account, email: string): Promise<void> => {
  await tx.account
    .update({ where: { id: account.id }, data: { email, emailKey: keyOfEmail(email), emailVerifiedAt: now } })
    .catch((refusal: unknown) => {
      // Somebody else proved the address first; whoever asks learns only that the link is of no use.
      throw violatedIndex(refusal) === 'account_verified_email_key' ? problem(identityProblems.linkDead) : refusal;
    });
};

const confirm = async (writing: Writing, token: LiveToken): Promise<void> => {
  const { tx, now, audit, publish } = writing;
  const account = await lockAccount(tx, token.accountId);
  const changes = token.purpose === 'change_email';
  if (account.state === 'blocked') throw problem(identityProblems.linkDead, { state: account.state });
  const used = await useUp(tx, token, now, changes ? account.email : null);
  if (!used) throw problem(identityProblems.linkDead, { tokenId: token.id });
  await prove(writing, account, changes && token.contact ? token.contact : account.email);
  await confirmIfAwaiting(writing, account);
  if (changes) await stopLinks(tx, account.id, now);
  audit({ subject: account.id, details: { purpose: token.purpose } });
  // Who never proved the former address is not told about it there: it may be a stranger's.
  if (changes && account.emailVerifiedAt) publish(emailChanged({ accountId: account.id, oldEmailTokenId: token.id }));
};

/** Proves an address by its mailed link: of a new account, or of a changed contact (B10). Works once. */
export async function confirmEmail(ctx: Context, link: string, visitor: Visitor): Promise<{ confirmed: true }> {
  const token = await liveTokenOf(ctx, link, ['confirm_email', 'change_email']);
  if (!token) throw problem(identityProblems.linkDead);
  const key = newSessionKey();
  const { actor } = ctx;
  const ownSession = 'accountId' in actor && actor.accountId === token.accountId ? actor.sessionId : null;

  const renewed = await write(
    withoutRepeats(ctx),
    'identity.confirm_email',
    async (writing): Promise<OpenedSession | null> => {
      await confirm(writing, token);
      if (token.purpose !== 'change_email' || ownSession === null) return null;
      return renewSession({ ctx, visitor, key, tx: writing.tx, now: writing.now }, ownSession);
    },
  );

  if (renewed) visitor.giveSession(key.token, renewed.cookieUntil);
  return { confirmed: true };
}
