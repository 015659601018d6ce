import { applicationProblems } from '@cabinet/contracts/applications';
import type { BodyOf } from '@cabinet/contracts/http/route';
import {
  type enqueueRoute,
  type issueReferralRoute,
  type notePaymentRoute,
  type Provision,
  provisionProblems,
  type terminateRightRoute,
} from '@cabinet/contracts/provisions';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { addDays } from '@cabinet/domain/plain-date';
import { shortNumberOf } from '@cabinet/domain/short-number';
import type { Context } from '#platform/context.ts';
import { fieldProblem, problem } from '#platform/problem.ts';
import { write, type Writing } from '#platform/write.ts';
import { type LockedCase, lockCaseForReview } from '../applications/public.ts';
import { answerProvision, provisionOf } from './provision.ts';
import { firstIn, renumber } from './queue.ts';
import { referralDays } from './referral.ts';
import { endOrders } from './stop.ts';

type Answer = { provision: Provision };

/** An approved need waits for money or stock: by the day of registration, or out of turn where the law says so. */
export async function enqueue(ctx: Context, id: string, asked: BodyOf<typeof enqueueRoute>): Promise<Answer> {
  const { version, reason, outOfTurn } = asked;
  return write(ctx, 'provisions.enqueue', async (writing) => {
    const { tx, now } = writing;
    const { facts, move } = await lockCaseForReview(ctx, writing, id);
    await move('enqueue', { version, reason });
    const { officeId, groupCode } = await provisionOf(tx, facts);
    await tx.provision.update({ where: { applicationId: id }, data: { queuedAt: now, outOfTurn } });
    const others = outOfTurn ? 'out_of_turn_entered' : 'entered';
    await renumber(ctx, writing, { officeId, groupCode, own: { applicationId: id, reason: 'entered' }, others });
    return { provision: await answerProvision(tx, ctx.secrets, id) };
  });
}

async function assertTurn(
  { tx }: Writing,
  { facts }: LockedCase,
  {
    outOfOrder,
    ...queue
  }: { readonly officeId: string; readonly groupCode: string; readonly outOfOrder: string | null },
): Promise<void> {
  const first = await firstIn(tx, queue);
  if (first !== null && first !== facts.applicationId && outOfOrder === null)
    throw problem(provisionProblems.notFirst, { first });
}

/** The electronic referral, with which the person chooses an enterprise. */
export async function issueReferral(
  ctx: Context,
  id: string,
  { version, outOfOrder }: BodyOf<typeof issueReferralRoute>,
): Promise<Answer> {
  return write(ctx, 'provisions.issue_referral', async (writing) => {
    const { tx, now } = writing;
    const locked = await lockCaseForReview(ctx, writing, id);
    await locked.move('issueReferral', { version, reason: outOfOrder });
    const { officeId, groupCode, sequence, queuedAt } = await provisionOf(tx, locked.facts);
    await assertTurn(writing, locked, { officeId, groupCode, outOfOrder });
    await tx.provision.update({
      where: { applicationId: id },
      data: {
        number: shortNumberOf('referral', sequence),
        referredAt: now,
        referralUntil: addDays(kyivDate(now), referralDays),
        ...(queuedAt && { leftQueueAt: now, place: null }),
      },
    });
    const own = { applicationId: id, reason: 'somebody_served' } as const;
    await renumber(ctx, writing, { officeId, groupCode, own, others: 'somebody_served' });
    return { provision: await answerProvision(tx, ctx.secrets, id) };
  });
}

/** R10: the right ends; an order that runs ends with it. */
export async function terminateRight(
  ctx: Context,
  id: string,
  { version, ground, reason }: BodyOf<typeof terminateRightRoute>,
): Promise<Answer> {
  return write(ctx, 'provisions.terminate', async (writing) => {
    const { facts, move } = await lockCaseForReview(ctx, writing, id);
    await move('terminate', { version, reason });
    writing.audit({ subject: id, details: { ground } });
    await provisionOf(writing.tx, facts);
    await endOrders(ctx, writing, id);
    return { provision: await answerProvision(writing.tx, ctx.secrets, id) };
  });
}

/** A compensation has gone to the account of the person. */
export async function notePayment(
  ctx: Context,
  id: string,
  { version, kopiykas, paidOn }: BodyOf<typeof notePaymentRoute>,
): Promise<{ paid: true }> {
  return write(ctx, 'provisions.note_payment', async (writing) => {
    const { facts, move } = await lockCaseForReview(ctx, writing, id);
    if (!facts.ask.paysBack) throw problem(applicationProblems.notAllowedNow, { applicationId: id });
    if (paidOn > kyivDate(writing.now)) throw fieldProblem('/paidOn', 'field.date_ahead');
    const { mostKopiykas } = facts;
    if (mostKopiykas !== null && kopiykas > mostKopiykas)
      throw fieldProblem('/kopiykas', 'field.too_big', { maximum: mostKopiykas / 100 });
    await move('pay', { version });
    await writing.tx.devicePayment.create({ data: { applicationId: id, kopiykas, paidOn, notedAt: writing.now } });
    return { paid: true };
  });
}
