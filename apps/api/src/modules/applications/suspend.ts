import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { move } from './move.ts';
import { answerOffice } from './review.ts';
import { lockForReview } from './whole.ts';

interface Suspension {
  readonly version: number;
  readonly reason: string;
  /** Who is waited for. */
  readonly owner: 'thirdParty' | 'law';
}

/** Stops the review for a reason the applicant reads; the term stands still. */
export async function suspendApplication(
  ctx: Context,
  id: string,
  { version, reason, owner }: Suspension,
): Promise<ReviewedApplication> {
  return write(ctx, 'applications.suspend', async (writing) => {
    const whole = await lockForReview(ctx, writing.tx, id);
    await move(ctx, writing, whole, 'suspend', { version, reason, clockOwner: owner });
    return answerOffice(ctx, writing.tx, id);
  });
}
