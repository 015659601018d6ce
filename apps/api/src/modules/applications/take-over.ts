import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { keepNote } from './add-note.ts';
import { assertVersion, move, situationOf } from './move.ts';
import { answerOffice } from './review.ts';
import { isWithColleague } from './rules.ts';
import { lockForReview } from './whole.ts';

/**
 * An officer takes what a colleague had taken: without a word when that one is gone, otherwise with a reason. The reason
 * stays among colleagues as a note, for it may be about their health.
 */
export async function takeOverApplication(
  ctx: Context,
  id: string,
  { version, reason }: { version: number; reason: string | null },
): Promise<ReviewedApplication> {
  const { accountId, name } = asRole(ctx.actor, 'officer');
  return write(ctx, 'applications.take_over', async (writing) => {
    const whole = await lockForReview(ctx, writing.tx, id);
    // Who has it decides whether a reason is needed: the caller must have seen the same.
    assertVersion(whole, version);
    const act = isWithColleague(situationOf(ctx, whole)) ? 'takeOverFromColleague' : 'takeOver';
    const columns = { claimedById: accountId, claimedByName: name };
    await move(ctx, writing, whole, act, { version, reason, forColleagues: true, columns });
    if (reason) await keepNote(ctx, writing, { applicationId: id, text: reason });
    return answerOffice(ctx, writing.tx, id);
  });
}
