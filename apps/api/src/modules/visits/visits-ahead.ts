import type { Transaction } from '@cabinet/db/open-database';

/** How many visits a person has ahead. Several bookings of one person at once wait here, so that none is counted too early. */
export async function countVisitsAhead(tx: Transaction, personId: string, now: Date): Promise<number> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`visits ${personId}`}, 0))`;
  return tx.visit.count({ where: { personId, state: 'booked', from: { gt: now } } });
}
