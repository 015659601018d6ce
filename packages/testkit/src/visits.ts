import type { Database } from '@cabinet/db/open-database';
import { anId } from './random.ts';
import { storeSchedule } from './schedules.ts';

type VisitRow = Parameters<Database['visit']['create']>[0]['data'];

/** The row of a visit; who comes is left open. */
export const aVisitRow = (
  about: Pick<VisitRow, 'officeId' | 'topicId'> & Partial<VisitRow>,
): VisitRow & { id: string } => {
  const id = anId();
  return {
    id,
    number: id.slice(-8),
    state: 'booked',
    channel: 'office',
    from: new Date('2026-11-23T06:00:00Z'),
    to: new Date('2026-11-23T06:35:00Z'),
    createdAt: new Date('2026-11-18T09:00:00Z'),
    ...about,
  } as VisitRow & { id: string };
};

/** What one person may have of visits at a time, at an office with one desk: a booked one, a held time, an open offer. */
export async function storeVisits(
  db: Database,
  { personId, officeId }: { readonly personId: string; readonly officeId: string },
): Promise<Record<'visitId' | 'holdId' | 'entryId' | 'offerId' | 'deskId' | 'topicId' | 'topicCode', string>> {
  const { topicId, topicCode, deskId } = await storeSchedule(db, officeId);
  const [booked, held] = [
    aVisitRow({ officeId, topicId, personId, deskId }),
    aVisitRow({ officeId, topicId, personId, deskId, state: 'held', heldUntil: new Date('2030-01-01T00:00:00Z') }),
  ];
  await db.visit.createMany({ data: [booked, held] as never });
  const now = new Date('2026-11-18T09:00:00Z');
  const [entryId, offerId] = [anId(), anId()];
  await db.waitlistEntry.create({
    data: { id: entryId, personId, officeId, topicId, visitId: booked.id, channel: 'office', createdAt: now },
  });
  const span = { from: new Date('2026-11-20T06:00:00Z'), to: new Date('2026-11-20T06:35:00Z') };
  await db.waitlistOffer.create({
    data: { id: offerId, entryId, ...span, offeredAt: now, until: new Date('2030-01-01T00:00:00Z') },
  });
  return { visitId: booked.id, holdId: held.id, entryId, offerId, deskId, topicId, topicCode };
}
