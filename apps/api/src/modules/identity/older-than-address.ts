import type { Transaction } from '@cabinet/db/open-database';
import type { Account } from './accounts.ts';

/** What was tied to an account before anybody proved its address: by whoever registered, who may be a stranger to it. */
interface Older {
  readonly factor: boolean;
  readonly phone: boolean;
}

type Reader = Pick<Transaction, 'auditRecord'>;

// The account itself knows the last time only: a changed address is proved anew, and takes nothing from its owner.
const addressFirstProvedAt = async (db: Reader, accountId: string): Promise<Date | null> => {
  const first = await db.auditRecord.findFirst({
    where: { subject: accountId, action: 'identity.confirm_email' },
    orderBy: { sequence: 'asc' },
    select: { at: true },
  });
  return first?.at ?? null;
};

/** Which of the two ways in are older than the address by which the account is being recovered. */
export async function olderThanAddress(
  db: Reader,
  { id, role, totpConfirmedAt, phoneVerifiedAt }: Account,
): Promise<Older> {
  const provedAt = role === 'applicant' ? await addressFirstProvedAt(db, id) : null;
  const isOlder = (at: Date | null): boolean => at !== null && provedAt !== null && at < provedAt;
  return { factor: isOlder(totpConfirmedAt), phone: isOlder(phoneVerifiedAt) };
}

/** The columns that forget them. */
export const withoutOlder = ({ factor, phone }: Older) => ({
  ...(factor && { totpSecret: null, totpConfirmedAt: null, totpLastStep: null }),
  ...(phone && { phone: null, phoneVerifiedAt: null }),
});
