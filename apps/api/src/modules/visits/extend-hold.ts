import { type Hold, visitProblems } from '@cabinet/contracts/visits';
import type { Context } from '#platform/context.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { findTerms } from '../schedules/public.ts';
import { lockVisit } from './change.ts';
import { mostExtensions } from './hold.ts';
import { findOwnHold, holderOf } from './holder.ts';
import { toHold } from './shape.ts';

const minute = 60_000;

/** Holds the time for as long again, a few times: nobody loses it for typing slowly. */
export const extendHold = (ctx: Context, id: string, visitor: Visitor): Promise<Hold> =>
  write(ctx, 'visits.extend_hold', async ({ tx, now, audit }) => {
    // The visit before its place, as whoever books it does.
    await lockVisit(tx, id);
    const held = await findOwnHold(tx, holderOf(ctx, visitor), id);
    // A time on offer is kept until the answer is due, and by then somebody else is asked.
    if (held.offers.length > 0 || held.heldAgain >= mostExtensions)
      throw problem(visitProblems.notAllowedNow, { heldAgain: held.heldAgain });
    const { holdMinutes } = await findTerms(tx, held.officeId);
    const heldUntil = new Date(now.getTime() + holdMinutes * minute);
    const places = await tx.visitPlace.updateMany({
      where: { visitId: id, until: { gt: now } },
      data: { until: heldUntil },
    });
    if (places.count === 0) throw problem(visitProblems.holdOver, { id });
    await tx.visit.update({ where: { id }, data: { heldUntil, heldAgain: { increment: 1 } } });
    audit({ subject: id });
    return toHold({ ...held, heldUntil, heldAgain: held.heldAgain + 1 }, mostExtensions);
  });
