import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { move } from './move.ts';
import { answerOffice } from './review.ts';
import { lockForReview } from './whole.ts';

/** An officer takes an application; of two at once exactly one has it. */
export async function claimApplication(ctx: Context, id: string, version: number): Promise<ReviewedApplication> {
  const { accountId, name } = asRole(ctx.actor, 'officer');
  return write(ctx, 'applications.claim', async (writing) => {
    const whole = await lockForReview(ctx, writing.tx, id);
    await move(ctx, writing, whole, 'claim', { version, columns: { claimedById: accountId, claimedByName: name } });
    return answerOffice(ctx, writing.tx, id);
  });
}
