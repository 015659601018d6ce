import { commonProblems } from '@cabinet/contracts/http/problem';
import type { AccountId } from '@cabinet/contracts/ids';
import type { StaffChange, StaffMember } from '@cabinet/contracts/staff';
import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { fieldProblem, problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { assertOffices, assertSupervised } from './assert-offices.ts';
import { officesOfStaffChanged } from './events.ts';
import { findStaffMember } from './staff.ts';

async function keepSupervised(
  tx: Pick<Transaction, 'staffOffice'>,
  accountId: string,
  supervisedIds: readonly string[],
): Promise<void> {
  const ids = [...supervisedIds];
  await tx.staffOffice.updateMany({ where: { accountId, officeId: { in: ids } }, data: { supervises: true } });
  await tx.staffOffice.updateMany({ where: { accountId, officeId: { notIn: ids } }, data: { supervises: false } });
}

/** Changes the name, the position and the centres of a colleague. The centres count from the very next call. */
export async function changeStaff(
  ctx: Context,
  accountId: AccountId,
  {
    version,
    member: { officeIds, supervisedIds, ...words },
  }: { readonly version: number; readonly member: StaffChange },
): Promise<StaffMember> {
  await write(ctx, 'administration.change_staff', async ({ tx, audit, publish }) => {
    const { role } = await findStaffMember(tx, accountId);
    if (role === 'officer' && officeIds.length === 0)
      throw fieldProblem('/member/officeIds', 'administration.officer_without_office');
    await assertOffices(tx, officeIds, '/member/officeIds');
    if (supervisedIds) assertSupervised(supervisedIds, officeIds, '/member/supervisedIds');
    const data = { ...words, version: { increment: 1 } };
    const changed = await tx.staff.updateMany({ where: { accountId, version }, data });
    if (changed.count === 0) throw problem(commonProblems.staleVersion, { accountId, version });
    const left = await tx.staffOffice.deleteMany({ where: { accountId, officeId: { notIn: [...officeIds] } } });
    if (left.count > 0) publish(officesOfStaffChanged({ accountId }));
    await tx.staffOffice.createMany({
      data: officeIds.map((officeId) => ({ accountId, officeId })),
      skipDuplicates: true,
    });
    if (supervisedIds) await keepSupervised(tx, accountId, supervisedIds);
    audit({
      subject: accountId,
      details: { offices: officeIds, ...(supervisedIds && { supervised: supervisedIds }) },
    });
    return { changed: true };
  });
  return findStaffMember(ctx.db, accountId);
}
