import type { Page, PageQuery } from '@cabinet/contracts/http/page';
import { commonProblems } from '@cabinet/contracts/http/problem';
import { AccountState } from '@cabinet/contracts/identity';
import type { AccountId, OfficeId } from '@cabinet/contracts/ids';
import { StaffRole, type StaffMember } from '@cabinet/contracts/staff';
import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { pageAfter, toPage } from '#platform/page.ts';
import { problem } from '#platform/problem.ts';

const columns = {
  id: true,
  role: true,
  login: true,
  email: true,
  state: true,
  staff: {
    select: {
      surname: true,
      givenName: true,
      patronymic: true,
      positionUk: true,
      positionEn: true,
      version: true,
      offices: {
        select: { supervises: true, office: { select: { id: true, nameUk: true, nameEn: true } } },
        orderBy: { office: { nameUk: 'asc' } },
      },
    },
  },
} as const;

type Reader = Pick<Transaction, 'account'>;
const find = (db: Reader, id: string) => db.account.findUnique({ where: { id }, select: columns });
type Row = NonNullable<Awaited<ReturnType<typeof find>>>;

const toMember = ({ staff, ...account }: Row): StaffMember => {
  if (!staff) throw new Error(`Account ${account.id} is not staff`);
  const { offices, ...words } = staff;
  return {
    ...words,
    // Ids of our own rows are ids by construction.
    id: account.id as AccountId,
    role: StaffRole.parse(account.role),
    login: account.login,
    email: account.email,
    state: AccountState.parse(account.state),
    offices: offices.map(({ office, supervises }) => ({ ...office, id: office.id as OfficeId, supervises })),
  };
};

/** Staff of every centre, newest first. */
export async function listStaff(ctx: Context, { cursor, limit }: PageQuery): Promise<Page<StaffMember>> {
  const rows = await ctx.db.account.findMany({
    where: { staff: { isNot: null } },
    select: columns,
    orderBy: { id: 'desc' },
    ...pageAfter(cursor, limit),
  });
  return toPage(rows, limit, toMember);
}

/** One member of staff; throws common.not_found. */
export async function findStaffMember(db: Reader, accountId: string): Promise<StaffMember> {
  const row = await find(db, accountId);
  if (!row?.staff) throw problem(commonProblems.notFound, { accountId });
  return toMember(row);
}
