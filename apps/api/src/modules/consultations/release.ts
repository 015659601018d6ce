import type { ReviewedConsultation } from '@cabinet/contracts/consultation-inbox';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { move } from './move.ts';
import { answerOffice } from './review.ts';
import { lockForReview } from './whole.ts';

/** Back to the queue of the office; the term goes on running. */
export async function releaseConsultation(ctx: Context, id: string, version: number): Promise<ReviewedConsultation> {
  return write(ctx, 'consultations.release', async (writing) => {
    const whole = await lockForReview(ctx, writing.tx, id);
    await move(ctx, writing, whole, 'release', { version, columns: { claimedById: null, claimedByName: null } });
    return answerOffice(ctx, writing.tx, id);
  });
}
