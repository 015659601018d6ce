import type { VisitAct } from '@cabinet/domain/workflows/visit';
import { kyivDate, startOfKyivDay } from '@cabinet/domain/kyiv-time';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { change, lockVisit } from '../change.ts';
import { graceMinutes } from '../rules.ts';
import { lockDay } from './waiting.ts';

const minute = 60_000;
/** What one run does; the next one comes in five minutes. */
const atOnce = 200;

interface Closing {
  readonly state: string;
  readonly act: VisitAct;
  readonly reason?: string;
}

// Nobody came to them, or nobody dealt with them: people are told which of the two it was.
const notReached = 'Центр не встиг вас прийняти. Запишіться на інший час.';
const leftOpen: readonly Closing[] = [
  { state: 'booked', act: 'callOff', reason: notReached },
  { state: 'checked_in', act: 'callOff', reason: notReached },
  { state: 'called', act: 'miss' },
  { state: 'serving', act: 'finish' },
];

/** Ends one visit, unless somebody has done something with it meanwhile. */
async function close(ctx: Context, found: { id: string; officeId: string }, closing: Closing): Promise<void> {
  const { state, act, reason } = closing;
  await write(ctx, `visits.close_${state}`, async (writing) => {
    const { tx, now, audit } = writing;
    await lockDay(tx, found.officeId);
    const row = await lockVisit(tx, found.id);
    if (row?.state !== state) return audit({ subject: found.id, details: { already: row?.state ?? null } });
    const columns = { endedAt: now, ...(reason && { endReason: reason }) };
    await change(ctx, writing, row, act, { version: null, columns, ...(reason && { reason }) });
  });
}

/**
 * Whoever was booked at the office and has not come within the quarter of an hour did not come. What a day leaves open
 * is closed after midnight; a phone call or a video meeting that nobody began is the centre's failure, not the person's.
 */
export async function closeDay(ctx: Context): Promise<void> {
  const now = ctx.now();
  const late = await ctx.db.visit.findMany({
    where: { state: 'booked', channel: 'office', from: { lte: new Date(now.getTime() - graceMinutes * minute) } },
    select: { id: true, officeId: true },
    orderBy: { from: 'asc' },
    take: atOnce,
  });
  for (const visit of late) await close(ctx, visit, { state: 'booked', act: 'miss' });

  const today = kyivDate(now);
  for (const closing of leftOpen) {
    const before = closing.state === 'booked' ? { from: { lt: startOfKyivDay(today) } } : { day: { lt: today } };
    const open = await ctx.db.visit.findMany({
      where: { state: closing.state, ...before },
      select: { id: true, officeId: true },
      take: atOnce,
    });
    for (const visit of open) await close(ctx, visit, closing);
  }
}
