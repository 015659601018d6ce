import type { ReviewedConsultation } from '@cabinet/contracts/consultation-inbox';
import { consultationProblems } from '@cabinet/contracts/consultations';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { move } from './move.ts';
import { colleaguesIn } from './presence.ts';
import { answerOffice } from './review.ts';
import { lockForReview } from './whole.ts';

interface Handing {
  readonly version: number;
  readonly accountId: string;
}

/** Hands a consultation nobody has, or one's own, to a colleague of the office. */
export async function assignConsultation(
  ctx: Context,
  id: string,
  { version, accountId }: Handing,
): Promise<ReviewedConsultation> {
  return write(ctx, 'consultations.assign', async (writing) => {
    const whole = await lockForReview(ctx, writing.tx, id);
    const colleague = (await colleaguesIn(writing.tx, whole.officeId)).find((one) => one.accountId === accountId);
    await move(ctx, writing, whole, 'assign', {
      version,
      content: colleague ? null : { problem: consultationProblems.notColleague },
      // What is said of the act names the colleague; the journal of the office shows it.
      text: colleague?.name ?? null,
      columns: { claimedById: accountId, claimedByName: colleague?.name ?? null },
    });
    return answerOffice(ctx, writing.tx, id);
  });
}
