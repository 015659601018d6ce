import type { PlainDate } from '@cabinet/contracts/dates';
import type { Transaction } from '@cabinet/db/open-database';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { addDays } from '@cabinet/domain/plain-date';

/** How long an enterprise may be chosen. No act names the time: two months leave room to visit several. */
export const referralDays = 60;

/** Whoever has to choose again has so many days at least. */
const againDays = 14;

/** After an enterprise declined, or a choice was taken back. */
export async function prolongReferral(
  { tx, now }: { readonly tx: Pick<Transaction, 'provision'>; readonly now: Date },
  applicationId: string,
): Promise<void> {
  const least: PlainDate = addDays(kyivDate(now), againDays);
  await tx.provision.updateMany({
    where: { applicationId, referralUntil: { lt: least } },
    data: { referralUntil: least },
  });
}
