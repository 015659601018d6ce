import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { move } from './move.ts';
import { answerOffice } from './review.ts';
import { lockForReview } from './whole.ts';

interface AppealDecision {
  readonly version: number;
  readonly outcome: 'upheld' | 'set_aside';
  readonly reason: string;
}

// The next decision begins with a clean sheet; the refusal itself stays in the timeline and in the person's documents.
const undecided = {
  decidedAt: null,
  decidedById: null,
  decidedByName: null,
  decisionReason: null,
  decisionGround: null,
  decisionPaperId: null,
};

/** Another officer lets a refusal stand, or sets it aside and takes the application on. */
export async function decideAppeal(
  ctx: Context,
  id: string,
  { version, outcome, reason }: AppealDecision,
): Promise<ReviewedApplication> {
  const { accountId, name } = asRole(ctx.actor, 'officer');
  return write(ctx, 'applications.decide_appeal', async (writing) => {
    const whole = await lockForReview(ctx, writing.tx, id);
    const taken = { ...undecided, claimedById: accountId, claimedByName: name };
    if (outcome === 'upheld') await move(ctx, writing, whole, 'upholdRefusal', { version, reason });
    else await move(ctx, writing, whole, 'setRefusalAside', { version, reason, columns: taken });
    return answerOffice(ctx, writing.tx, id);
  });
}
