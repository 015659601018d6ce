import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { move } from './move.ts';
import { settleRequests } from './requests.ts';
import { answerOffice } from './review.ts';
import { lockForReview } from './whole.ts';

/** The officer no longer needs the answer: open questions are cancelled with a reason and the review goes on. */
export async function endInformation(
  ctx: Context,
  id: string,
  { version, reason }: { version: number; reason: string },
): Promise<ReviewedApplication> {
  return write(ctx, 'applications.end_information', async (writing) => {
    const whole = await lockForReview(ctx, writing.tx, id);
    await move(ctx, writing, whole, 'endInformation', { version, reason });
    await settleRequests(writing.tx, id, 'cancel');
    return answerOffice(ctx, writing.tx, id);
  });
}
