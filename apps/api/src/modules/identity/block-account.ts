import type { AccountRow } from '@cabinet/contracts/accounts';
import { identityProblems } from '@cabinet/contracts/identity';
import type { AccountId } from '@cabinet/contracts/ids';
import type { AccountAct } from '@cabinet/domain/workflows/account';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { type Writing, write } from '#platform/write.ts';
import { type Account, findAccount, moveAccount } from './accounts.ts';
import { accountBlocked, accountUnblocked } from './events.ts';
import { mayBlock } from './policy.ts';
import { readAccountRow } from './read-accounts.ts';
import { endSessions } from './sessions.ts';

/** Whoever proved neither address nor phone waits for it again: a block does not replace the confirmation (B49). */
export const edgeOf = (act: 'block' | 'unblock', { role, emailVerifiedAt, phoneVerifiedAt }: Account): AccountAct => {
  const unproved = role === 'applicant' && !emailVerifiedAt && !phoneVerifiedAt;
  return act === 'unblock' && unproved ? 'unblockUnproved' : act;
};

const change = async (
  ctx: Context,
  accountId: AccountId,
  act: { name: 'block' | 'unblock'; reason: string; after: (writing: Writing) => Promise<void> },
): Promise<AccountRow> => {
  await write(ctx, `identity.${act.name}_account`, async (writing) => {
    const account = await findAccount(writing.tx, accountId);
    if (!mayBlock(ctx.actor, accountId)) throw problem(identityProblems.transitionNotAllowed, { own: true });
    await moveAccount(writing, account, { act: edgeOf(act.name, account), role: 'administrator', reason: act.reason });
    await act.after(writing);
  });
  return readAccountRow(ctx, accountId);
};

/** Blocks an account with a reason its owner will read; its sessions end at once. */
export const blockAccount = (ctx: Context, accountId: AccountId, reason: string): Promise<AccountRow> =>
  change(ctx, accountId, {
    name: 'block',
    reason,
    after: async ({ tx, now, publish }) => {
      await endSessions(tx, accountId, { now });
      publish(accountBlocked({ accountId }));
    },
  });

/** Opens a blocked account again; the reason stays in the record. */
export const unblockAccount = (ctx: Context, accountId: AccountId, reason: string): Promise<AccountRow> =>
  change(ctx, accountId, {
    name: 'unblock',
    reason,
    after: async ({ publish }) => publish(accountUnblocked({ accountId })),
  });
