import { kyivDate } from '@cabinet/domain/kyiv-time';
import type { Context } from '#platform/context.ts';
import { doEach } from '#platform/jobs/each.ts';
import { write, type Writing } from '#platform/write.ts';
import { lockCaseForHouse } from '../applications/public.ts';
import { renumber } from './queue.ts';

const ended: readonly string[] = ['issued', 'declined', 'taken_back', 'ended'];

/** Ends what runs for an application: its place in the queue, and the order that an enterprise has. */
export async function endOrders(ctx: Pick<Context, 'newId'>, writing: Writing, applicationId: string): Promise<void> {
  const { tx, now, notify } = writing;
  const provision = await tx.provision.findUnique({ where: { applicationId } });
  if (!provision) return;
  const open = { applicationId, state: { notIn: [...ended] } };
  const orders = await tx.deviceOrder.findMany({ where: open, select: { id: true, officeId: true } });
  await tx.deviceOrder.updateMany({
    where: open,
    data: { state: 'ended', endedAt: now, stageDueOn: null, version: { increment: 1 } },
  });
  for (const { id, officeId } of orders) notify({ room: 'provisions', id, personId: null, officeId });
  if (provision.queuedAt === null || provision.leftQueueAt !== null) return;
  const { officeId, groupCode } = provision;
  await tx.provision.update({ where: { applicationId }, data: { leftQueueAt: now, place: null } });
  const own = { applicationId, reason: 'somebody_left' } as const;
  await renumber(ctx, writing, { officeId, groupCode, own, others: 'somebody_left' });
}

/** Somebody took their application back: whoever waits behind them moves up. */
export async function leaveQueue(ctx: Context, applicationId: string, act: string): Promise<void> {
  if (act !== 'withdraw') return;
  if ((await ctx.db.provision.count({ where: { applicationId } })) === 0) return;
  await write(ctx, 'provisions.leave', async (writing) => {
    writing.audit({ subject: applicationId });
    await endOrders(ctx, writing, applicationId);
    return null;
  });
}

const expireOne = (ctx: Context, applicationId: string, today: string): Promise<unknown> =>
  write(ctx, 'provisions.expire_referral', async (writing) => {
    const { facts, move } = await lockCaseForHouse(ctx, writing, applicationId);
    const provision = await writing.tx.provision.findUnique({ where: { applicationId } });
    const isOver = facts.state === 'referral_issued' && (provision?.referralUntil ?? today) < today;
    writing.audit({ subject: applicationId, details: { over: isOver } });
    if (isOver) await move('expireReferral');
    return null;
  });

/** Referrals with which nobody chose an enterprise in time. */
export async function expireReferrals(ctx: Context): Promise<void> {
  const today = kyivDate(ctx.now());
  const late = await ctx.db.$queryRaw<{ id: string }[]>`
    select p."applicationId" as id from provision p join application a on a.id = p."applicationId"
    where a.state = 'referral_issued' and p."referralUntil" < ${today}`;
  await doEach(ctx, late, ({ id }) => expireOne(ctx, id, today));
}
