import { type OfficeForm, administrationProblems } from '@cabinet/contracts/managed-offices';
import type { AccountId } from '@cabinet/contracts/ids';
import { keyOfLogin } from '@cabinet/contracts/login';
import type { StaffForm } from '@cabinet/contracts/staff';
import type { Transaction } from '@cabinet/db/open-database';
import { correctStaffEmail, renewInvitation } from '#modules/identity/public.ts';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { type Writing, write } from '#platform/write.ts';
import { storeOffice } from './add-office.ts';
import { storeStaff } from './add-staff.ts';

/** The administrators there are: nobody, one who waits for a first sign-in, or somebody at work. */
async function findWaiting(tx: Transaction, login: string): Promise<AccountId | null> {
  // Two operators at once take turns here, so that there is one first administrator.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('administration.first_administrator'))`;
  const [first] = await tx.account.findMany({
    where: { role: 'administrator' },
    select: { id: true, loginKey: true, lastSignInAt: true },
    orderBy: { id: 'asc' },
    take: 1,
  });
  if (!first) return null;
  if (first.lastSignInAt !== null || first.loginKey !== keyOfLogin(login))
    throw problem(administrationProblems.administratorExists);
  return first.id as AccountId;
}

/** What a second run tells anew of somebody who waits: an address or a name that was wrong. */
async function correctStaff(
  writing: Writing,
  accountId: AccountId,
  { email, surname, givenName, patronymic }: StaffForm,
): Promise<void> {
  await correctStaffEmail(writing, accountId, email);
  const data = { surname, givenName, patronymic, version: { increment: 1 } };
  await writing.tx.staff.update({ where: { accountId }, data });
}

/**
 * Gives a new cabinet its first administrator, and a centre when one is described; answers the link to a first
 * password. Called again for somebody who never signed in it puts their address and names right, adds the centre unless its
 * code is there, and answers a fresh link; later it refuses.
 */
export async function inviteFirstAdministrator(
  ctx: Context,
  form: StaffForm,
  office: OfficeForm | null,
): Promise<string> {
  return write(ctx, 'administration.first_administrator', async (writing) => {
    const waiting = await findWaiting(writing.tx, form.login);
    writing.audit({ subject: waiting ?? 'nobody', details: { again: waiting !== null } });
    const known = office && (await writing.tx.office.count({ where: { code: office.code } })) > 0;
    if (office && !known) await storeOffice(ctx, writing, office);
    if (!waiting) return (await storeStaff(ctx, writing, form)).link;
    await correctStaff(writing, waiting, form);
    return (await renewInvitation(ctx, writing, waiting)).link;
  });
}
