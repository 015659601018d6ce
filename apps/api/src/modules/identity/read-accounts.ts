import type { AccountRow, listAccountsRoute } from '@cabinet/contracts/accounts';
import type { Page } from '@cabinet/contracts/http/page';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { QueryOf } from '@cabinet/contracts/http/route';
import type { AccountId } from '@cabinet/contracts/ids';
import { keyOfLogin } from '@cabinet/contracts/login';
import { kyivDate, startOfKyivDay } from '@cabinet/domain/kyiv-time';
import type { Context } from '#platform/context.ts';
import { pageAfter, toPage } from '#platform/page.ts';
import { problem } from '#platform/problem.ts';
import { recordReads } from '#platform/read-log.ts';
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

// The client passes the signs of LIKE on as they are, and «%» would find everybody.
const literally = (text: string): string => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);

interface Found {
  readonly id: string;
  readonly person: { readonly id: string } | null;
}

/** Whoever looks for somebody leaves a line in that person's journal, one a day. */
async function recordSearch(ctx: Context, rows: readonly Found[]): Promise<void> {
  const readings = rows.flatMap(({ id, person }) =>
    person ? [{ personId: person.id, what: 'accounts.search', subjectId: id, purpose: 'support', office: null }] : [],
  );
  await recordReads(ctx, readings, { oncePerPersonSince: startOfKyivDay(kyivDate(ctx.now())) });
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
        OR: [
          { loginKey: { startsWith: literally(keyOfLogin(search)) } },
          { emailKey: { startsWith: literally(keyOfEmail(search)) } },
        ],
      }),
    },
    select: { ...columns, person: { select: { id: true } } },
    orderBy: { id: 'desc' },
    ...pageAfter(cursor, limit),
  });
  if (search) await recordSearch(ctx, rows.slice(0, limit));
  return toPage(rows, limit, ({ person: _, ...row }) => toRow(row));
}
