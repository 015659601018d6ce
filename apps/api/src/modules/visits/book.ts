import { commonProblems } from '@cabinet/contracts/http/problem';
import type { BodyOf } from '@cabinet/contracts/http/route';
import type { PersonId } from '@cabinet/contracts/ids';
import { type bookVisitRoute, type Visit, visitProblems } from '@cabinet/contracts/visits';
import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { problem } from '#platform/problem.ts';
import { write, type Writing } from '#platform/write.ts';
import { findTerms } from '../schedules/public.ts';
import { lockVisit } from './change.ts';
import { visitMoved } from './events.ts';
import { findOwnHold, holderOf } from './holder.ts';
import { recordEvent } from './journal.ts';
import { answerOwner } from './queries.ts';
import { wantedBy } from './plan.ts';
import { inTurnToBook } from './rush.ts';
import { remindedBy } from './rules.ts';
import { type HeldVisit, phoneIndexOf, planOf, sealVisitor } from './shape.ts';
import { takePlace } from './take-place.ts';

/** Several bookings of one person at once wait for each other here, so that none is counted too early. */
async function assertRoomFor(tx: Transaction, personId: PersonId, perPerson: number, now: Date): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`visits ${personId}`}, 0))`;
  const ahead = await tx.visit.count({ where: { personId, state: 'booked', from: { gt: now } } });
  if (ahead >= perPerson) throw problem(visitProblems.tooManyVisits, { ahead, perPerson });
}

const keepText = `update visit_place set "until" = null where "visitId" = $1::uuid and "until" > $2 returning "deskId"`;

/**
 * The held place for good; a hold that ran out while somebody typed is taken again when nobody else has the time.
 * Throws visits.time_taken with alternatives.
 */
async function keepPlace(ctx: Context, { tx, now }: Writing, held: HeldVisit): Promise<string> {
  const kept = await sqlOf(tx).query<{ deskId: string }>({
    name: 'visits.keep',
    text: keepText,
    values: [held.id, now],
  });
  const [place] = kept.rows;
  if (place) return place.deskId;
  await tx.visitPlace.deleteMany({ where: { visitId: held.id } });
  const taken = await takePlace(ctx, tx, wantedBy(planOf(held)), {
    visitId: held.id,
    from: held.from ?? now,
    until: null,
  });
  return taken.deskId;
}

async function assertOwnConsultation(tx: Transaction, personId: PersonId, id: string | undefined): Promise<void> {
  if (id === undefined) return;
  const own = await tx.consultation.count({ where: { id, personId, sentAt: { not: null } } });
  if (own === 0) throw problem(commonProblems.notFound, { consultationId: id });
}

/** Who books the time on offer waits no longer. */
async function closeEntryOf({ tx, now }: Writing, { offers }: HeldVisit): Promise<void> {
  for (const { id, entryId } of offers) {
    await tx.waitlistOffer.update({ where: { id }, data: { answer: 'taken', answeredAt: now } });
    await tx.waitlistEntry.update({ where: { id: entryId }, data: { endedAt: now } });
  }
}

/** I6: books the held time; of two after one place exactly one has it, the other is told the three nearest. */
export async function bookVisit(ctx: Context, asked: BodyOf<typeof bookVisitRoute>, visitor: Visitor): Promise<Visit> {
  const { personId } = asRole(ctx.actor, 'applicant');
  const store = async (writing: Writing): Promise<Visit> => {
    const { tx, now, audit, publish, notify } = writing;
    // Of two presses at once the second waits here, and finds that the hold is a visit already.
    await lockVisit(tx, asked.holdId);
    const held = await findOwnHold(tx, holderOf(ctx, visitor), asked.holdId);
    const { perPerson } = await findTerms(tx, held.officeId);
    await assertRoomFor(tx, personId, perPerson, now);
    const deskId = await keepPlace(ctx, writing, held);
    await assertOwnConsultation(tx, personId, asked.consultationId);
    await tx.visit.update({
      where: { id: held.id },
      data: {
        state: 'booked',
        personId,
        deskId,
        consultationId: asked.consultationId ?? null,
        visitor: sealVisitor(ctx.secrets, held.id, asked.visitor),
        phoneIndex: phoneIndexOf(ctx.secrets, asked.visitor.phone),
        bookedAt: now,
        ...remindedBy(now, held.from ?? now),
        heldUntil: null,
        holdHash: null,
      },
    });
    await closeEntryOf(writing, held);
    const { id: visitId, officeId } = held;
    const eventId = await recordEvent(ctx, tx, {
      visitId,
      officeId,
      at: now,
      act: 'book',
      fromState: 'held',
      toState: 'booked',
      deskId,
    });
    audit({ subject: visitId, details: { officeId } });
    publish(visitMoved({ visitId, act: 'book', eventId }));
    notify({ room: 'visits', id: visitId, personId, officeId });
    return answerOwner(ctx, tx, visitId);
  };
  return inTurnToBook(() => write(ctx, 'visits.book', store));
}
