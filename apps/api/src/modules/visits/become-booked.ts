import type { OfficeId, PersonId } from '@cabinet/contracts/ids';
import type { VisitorForm } from '@cabinet/contracts/visits';
import type { Context } from '#platform/context.ts';
import { fieldProblem } from '#platform/problem.ts';
import type { Writing } from '#platform/write.ts';
import { visitMoved } from './events.ts';
import { recordEvent } from './journal.ts';
import { remindedBy } from './rules.ts';
import { phoneIndexOf, sealVisitor } from './shape.ts';

interface Booking {
  readonly visitId: string;
  readonly officeId: string;
  readonly topicId: string;
  readonly deskId: string;
  readonly from: Date;
  readonly to: Date;
  /** In whose cabinet it lies; null for those whom an officer books. */
  readonly personId: string | null;
  readonly visitor: VisitorForm;
  readonly consultationId?: string | null;
}

/** Throws a field problem when an officer is to come to nobody knows where. */
export function assertHomeAddress(channel: string, { address }: Pick<VisitorForm, 'address'>): void {
  if (channel === 'home' && !address) throw fieldProblem('/visitor/address', 'visits.address_missing');
}

/**
 * The only way a held time becomes a visit, whoever books it: row, journal, audit, event and live notice. Its place is
 * the caller's, for good.
 */
export async function becomeBooked(ctx: Context, writing: Writing, booking: Booking): Promise<void> {
  const { tx, now, audit, publish, notify } = writing;
  const { visitId, officeId, topicId, deskId, from, to, personId, visitor, consultationId = null } = booking;
  await tx.visit.update({
    where: { id: visitId },
    data: {
      ...{ state: 'booked', personId, deskId, from, to, consultationId },
      visitor: sealVisitor(ctx.secrets, visitId, visitor),
      phoneIndex: phoneIndexOf(ctx.secrets, visitor.phone),
      bookedAt: now,
      ...remindedBy(now, from),
      heldUntil: null,
      holdHash: null,
    },
  });
  const facts = { topicId, bookedFor: from.toISOString() };
  const line = {
    visitId,
    officeId,
    at: now,
    act: 'book',
    fromState: 'held',
    toState: 'booked',
    deskId,
    facts,
  } as const;
  const eventId = await recordEvent(ctx, tx, line);
  audit({ subject: visitId, details: { officeId } });
  publish(visitMoved({ visitId, act: 'book', eventId }));
  notify({ room: 'visits', id: visitId, personId: personId as PersonId | null, officeId: officeId as OfficeId });
}
