import { type OfficeForm, administrationProblems } from '@cabinet/contracts/managed-offices';
import type { AccountId } from '@cabinet/contracts/ids';
import { keyOfLogin } from '@cabinet/contracts/login';
import type { StaffForm } from '@cabinet/contracts/staff';
import type { Transaction } from '@cabinet/db/open-database';
import { renewInvitation } from '#modules/identity/public.ts';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
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

/**
 * Gives a new cabinet its first administrator, and a centre when one is described; answers the link to a first
 * password. Called again for somebody who never signed in it answers a fresh link; later it refuses.
 */
export async function inviteFirstAdministrator(
  ctx: Context,
  form: StaffForm,
  office: OfficeForm | null,
): Promise<string> {
  return write(ctx, 'administration.first_administrator', async (writing) => {
    const waiting = await findWaiting(writing.tx, form.login);
    writing.audit({ subject: waiting ?? 'nobody', details: { again: waiting !== null } });
    if (waiting) return (await renewInvitation(ctx, writing, waiting)).link;
    if (office) await storeOffice(ctx, writing, office);
    return (await storeStaff(ctx, writing, form)).link;
  });
}
