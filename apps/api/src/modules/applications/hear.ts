import type { Application } from '@cabinet/contracts/applications';
import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { addDays } from '@cabinet/domain/plain-date';
import type { Context } from '#platform/context.ts';
import { doEach } from '#platform/jobs/each.ts';
import { fieldProblem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { move } from './move.ts';
import { answerOwner } from './queries.ts';
import { answerOffice } from './review.ts';
import { lockForHouse, lockForReview, lockOwn } from './whole.ts';

const longestWaitDays = 30;

interface Invitation {
  readonly version: number;
  readonly reason: string;
  /** The last day on which the office waits. */
  readonly dueOn: string;
}

/** Law 2073-IX: says why a refusal is likely, and waits for what the applicant has to say. */
export async function inviteApplicant(
  ctx: Context,
  id: string,
  { version, reason, dueOn }: Invitation,
): Promise<ReviewedApplication> {
  return write(ctx, 'applications.invite', async (writing) => {
    const today = kyivDate(writing.now);
    if (dueOn <= today) throw fieldProblem('/dueOn', 'applications.due_not_ahead');
    if (dueOn > addDays(today, longestWaitDays))
      throw fieldProblem('/dueOn', 'applications.due_too_far', { maximum: longestWaitDays });
    const whole = await lockForReview(ctx, writing.tx, id);
    await move(ctx, writing, whole, 'invite', { version, reason, columns: { hearingUntil: dueOn } });
    return answerOffice(ctx, writing.tx, id);
  });
}

/** What the applicant says; the office goes on, and its time runs again. */
export async function speak(
  ctx: Context,
  id: string,
  { version, text }: { readonly version: number; readonly text: string },
): Promise<Application> {
  return write(ctx, 'applications.speak', async (writing) => {
    const whole = await lockOwn(ctx, writing.tx, id);
    await move(ctx, writing, whole, 'speak', { version, reason: text, columns: { hearingUntil: null } });
    return answerOwner(ctx, writing.tx, id);
  });
}

const endOne = (ctx: Context, applicationId: string, today: string): Promise<unknown> =>
  write(ctx, 'applications.end_hearing', async (writing) => {
    const whole = await lockForHouse(ctx, writing.tx, applicationId);
    const isOver = whole?.row.state === 'hearing' && whole.row.hearingUntil !== null && whole.row.hearingUntil < today;
    writing.audit({ subject: applicationId, details: { over: isOver } });
    if (whole && isOver)
      await move(ctx, writing, whole, 'endHearing', { version: null, columns: { hearingUntil: null } });
    return null;
  });

/** Ends the wait for applicants who have not spoken in time: the office decides by what there is. */
export async function endHearings(ctx: Context): Promise<void> {
  const today = kyivDate(ctx.now());
  const late = await ctx.db.application.findMany({
    where: { state: 'hearing', hearingUntil: { lt: today } },
    select: { id: true },
  });
  await doEach(ctx, late, ({ id }) => endOne(ctx, id, today));
}
