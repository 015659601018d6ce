import type { OfficeId } from '@cabinet/contracts/ids';
import type { VisitAct } from '@cabinet/domain/workflows/visit';
import { kyivDate, startOfKyivDay } from '@cabinet/domain/kyiv-time';
import type { Context } from '#platform/context.ts';
import { doEach } from '#platform/jobs/each.ts';
import { write } from '#platform/write.ts';
import { isMisplaced } from '../../schedules/public.ts';
import { change, lockVisit } from '../change.ts';
import type { EndReason } from '../end-reason.ts';
import { graceMinutes } from '../rules.ts';
import { lockDay } from './waiting.ts';

const minute = 60_000;
/** What one run does; the next one comes in five minutes. */
const atOnce = 200;

interface Closing {
  readonly state: string;
  readonly act: VisitAct;
  readonly reason?: EndReason;
}

// Nobody came to them, or nobody dealt with them: people are told which of the two it was.
const leftOpen: readonly Closing[] = [
  { state: 'booked', act: 'callOff', reason: 'not_reached' },
  { state: 'checked_in', act: 'callOff', reason: 'not_reached' },
  { state: 'called', act: 'miss' },
  { state: 'serving', act: 'finish' },
];

interface Found {
  readonly id: string;
  readonly officeId: string;
}

/** Ends one visit, unless somebody has done something with it meanwhile. */
async function close(ctx: Context, found: Found, { state, act, reason }: Closing): Promise<void> {
  await write(ctx, `visits.close_${state}`, async (writing) => {
    const { tx, now, audit } = writing;
    await lockDay(tx, found.officeId);
    const row = await lockVisit(tx, found.id);
    if (row?.state !== state) return audit({ subject: found.id, details: { already: row?.state ?? null } });
    const columns = { endedAt: now, ...(reason && { endReason: reason }) };
    await change(ctx, writing, row, act, { version: null, columns, ...(reason && { reason }) });
  });
}

/** Whoever did not come to an open centre did not come; whoever would have found it closed was not received. */
async function closeLate(ctx: Context, found: Found): Promise<void> {
  const isClosed = await isMisplaced(ctx.db, found.officeId as OfficeId, found.id);
  const closing = isClosed ? ({ act: 'callOff', reason: 'centre_closed' } as const) : ({ act: 'miss' } as const);
  await close(ctx, found, { state: 'booked', ...closing });
}

const columns = { id: true, officeId: true } as const;

/**
 * Whoever was booked at the office and has not come within the quarter of an hour did not come. What a day leaves open
 * is closed after midnight; a phone call or a video meeting that nobody began is the centre's failure, not the person's.
 */
export async function closeDay(ctx: Context): Promise<void> {
  const now = ctx.now();
  const late = await ctx.db.visit.findMany({
    where: { state: 'booked', channel: 'office', from: { lte: new Date(now.getTime() - graceMinutes * minute) } },
    select: columns,
    orderBy: { from: 'asc' },
    take: atOnce,
  });
  await doEach(ctx, late, (visit) => closeLate(ctx, visit));

  const today = kyivDate(now);
  for (const closing of leftOpen) {
    const before = closing.state === 'booked' ? { from: { lt: startOfKyivDay(today) } } : { day: { lt: today } };
    const open = await ctx.db.visit.findMany({
      where: { state: closing.state, ...before },
      select: columns,
      take: atOnce,
    });
    await doEach(ctx, open, (visit) => close(ctx, visit, closing));
  }
}
