import { commonProblems } from '@cabinet/contracts/http/problem';
import type { VisitId, WaitlistEntryId, WaitlistOfferId } from '@cabinet/contracts/ids';
import type { WaitlistEntry } from '@cabinet/contracts/waitlist';
import type { Transaction } from '@cabinet/db/open-database';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { officeColumns, toReceivingOffice, toTopic, topicColumns } from '../schedules/public.ts';
import { channelOf, needsOf, paceOf } from './shape.ts';

const entryColumns = {
  id: true,
  visitId: true,
  office: { select: officeColumns },
  topic: { select: topicColumns },
  channel: true,
  needs: true,
  pace: true,
  createdAt: true,
} as const;

const readEntries = (db: Pick<Transaction, 'waitlistEntry'>, where: object, now: Date) =>
  db.waitlistEntry.findMany({
    where: { ...where, endedAt: null, OR: [{ visitId: null }, { visit: { state: 'booked' } }] },
    select: {
      ...entryColumns,
      offers: {
        where: { answer: null, until: { gt: now } },
        select: { id: true, from: true, to: true, until: true, holdId: true },
        take: 1,
      },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });

type EntryRow = Awaited<ReturnType<typeof readEntries>>[number];

const toEntry = ({ offers: [offer], ...row }: EntryRow): WaitlistEntry => ({
  id: row.id as WaitlistEntryId,
  visitId: row.visitId as VisitId | null,
  office: toReceivingOffice(row.office),
  topic: toTopic(row.topic),
  channel: channelOf(row),
  needs: needsOf(row),
  pace: paceOf(row),
  createdAt: row.createdAt.toISOString(),
  offer: offer
    ? {
        id: offer.id as WaitlistOfferId,
        from: offer.from.toISOString(),
        to: offer.to.toISOString(),
        until: offer.until.toISOString(),
        holdId: row.visitId === null ? (offer.holdId as VisitId | null) : null,
      }
    : null,
});

export async function listWaitlist(ctx: Context): Promise<{ items: WaitlistEntry[] }> {
  const { personId } = asRole(ctx.actor, 'applicant');
  return { items: (await readEntries(ctx.db, { personId }, ctx.now())).map(toEntry) };
}

/** One entry as its owner sees it. Throws common.not_found. */
export async function findEntry(
  ctx: Context,
  db: Pick<Transaction, 'waitlistEntry'>,
  id: string,
): Promise<WaitlistEntry> {
  const { personId } = asRole(ctx.actor, 'applicant');
  const [row] = await readEntries(db, { id, personId }, ctx.now());
  if (!row) throw problem(commonProblems.notFound, { id });
  return toEntry(row);
}
