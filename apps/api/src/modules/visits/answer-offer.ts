import { commonProblems } from '@cabinet/contracts/http/problem';
import type { OfficeId } from '@cabinet/contracts/ids';
import type { Visit } from '@cabinet/contracts/visits';
import { waitlistProblems } from '@cabinet/contracts/waitlist';
import type { Transaction } from '@cabinet/db/open-database';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { doEach } from '#platform/jobs/each.ts';
import { type Writing, write } from '#platform/write.ts';
import { lockVisit } from './change.ts';
import { lockMoves, moveTo } from './move.ts';
import { placeFreed } from './events.ts';
import { answerOwner, lockOwn } from './queries.ts';

const offerColumns = {
  id: true,
  entryId: true,
  holdId: true,
  from: true,
  to: true,
  until: true,
  answer: true,
  entry: { select: { visitId: true, officeId: true, endedAt: true } },
  hold: { select: { deskId: true } },
} as const;

const read = (tx: Transaction, where: object) => tx.waitlistOffer.findFirst({ where, select: offerColumns });
type OfferRow = NonNullable<Awaited<ReturnType<typeof read>>>;

/**
 * An offer under lock, by its hold: whoever books the time on offer locks that first, too. Read before and after,
 * for who holds it shows only in the offer.
 */
async function lockOffer(tx: Transaction, where: object): Promise<OfferRow | null> {
  const before = await read(tx, where);
  if (before?.holdId) await lockVisit(tx, before.holdId);
  return read(tx, where);
}

async function findOwnOffer(ctx: Context, { tx, now }: Writing, id: string): Promise<OfferRow> {
  const { personId } = asRole(ctx.actor, 'applicant');
  const row = await lockOffer(tx, { id, entry: { personId } });
  if (!row) throw problem(commonProblems.notFound, { id });
  if (row.answer !== null || row.until <= now || row.entry.endedAt !== null)
    throw problem(waitlistProblems.offerOver, { answer: row.answer });
  return row;
}

/** Closes an offer with its answer, and its hold with it. The freed time goes on to the next unless it was taken. */
async function closeOffer(
  { tx, now, publish }: Writing,
  row: OfferRow,
  answer: 'taken' | 'declined' | 'lapsed',
): Promise<void> {
  const closed = await tx.waitlistOffer.updateMany({
    where: { id: row.id, answer: null },
    data: { answer, answeredAt: now },
  });
  if (closed.count === 0 || row.holdId === null) return;
  await tx.visit.deleteMany({ where: { id: row.holdId, state: 'held' } });
  if (answer === 'taken' || !row.hold?.deskId) return;
  const { officeId } = row.entry;
  const [from, to] = [row.from.toISOString(), row.to.toISOString()];
  publish(placeFreed({ officeId, deskId: row.hold.deskId, from, to }));
}

/** Ends an entry: nothing is offered to it any more, and what is on offer goes to the next. */
export async function endEntry(writing: Writing, entryId: string): Promise<void> {
  const { tx, now } = writing;
  const open = await lockOffer(tx, { entryId, answer: null });
  await tx.waitlistEntry.updateMany({ where: { id: entryId, endedAt: null }, data: { endedAt: now } });
  if (open) await closeOffer(writing, open, 'declined');
}

/** Moves the visit to the time on offer, in one act; the old time is offered on. */
export const takeOffer = (ctx: Context, id: string): Promise<Visit> =>
  write(ctx, 'visits.take_offer', async (writing) => {
    const { tx, now } = writing;
    const { personId } = asRole(ctx.actor, 'applicant');
    await lockMoves(tx);
    // The visit before the hold on offer, as whoever cancels the visit does.
    const asked = await read(tx, { id, entry: { personId } });
    if (!asked?.entry.visitId) throw problem(commonProblems.notFound, { id });
    const visit = await lockOwn(ctx, tx, asked.entry.visitId);
    const row = await findOwnOffer(ctx, writing, id);
    await closeOffer(writing, row, 'taken');
    await moveTo(ctx, writing, visit, { officeId: row.entry.officeId as OfficeId, from: row.from, version: null });
    await tx.waitlistEntry.update({ where: { id: row.entryId }, data: { endedAt: now } });
    return answerOwner(ctx, tx, visit.id);
  });

/** Leaves the time to the next; the entry keeps its turn for another time. */
export const declineOffer = (ctx: Context, id: string): Promise<undefined> =>
  write(ctx, 'visits.decline_offer', async (writing) => {
    await closeOffer(writing, await findOwnOffer(ctx, writing, id), 'declined');
    writing.audit({ subject: id });
    return undefined;
  });

/** Waits no longer. */
export const leaveWaitlist = (ctx: Context, entryId: string): Promise<undefined> =>
  write(ctx, 'visits.leave_waitlist', async (writing) => {
    const { personId } = asRole(ctx.actor, 'applicant');
    const own = await writing.tx.waitlistEntry.count({ where: { id: entryId, personId, endedAt: null } });
    if (own === 0) throw problem(commonProblems.notFound, { entryId });
    await endEntry(writing, entryId);
    writing.audit({ subject: entryId });
    return undefined;
  });

const batch = 100;

/** Takes back offers that nobody answered in time or whose entry has ended, so that the next person is asked. */
export async function lapseOffers(ctx: Context): Promise<void> {
  const over = await ctx.db.waitlistOffer.findMany({
    where: { answer: null, OR: [{ until: { lte: ctx.now() } }, { entry: { endedAt: { not: null } } }] },
    select: { id: true },
    take: batch,
  });
  await doEach(ctx, over, ({ id }) =>
    write(ctx, 'visits.lapse_offer', async (writing) => {
      const row = await lockOffer(writing.tx, { id, answer: null });
      if (row) await closeOffer(writing, row, 'lapsed');
      writing.audit({ subject: id });
      return null;
    }),
  );
  if (over.length === batch) await lapseOffers(ctx);
}
