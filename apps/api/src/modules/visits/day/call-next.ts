import { receptionProblems, type Console } from '@cabinet/contracts/reception';
import type { Transaction } from '@cabinet/db/open-database';
import { type CallRules, nextToCall, type Waiting } from '@cabinet/domain/call-order';
import { kyivDate, startOfKyivDay } from '@cabinet/domain/kyiv-time';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write, type Writing } from '#platform/write.ts';
import { change } from '../change.ts';
import { arrive } from './arrive.ts';
import { findOwnDesk, type OwnDesk, toConsole } from './console.ts';
import { factsOfCall } from './facts.ts';
import { type DayRow, lockOfDay } from './visit-of-day.ts';
import { lockDay, readHall, toCallingDesk, toWaiting, waitingColumns } from './waiting.ts';

/** By phone, by video and at home nobody comes in: whose time has come there waits without having said so. */
async function expectedAt(tx: Transaction, desk: OwnDesk, now: Date): Promise<Waiting[]> {
  if (desk.channel === 'office') return [];
  const rows = await tx.visit.findMany({
    where: { deskId: desk.id, state: 'booked', from: { gte: startOfKyivDay(kyivDate(now)), lte: now } },
    select: waitingColumns,
  });
  return rows.map((row) => toWaiting({ ...row, arrivedAt: row.from, sentToId: desk.id }));
}

/** The next one by the rule, under lock; whoever was called off in this very moment is passed over. */
async function takeNext(
  ctx: Context,
  { tx, now }: Writing,
  desk: OwnDesk,
): Promise<{ row: DayRow | null; rules: CallRules }> {
  const hall = await readHall(tx, desk.officeId, now);
  const waiting = [...hall.waiting, ...(await expectedAt(tx, desk, now))];
  const passed = new Set<string>();
  for (;;) {
    const left = waiting.filter(({ id }) => !passed.has(id));
    const next = nextToCall(left, hall.rules, { desk: toCallingDesk(desk), now });
    if (!next) return { row: null, rules: hall.rules };
    const row = await lockOfDay(ctx, tx, next.id);
    if (row.state === 'checked_in' || row.state === 'booked') return { row, rules: hall.rules };
    passed.add(next.id);
  }
}

async function call(
  ctx: Context,
  writing: Writing,
  { row, rules, desk }: { row: DayRow; rules: CallRules; desk: OwnDesk },
) {
  const { tx, now } = writing;
  if (row.state === 'booked') await arrive(ctx, writing, row, null);
  const arrived = row.state === 'booked' ? await lockOfDay(ctx, tx, row.id) : row;
  await change(ctx, writing, arrived, 'call', {
    version: null,
    deskId: desk.id,
    columns: { deskId: desk.id, calledAt: now },
    facts: factsOfCall(toCallingDesk(desk), rules),
  });
}

/**
 * «Наступний»: calls by the rule. Calls of an office go one after another, so two clerks who press at once get two
 * people. Throws visits.desk_busy while somebody is at the desk.
 */
export const callNext = (ctx: Context, deskId: string): Promise<Console> =>
  write(ctx, 'visits.call', async (writing) => {
    const { tx, audit } = writing;
    const desk = await findOwnDesk(ctx, tx, deskId);
    await lockDay(tx, desk.officeId);
    const busy = await tx.visit.findFirst({
      where: { deskId, state: { in: ['called', 'serving'] } },
      select: { id: true },
    });
    if (busy) throw problem(receptionProblems.deskBusy, { deskId, visitId: busy.id });
    const { row, rules } = await takeNext(ctx, writing, desk);
    if (row) await call(ctx, writing, { row, rules, desk });
    else audit({ subject: deskId, details: { waiting: 0 } });
    return toConsole(ctx, tx, desk);
  });
