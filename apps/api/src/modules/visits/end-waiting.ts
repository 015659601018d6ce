import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { endEntry } from './answer-offer.ts';

interface Changed {
  readonly id: string;
  readonly state: string;
  readonly personId: string | null;
  readonly officeId: string;
  readonly topicId: string;
}

/** Entries that have nothing to wait for: of a visit that is over, or of who has found a time for that matter otherwise. */
const needless = ({ id, state, personId, officeId, topicId }: Changed): object =>
  state === 'booked' ? { visitId: null, personId: personId ?? '', officeId, topicId } : { visitId: id };

const find = (tx: Transaction, id: string): Promise<Changed | null> =>
  tx.visit.findUnique({
    where: { id },
    select: { id: true, state: true, personId: true, officeId: true, topicId: true },
  });

/** After a visit was booked, moved or ended: nobody keeps a time from others for a wish that came true or is gone. */
export const endWaiting = (ctx: Context, visitId: string): Promise<null> =>
  write(ctx, 'visits.end_waiting', async (writing) => {
    const { tx, audit } = writing;
    audit({ subject: visitId });
    const visit = await find(tx, visitId);
    if (!visit) return null;
    // Moved to another centre: there one waits for an earlier time now.
    await tx.waitlistEntry.updateMany({
      where: { visitId, endedAt: null, NOT: { officeId: visit.officeId } },
      data: { officeId: visit.officeId },
    });
    if (visit.state === 'booked' && visit.personId === null) return null;
    const over = await tx.waitlistEntry.findMany({
      where: { ...needless(visit), endedAt: null },
      select: { id: true },
    });
    for (const { id } of over) await endEntry(writing, id);
    return null;
  });
