import { commonProblems } from '@cabinet/contracts/http/problem';
import type { BodyOf } from '@cabinet/contracts/http/route';
import { type GivenTicket, screenProblems, type takeTicketRoute } from '@cabinet/contracts/screens';
import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { problem, problemWith } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { comeIn } from './come-in.ts';
import { toGivenTicket } from './place.ts';
import { findScreen, type OpenScreen } from './screens.ts';
import { lockDay } from './waiting.ts';

const minute = 60_000;

/** Somebody who leans on the button empties the roll of paper; the queue shall not pay for it. */
async function assertNotTooMany(tx: Transaction, { id, ticketsPerMinute }: OpenScreen, now: Date): Promise<void> {
  const since = new Date(now.getTime() - minute);
  const given = await tx.visit.count({ where: { screenId: id, createdAt: { gt: since } } });
  if (given >= ticketsPerMinute)
    throw problemWith(commonProblems.tooManyRequests, { retryAfterSeconds: 60, facts: { screenId: id, given } });
}

/**
 * A kiosk gives a ticket; nobody is asked for a name. The same press, told twice over a bad line, is one ticket. Throws
 * visits.screen_over, common.too_many_requests.
 */
export const takeTicket = (ctx: Context, { pass, key, topic }: BodyOf<typeof takeTicketRoute>): Promise<GivenTicket> =>
  write(ctx, 'visits.take_ticket', async (writing) => {
    const { tx, now, audit } = writing;
    const screen = await findScreen(ctx, tx, pass);
    if (screen.kind !== 'kiosk') throw problem(screenProblems.screenOver, { kind: screen.kind });
    const { id: screenId, officeId } = screen;
    await lockDay(tx, officeId);
    const before = await tx.visit.findUnique({
      where: { screenId_pressKey: { screenId, pressKey: key } },
      select: { id: true },
    });
    if (before) {
      audit({ subject: before.id, details: { again: true } });
      return toGivenTicket(ctx, tx, before.id);
    }
    await assertNotTooMany(tx, screen, now);
    const kiosk = { screenId, pressKey: key };
    const coming = { officeId, topic, priority: null, needs: [], pace: 10 as const, kiosk };
    return toGivenTicket(ctx, tx, await comeIn(ctx, writing, coming));
  });
