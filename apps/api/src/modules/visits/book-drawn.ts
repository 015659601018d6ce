import type { VisitId } from '@cabinet/contracts/ids';
import type { VisitorForm } from '@cabinet/contracts/visits';
import type { Context } from '#platform/context.ts';
import type { Writing } from '#platform/write.ts';
import { visitMoved } from './events.ts';
import { holdPlace } from './hold.ts';
import { recordEvent } from './journal.ts';
import type { Plan } from './plan.ts';
import { remindedBy } from './rules.ts';
import { phoneIndexOf, sealVisitor } from './shape.ts';

interface Drawn {
  readonly personId: string;
  readonly from: Date;
  readonly visitor: VisitorForm;
}

/** Books the time that a draw gave somebody. Throws visits.time_taken when it is not free after all. */
export async function bookDrawn(ctx: Context, writing: Writing, plan: Plan, drawn: Drawn): Promise<VisitId> {
  const { tx, now, publish, notify } = writing;
  const { personId, from, visitor } = drawn;
  const id = await holdPlace(ctx, writing, plan, {
    from,
    personId: personId as never,
    holdHash: null,
    heldUntil: new Date(now.getTime() + 60_000),
  });
  await tx.visitPlace.updateMany({ where: { visitId: id }, data: { until: null } });
  await tx.visit.update({
    where: { id },
    data: {
      state: 'booked',
      visitor: sealVisitor(ctx.secrets, id, visitor),
      phoneIndex: phoneIndexOf(ctx.secrets, visitor.phone),
      bookedAt: now,
      heldUntil: null,
      ...remindedBy(now, from),
    },
  });
  const { officeId } = plan;
  const line = { visitId: id, officeId, at: now, act: 'book', fromState: 'held', toState: 'booked' } as const;
  const eventId = await recordEvent(ctx, tx, line);
  publish(visitMoved({ visitId: id, act: 'book', eventId }));
  notify({ room: 'visits', id, personId: personId as never, officeId });
  return id;
}
