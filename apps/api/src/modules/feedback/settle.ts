import { commonProblems } from '@cabinet/contracts/http/problem';
import type { BodyOf } from '@cabinet/contracts/http/route';
import { type FeedbackDetail, feedbackProblems, type settleFeedbackRoute } from '@cabinet/contracts/managed-feedback';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { fieldProblem, problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { feedbackAnswered } from './events.ts';
import { findFeedback, toDetail } from './queries.ts';
import { sealAnswer } from './said.ts';

/** Answers one, or closes it with a reason. */
export async function settleFeedback(
  ctx: Context,
  id: string,
  { version, settlement: { outcome, text } }: BodyOf<typeof settleFeedbackRoute>,
): Promise<FeedbackDetail> {
  const { name } = asRole(ctx.actor, 'editor', 'administrator');
  await write(ctx, 'feedback.settle', async ({ tx, now, audit, publish }) => {
    const row = await findFeedback(tx, id);
    if (row.state !== 'new') throw problem(feedbackProblems.settled, { id, state: row.state });
    if (outcome === 'answered' && row.reply === 'none')
      throw fieldProblem('/settlement/outcome', 'feedback.nobody_to_answer');
    const sends = outcome === 'answered' && row.reply === 'email';
    const { count } = await tx.feedback.updateMany({
      where: { id, version, state: 'new' },
      data: {
        state: outcome,
        version: { increment: 1 },
        settledAt: now,
        settledBy: name,
        answer: sealAnswer(ctx, id, text),
        letter: sends ? 'queued' : null,
      },
    });
    if (count === 0) throw problem(commonProblems.staleVersion, { id, version });
    audit({ subject: id, details: { outcome } });
    if (sends) publish(feedbackAnswered({ feedbackId: id }));
    return { id };
  });
  return toDetail(ctx, await findFeedback(ctx.db, id));
}
