import type { Transaction } from '@cabinet/db/open-database';

/** What becomes of the requests of an application when it goes on without them: open ones, and answered ones once read. */
export async function settleRequests(
  tx: Transaction,
  applicationId: string,
  to: { open?: 'cancelled' | 'expired'; answered?: 'closed' },
): Promise<void> {
  if (to.open)
    await tx.informationRequest.updateMany({ where: { applicationId, state: 'open' }, data: { state: to.open } });
  if (to.answered)
    await tx.informationRequest.updateMany({
      where: { applicationId, state: 'answered' },
      data: { state: to.answered },
    });
}
