import { commonProblems } from '@cabinet/contracts/http/problem';
import type { BodyOf } from '@cabinet/contracts/http/route';
import type { OfficeId } from '@cabinet/contracts/ids';
import type { giveTicketRoute } from '@cabinet/contracts/reception';
import type { GivenTicket } from '@cabinet/contracts/screens';
import type { Transaction } from '@cabinet/db/open-database';
import type { Waiting } from '@cabinet/domain/call-order';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { shortNumberOf } from '@cabinet/domain/short-number';
import type { Context } from '#platform/context.ts';
import { fieldProblem, problem } from '#platform/problem.ts';
import { write, type Writing } from '#platform/write.ts';
import { findTopic } from '../../schedules/public.ts';
import { sequenceOf } from '../numbers.ts';
import { recordEvent } from '../journal.ts';
import { receives } from '../policy.ts';
import { factsOfArrival } from './facts.ts';
import { nextTicket } from './next-ticket.ts';
import { toGivenTicket } from './place.ts';
import { desksMeeting, lockDay } from './waiting.ts';

type Asked = BodyOf<typeof giveTicketRoute>;

/** What the ticket is for; a kiosk names itself and the press. */
interface Coming extends Asked {
  readonly officeId: OfficeId;
  readonly kiosk?: { readonly screenId: string; readonly pressKey: string };
}

async function assertGround(tx: Transaction, code: string | null): Promise<void> {
  if (code === null) return;
  const known = await tx.callPriority.findFirst({ where: { code, active: true }, select: { id: true } });
  if (!known) throw fieldProblem('/priority', 'visits.priority_unknown');
}

/** Puts somebody without an appointment into the line, which the caller holds. Answers the id of the visit. */
export async function comeIn(ctx: Context, writing: Writing, coming: Coming): Promise<string> {
  const { tx, now, audit, notify } = writing;
  const { officeId, needs, pace, priority, kiosk } = coming;
  const topic = await findTopic(tx, coming.topic, officeId);
  if (!topic?.channels.includes('office')) throw problem(commonProblems.notFound, { officeId, topic: coming.topic });
  await assertGround(tx, priority);
  const day = kyivDate(now);
  const id = ctx.newId();
  const sequence = await sequenceOf(tx);
  const fitDeskIds = await desksMeeting(tx, coming, topic.id);
  await tx.visit.create({
    data: {
      ...{
        id,
        sequence,
        number: shortNumberOf('visit', sequence),
        officeId,
        topicId: topic.id,
        needs: [...needs],
        pace,
        priority,
      },
      ...{ state: 'checked_in', channel: 'office', createdAt: now, arrivedAt: now, day, fitDeskIds },
      ticket: await nextTicket(tx, { officeId, day, coming: 'without_booking' }),
      ...kiosk,
    },
  });
  const who: Waiting = {
    ...{ id, arrivedAt: now, bookedFor: null, priority, topicId: topic.id, sentTo: null },
    fits: fitDeskIds.length > 0 ? fitDeskIds : null,
  };
  const facts = factsOfArrival(who);
  await recordEvent(ctx, tx, { visitId: id, officeId, at: now, act: 'comeIn', toState: 'checked_in', facts });
  audit({ subject: id, details: { officeId, topicId: topic.id } });
  notify({ room: 'visits', id, personId: null, officeId });
  return id;
}

/** An officer gives a ticket to somebody at the reception, with the ground of priority whose paper was shown. */
export const giveTicket = (ctx: Context, officeId: OfficeId, asked: Asked): Promise<GivenTicket> =>
  write(ctx, 'visits.give_ticket', async (writing) => {
    const { tx } = writing;
    if (!receives(ctx.actor, { officeId })) throw problem(commonProblems.notFound, { officeId });
    await lockDay(tx, officeId);
    return toGivenTicket(ctx, tx, await comeIn(ctx, writing, { officeId, ...asked }));
  });
