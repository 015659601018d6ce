import { commonProblems } from '@cabinet/contracts/http/problem';
import type { NewContact } from '@cabinet/contracts/recoveries';
import { recoveryProblems } from '@cabinet/contracts/recovery-status';
import type { Transaction } from '@cabinet/db/open-database';
import { isContactTaken, type RestorableAccount, restorableAccount } from '#modules/identity/public.ts';
import type { Actor } from '#platform/actor.ts';
import { problem } from '#platform/problem.ts';

/** The applicant's account that is decided about; staff have none here. */
export async function findRestorable(db: Transaction, accountId: string): Promise<RestorableAccount> {
  const account = await restorableAccount(db, accountId);
  if (!account) throw problem(commonProblems.notFound, { accountId });
  return account;
}

/** Where the owner was to be reached so far. */
export const formerContactsOf = ({ email, emailVerifiedAt, phone, phoneVerifiedAt }: RestorableAccount) => ({
  email: emailVerifiedAt ? email : null,
  phone: phoneVerifiedAt ? phone : null,
});

/** The one contact a link goes to: the address where there is one. Throws recoveries.contact_taken. */
export async function freeContactOf(db: Transaction, contact: NewContact, accountId: string): Promise<string> {
  const chosen = contact.email ?? contact.phone ?? '';
  if (await isContactTaken(db, chosen, accountId)) throw problem(recoveryProblems.contactTaken, { accountId });
  return chosen;
}

/** Through a request an administrator alone unblocks (B37). */
export const assertMayUnblockByRequest = ({ role }: Actor): void => {
  if (role !== 'administrator') throw problem(recoveryProblems.accountBlocked, { role });
};
