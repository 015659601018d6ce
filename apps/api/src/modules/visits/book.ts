import type { BodyOf } from '@cabinet/contracts/http/route';
import type { PersonId } from '@cabinet/contracts/ids';
import { type bookVisitRoute, type Visit, visitProblems } from '@cabinet/contracts/visits';
import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { problem } from '#platform/problem.ts';
import { write, type Writing } from '#platform/write.ts';
import { assertOwnConsultation } from '../consultations/public.ts';
import { findTerms } from '../schedules/public.ts';
import { assertHomeAddress, becomeBooked } from './become-booked.ts';
import { lockVisit } from './change.ts';
import { findOwnHold, holderOf } from './holder.ts';
import { answerOwner } from './queries.ts';
import { wantedBy } from './plan.ts';
import { inTurnToBook } from './rush.ts';
import { type HeldVisit, planOf } from './shape.ts';
import { type Place, takePlace } from './take-place.ts';
import { countVisitsAhead } from './visits-ahead.ts';

async function assertRoomFor(tx: Transaction, personId: PersonId, perPerson: number, now: Date): Promise<void> {
  const ahead = await countVisitsAhead(tx, personId, now);
  if (ahead >= perPerson) throw problem(visitProblems.tooManyVisits, { ahead, perPerson });
}

// A schedule that was changed after the hold was made is looked at again, as for a hold that has run out.
const keepText = `
  update visit_place p set "until" = null from visit v
  where p."visitId" = $1::uuid and v.id = p."visitId" and p."until" > $2 and p."from" > $2
    and not exists (select 1 from closure c where c."officeId" = v."officeId" and c."createdAt" >= v."createdAt")
    and not exists (select 1 from day_exception e where e."officeId" = v."officeId" and e."createdAt" >= v."createdAt")
    and not exists (select 1 from timetable t where t."officeId" = v."officeId" and t."createdAt" >= v."createdAt")
    and not exists (select 1 from release r where r."officeId" = v."officeId" and r."createdAt" >= v."createdAt")
  returning p."deskId", p."from", p."to"`;

/**
 * The held place for good; a hold that ran out while somebody typed is taken again when nobody else has the time.
 * Throws visits.time_taken with alternatives, for a time that has begun too.
 */
async function keepPlace(ctx: Context, { tx, now }: Writing, held: HeldVisit): Promise<Place> {
  const kept = await sqlOf(tx).query<Place>({ name: 'visits.keep', text: keepText, values: [held.id, now] });
  const [place] = kept.rows;
  if (place) return place;
  await tx.visitPlace.deleteMany({ where: { visitId: held.id } });
  return takePlace(ctx, tx, wantedBy(planOf(held)), { visitId: held.id, from: held.from ?? now, until: null });
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
    const { tx, now } = writing;
    // Of two presses at once the second waits here, and finds that the hold is a visit already.
    await lockVisit(tx, asked.holdId);
    const held = await findOwnHold(tx, holderOf(ctx, visitor), asked.holdId);
    const { perPerson } = await findTerms(tx, held.officeId);
    await assertRoomFor(tx, personId, perPerson, now);
    assertHomeAddress(held.channel, asked.visitor);
    const place = await keepPlace(ctx, writing, held);
    if (asked.consultationId) await assertOwnConsultation(tx, personId, asked.consultationId);
    await becomeBooked(ctx, writing, {
      ...place,
      visitId: held.id,
      officeId: held.officeId,
      topicId: held.topic.id,
      personId,
      visitor: asked.visitor,
      consultationId: asked.consultationId ?? null,
    });
    await closeEntryOf(writing, held);
    return answerOwner(ctx, tx, held.id);
  };
  return inTurnToBook(() => write(ctx, 'visits.book', store));
}
