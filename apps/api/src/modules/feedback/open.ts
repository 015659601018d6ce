import type { FeedbackDetail } from '@cabinet/contracts/managed-feedback';
import { accountIdOf } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { findFeedback, toDetail } from './queries.ts';

const action = 'feedback.open';
/** A page left open asks anew; looking for a while is one look. */
const oneLookMs = 15 * 60_000;

const hasJustLooked = async (ctx: Context, subject: string): Promise<boolean> => {
  const since = new Date(ctx.now().getTime() - oneLookMs);
  const actorId = accountIdOf(ctx.actor);
  return (await ctx.db.auditRecord.count({ where: { subject, action, actorId, at: { gt: since } } })) > 0;
};

/** Shows one to staff, and records who opened it: whoever wrote has no account whose journal could hold it. */
export async function openFeedback(ctx: Context, id: string): Promise<FeedbackDetail> {
  const row = await findFeedback(ctx.db, id);
  if (!(await hasJustLooked(ctx, id)))
    await write(ctx, action, async ({ audit }) => {
      audit({ subject: id });
      return { id };
    });
  return toDetail(ctx, row);
}
