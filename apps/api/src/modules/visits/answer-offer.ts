import { commonProblems } from '@cabinet/contracts/http/problem';
import type { OfficeId } from '@cabinet/contracts/ids';
import type { Visit } from '@cabinet/contracts/visits';
import { waitlistProblems } from '@cabinet/contracts/waitlist';
import type { Transaction } from '@cabinet/db/open-database';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { type Writing, write } from '#platform/write.ts';
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

async function findOwnOffer(ctx: Context, { tx, now }: Writing, id: string): Promise<OfferRow> {
  const { personId } = asRole(ctx.actor, 'applicant');
  const row = await read(tx, { id, entry: { personId } });
  if (!row) throw problem(commonProblems.notFound, { id });
  if (row.answer !== null || row.until <= now || row.entry.endedAt !== null)
    throw problem(waitlistProblems.offerOver, { answer: row.answer });
  return row;
}

/** Closes an offer with its answer, and its hold with it. The freed time goes on to the next unless it was taken. */
export async function closeOffer(
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

/** Moves the visit to the time on offer, in one act; the old time is offered on. */
export const takeOffer = (ctx: Context, id: string): Promise<Visit> =>
  write(ctx, 'visits.take_offer', async (writing) => {
    const { tx, now } = writing;
    await lockMoves(tx);
    const row = await findOwnOffer(ctx, writing, id);
    if (row.entry.visitId === null) throw problem(commonProblems.notFound, { id, reason: 'no visit' });
    const visit = await lockOwn(ctx, tx, row.entry.visitId);
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
    const { tx, now, audit } = writing;
    const { personId } = asRole(ctx.actor, 'applicant');
    const left = await tx.waitlistEntry.updateMany({
      where: { id: entryId, personId, endedAt: null },
      data: { endedAt: now },
    });
    if (left.count === 0) throw problem(commonProblems.notFound, { entryId });
    const open = await read(tx, { entryId, answer: null });
    if (open) await closeOffer(writing, open, 'declined');
    audit({ subject: entryId });
    return undefined;
  });

const batch = 100;

/** Takes back offers that nobody answered in time, so that the next person is asked. */
export async function lapseOffers(ctx: Context): Promise<void> {
  const over = await ctx.db.waitlistOffer.findMany({
    where: { answer: null, until: { lte: ctx.now() } },
    select: { id: true },
    take: batch,
  });
  for (const { id } of over) {
    await write(ctx, 'visits.lapse_offer', async (writing) => {
      const row = await read(writing.tx, { id, answer: null });
      if (row) await closeOffer(writing, row, 'lapsed');
      writing.audit({ subject: id });
      return null;
    });
  }
  if (over.length === batch) await lapseOffers(ctx);
}
