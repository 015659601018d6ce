import type { AccountId } from '@cabinet/contracts/ids';
import type { StaffForm, StaffMember } from '@cabinet/contracts/staff';
import { createStaffAccount, type Invitation } from '#modules/identity/public.ts';
import { staffInvited } from '#modules/identity/events.ts';
import type { Context } from '#platform/context.ts';
import { type Writing, write } from '#platform/write.ts';
import { assertOffices, assertSupervised } from './assert-offices.ts';
import { findStaffMember } from './staff.ts';

/** Stores a colleague inside somebody's act: the account, the name and position, the centres. Nobody is told yet. */
export async function storeStaff(
  ctx: Context,
  writing: Writing,
  { role, login, email, officeIds, supervisedIds = [], ...words }: StaffForm,
): Promise<Invitation & { readonly accountId: AccountId }> {
  const { tx, audit } = writing;
  await assertOffices(tx, officeIds, '/officeIds');
  assertSupervised(supervisedIds, officeIds, '/supervisedIds');
  const invited = await createStaffAccount(ctx, writing, { role, login, email });
  const { accountId } = invited;
  const offices = {
    create: [...new Set(officeIds)].map((officeId) => ({ officeId, supervises: supervisedIds.includes(officeId) })),
  };
  await tx.staff.create({ data: { ...words, accountId, offices } });
  audit({
    subject: accountId,
    action: 'administration.add_staff',
    details: { role, offices: officeIds, supervised: supervisedIds },
  });
  return invited;
}

/** Gives a colleague an account; a letter leads them to a first password and a second factor. */
export async function addStaff(ctx: Context, form: StaffForm): Promise<StaffMember> {
  const accountId = await write(ctx, 'administration.add_staff', async (writing) => {
    const invited = await storeStaff(ctx, writing, form);
    writing.publish(staffInvited({ accountId: invited.accountId, tokenId: invited.tokenId }));
    return invited.accountId;
  });
  return findStaffMember(ctx.db, accountId);
}
