import { applicationProblems } from '@cabinet/contracts/applications';
import type { DecisionFields } from '@cabinet/contracts/decision-fields';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { CardVerdict, ReviewedApplication } from '@cabinet/contracts/inbox';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { write, type Writing } from '#platform/write.ts';
import { openFromApplication } from '../registry/public.ts';
import { move } from './move.ts';
import { settleRequests } from './requests.ts';
import { answerOffice } from './review.ts';
import type { Stop } from './rules.ts';
import { keepDecision, verifyDecision } from './sign-decision.ts';
import { lacksOf, lockForReview, type Whole } from './whole.ts';

interface Decision extends DecisionFields {
  readonly version: number;
  readonly signature?: string | undefined;
  readonly card?: CardVerdict | undefined;
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

/** What an approval gives besides the decision: D1, a card of the databank. */
async function resultOf(ctx: Context, writing: Writing, whole: Whole, verdict: CardVerdict | undefined) {
  const { row, card } = whole;
  // What the officer may not do, or the content forbids, is told by move() before anything of this is kept.
  if (row.definition.form !== 'registryCard' || row.state !== 'in_review') return {};
  const { existing = null, distinctFrom = [] } = verdict ?? {};
  const from = { applicationId: row.id, personId: row.personId, isOwn: row.answers.forWhom === 'self' };
  return {
    resultNumber: await openFromApplication(ctx, writing, { ...from, draft: card ?? {}, existing, distinctFrom }),
  };
}

/** F9, O2: decides an application under one's own review, with a reason; a refusal or closing names its legal ground. Signed by its officer if they wish. */
export async function decideApplication(ctx: Context, id: string, decision: Decision): Promise<ReviewedApplication> {
  const { accountId, name } = asRole(ctx.actor, 'officer');
  const { signature, card, ...fields } = decision;
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
      ...(outcome === 'approved' && (await resultOf(ctx, writing, whole, card))),
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
