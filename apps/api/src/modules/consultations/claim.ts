import type { ReviewedConsultation } from '@cabinet/contracts/consultation-inbox';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { move } from './move.ts';
import { answerOffice } from './review.ts';
import { lockForReview } from './whole.ts';

const takeAs = (
  ctx: Context,
  act: 'claim' | 'takeOver',
  asked: { id: string; version: number },
): Promise<ReviewedConsultation> => {
  const { accountId, name } = asRole(ctx.actor, 'officer');
  return write(ctx, `consultations.${act === 'claim' ? 'claim' : 'take_over'}`, async (writing) => {
    const whole = await lockForReview(ctx, writing.tx, asked.id);
    const columns = { claimedById: accountId, claimedByName: name };
    await move(ctx, writing, whole, act, { version: asked.version, columns });
    return answerOffice(ctx, writing.tx, asked.id);
  });
};

/** An officer takes a consultation; of two at once exactly one has it. */
export const claimConsultation = (ctx: Context, id: string, version: number): Promise<ReviewedConsultation> =>
  takeAs(ctx, 'claim', { id, version });

/** An officer takes what a colleague had taken; the history names both. */
export const takeOverConsultation = (ctx: Context, id: string, version: number): Promise<ReviewedConsultation> =>
  takeAs(ctx, 'takeOver', { id, version });
