import type { leaveFeedbackRoute } from '@cabinet/contracts/feedback';
import type { BodyOf } from '@cabinet/contracts/http/route';
import type { Context } from '#platform/context.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { write } from '#platform/write.ts';
import { spendProof } from '../identity/public.ts';
import { feedbackReceived } from './events.ts';
import { takeTurn } from './limit.ts';
import { sealSaid } from './said.ts';

/** Keeps what anybody tells of the site. Nothing of who they are is kept beside what they wrote themselves. */
export async function leaveFeedback(
  ctx: Context,
  { form, proof }: BodyOf<typeof leaveFeedbackRoute>,
  { ip }: Pick<Visitor, 'ip'>,
): Promise<{ id: string }> {
  await spendProof(ctx, proof);
  await takeTurn(ip);
  return write(ctx, 'feedback.leave', async ({ tx, now, audit, publish }) => {
    const id = ctx.newId();
    const said = sealSaid(ctx, id, form);
    const { by } = form.reply;
    await tx.feedback.create({ data: { id, receivedAt: now, language: ctx.language, said, reply: by } });
    audit({ subject: id, details: { reply: by } });
    publish(feedbackReceived({ feedbackId: id }));
    return { id };
  });
}
