import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { move } from './move.ts';
import { answerOffice } from './review.ts';
import { lockForReview } from './whole.ts';

/** Goes on with a suspended review; the term runs again. */
export async function resumeApplication(ctx: Context, id: string, version: number): Promise<ReviewedApplication> {
  return write(ctx, 'applications.resume', async (writing) => {
    const whole = await lockForReview(ctx, writing.tx, id);
    await move(ctx, writing, whole, 'resume', { version });
    return answerOffice(ctx, writing.tx, id);
  });
}
