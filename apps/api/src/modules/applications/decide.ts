import { applicationProblems } from '@cabinet/contracts/applications';
import type { DecisionFields } from '@cabinet/contracts/decision-fields';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { move } from './move.ts';
import { settleRequests } from './requests.ts';
import { answerOffice } from './review.ts';
import type { Stop } from './rules.ts';
import { keepDecision, verifyDecision } from './sign-decision.ts';
import { lacksOf, lockForReview, type Whole } from './whole.ts';

interface Decision extends DecisionFields {
  readonly version: number;
  readonly signature?: string | undefined;
}

const actOf = { approved: 'approve', refused: 'refuse', closed: 'close' } as const;

/** What in the application itself forbids this decision, or null. */
const forbidden = (ctx: Context, whole: Whole, { outcome, ground, forIncompleteness }: Decision): Stop | null => {
  if (outcome === 'approved') {
    const undecided = whole.attachments.some(({ replacedAt, state }) => replacedAt === null && state !== 'accepted');
    return undecided ? { problem: applicationProblems.documentsUndecided } : null;
  }
  if (!ground)
    return {
      problem: commonProblems.invalidRequest,
      errors: [{ pointer: '/ground', code: 'applications.ground_missing' }],
    };
  // F20: what the pre-check let through cannot be called incomplete afterwards.
  const complete = forIncompleteness && !lacksOf(ctx, whole).some(({ incomplete }) => incomplete);
  return complete ? { problem: applicationProblems.completeAfterAll } : null;
};

/** F9, O2: decides an application under one's own review, with a reason; a refusal or closing names its legal ground. Signed by its officer if they wish. */
export async function decideApplication(ctx: Context, id: string, decision: Decision): Promise<ReviewedApplication> {
  const { accountId, name } = asRole(ctx.actor, 'officer');
  const { signature, ...fields } = decision;
  // Outside of the transaction: a centre may take seconds to answer.
  const signed = signature === undefined ? null : await verifyDecision(ctx, id, { ...fields, signature });
  return write(ctx, 'applications.decide', async (writing) => {
    const { tx, now } = writing;
    const whole = await lockForReview(ctx, tx, id);
    const { version, reason, ground, outcome } = decision;
    const columns = {
      decidedAt: now,
      decidedById: accountId,
      decidedByName: name,
      decisionReason: reason,
      decisionGround: ground || null,
    };
    await move(ctx, writing, whole, actOf[outcome], {
      version,
      reason,
      columns,
      content: forbidden(ctx, whole, decision),
    });
    if (signed) await keepDecision(ctx, writing, { subjectId: id, signed });
    await settleRequests(tx, id, 'close');
    return answerOffice(ctx, tx, id);
  });
}
