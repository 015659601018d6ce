import type { AccountRow, listAccountsRoute } from '@cabinet/contracts/accounts';
import type { Page } from '@cabinet/contracts/http/page';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { QueryOf } from '@cabinet/contracts/http/route';
import type { AccountId } from '@cabinet/contracts/ids';
import { keyOfLogin } from '@cabinet/contracts/login';
import type { Context } from '#platform/context.ts';
import { pageAfter, toPage } from '#platform/page.ts';
import { problem } from '#platform/problem.ts';
import { keyOfEmail, stateOf } from './accounts.ts';

const columns = {
  id: true,
  login: true,
  role: true,
  state: true,
  stateReason: true,
  createdAt: true,
  lastSignInAt: true,
} as const;

const find = ({ db }: Context, id: string) => db.account.findUnique({ where: { id }, select: columns });

const toRow = (account: NonNullable<Awaited<ReturnType<typeof find>>>): AccountRow => ({
  ...account,
  // Ids of our own rows are ids by construction.
  id: account.id as AccountId,
  state: stateOf(account),
  createdAt: account.createdAt.toISOString(),
  lastSignInAt: account.lastSignInAt?.toISOString() ?? null,
});

export async function readAccountRow(ctx: Context, id: AccountId): Promise<AccountRow> {
  const account = await find(ctx, id);
  if (!account) throw problem(commonProblems.notFound, { accountId: id });
  return toRow(account);
}

/** Accounts, newest first; `search` is the beginning of a login or an e-mail address. */
export async function listAccounts(
  ctx: Context,
  { search, state, cursor, limit }: QueryOf<typeof listAccountsRoute>,
): Promise<Page<AccountRow>> {
  const rows = await ctx.db.account.findMany({
    where: {
      ...(state && { state }),
      ...(search && {
        OR: [{ loginKey: { startsWith: keyOfLogin(search) } }, { emailKey: { startsWith: keyOfEmail(search) } }],
      }),
    },
    select: columns,
    orderBy: { id: 'desc' },
    ...pageAfter(cursor, limit),
  });
  return toPage(rows, limit, toRow);
}
