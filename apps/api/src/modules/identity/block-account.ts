import { type AccountRow, identityProblems } from '@cabinet/contracts/identity';
import type { AccountId } from '@cabinet/contracts/ids';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { type Writing, write } from '#platform/write.ts';
import { findAccount, moveAccount } from './accounts.ts';
import { accountBlocked, accountUnblocked } from './events.ts';
import { readAccountRow } from './read-accounts.ts';
import { mayBlock } from './policy.ts';
import { endSessions } from './sessions.ts';

const change = async (
  ctx: Context,
  accountId: AccountId,
  act: { name: 'block' | 'unblock'; reason: string; after: (writing: Writing) => Promise<void> },
): Promise<AccountRow> => {
  await write(ctx, `identity.${act.name}_account`, async (writing) => {
    const account = await findAccount(writing.tx, accountId);
    if (!mayBlock(ctx.actor, accountId)) throw problem(identityProblems.transitionNotAllowed, { own: true });
    await moveAccount(writing, account, { act: act.name, role: 'administrator', reason: act.reason });
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
