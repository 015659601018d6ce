import type { AnswerOf } from '@cabinet/contracts/http/route';
import type { listOwnServicesRoute } from '@cabinet/contracts/services';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { findPublished } from './queries.ts';
import { closedBecause } from './rules.ts';

/** A9: every service as it stands to whoever asks: open, or closed for a reason. */
export async function listOwnServices(ctx: Context): Promise<AnswerOf<typeof listOwnServicesRoute>> {
  const { personId, state: accountState } = asRole(ctx.actor, 'applicant');
  const person = await ctx.db.person.findUniqueOrThrow({ where: { id: personId }, select: { kind: true } });
  const kind = person.kind === 'business' ? 'business' : 'person';
  const published = await findPublished(ctx);
  return {
    items: published.map(({ summary, definition, offices }) => ({
      ...summary,
      closed: closedBecause(definition, offices, { accountState, kind }),
    })),
  };
}
