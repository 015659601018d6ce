import type { Transaction } from '@cabinet/db/open-database';
import type { VisitAct } from '@cabinet/domain/workflows/visit';
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

/** Entries that an act leaves with nothing to wait for: who has found a time for that matter otherwise, or a visit that is over. */
const needless = (act: string, { id, state, personId, officeId, topicId }: Changed): object | null => {
  if (state !== 'booked') return { visitId: id };
  return act === 'book' && personId !== null ? { visitId: null, personId, officeId, topicId } : null;
};

// After the others nobody has anything to wait for any more than before.
const acts: readonly string[] = ['book', 'move', 'cancel', 'callOff', 'checkIn', 'miss'] satisfies VisitAct[];

const find = (tx: Transaction, id: string): Promise<Changed | null> =>
  tx.visit.findUnique({
    where: { id },
    select: { id: true, state: true, personId: true, officeId: true, topicId: true },
  });

/** After a visit was booked, moved or ended: nobody keeps a time from others for a wish that came true or is gone. */
export async function endWaiting(ctx: Context, visitId: string, act: string): Promise<void> {
  if (!acts.includes(act)) return;
  await write(ctx, 'visits.end_waiting', async (writing) => {
    const { tx, audit } = writing;
    audit({ subject: visitId, details: { act } });
    const visit = await find(tx, visitId);
    if (!visit) return null;
    // Moved to another centre: there one waits for an earlier time now.
    await tx.waitlistEntry.updateMany({
      where: { visitId, endedAt: null, NOT: { officeId: visit.officeId } },
      data: { officeId: visit.officeId },
    });
    const where = needless(act, visit);
    if (where === null) return null;
    const over = await tx.waitlistEntry.findMany({ where: { ...where, endedAt: null }, select: { id: true } });
    for (const { id } of over) await endEntry(writing, id);
    return null;
  });
}
