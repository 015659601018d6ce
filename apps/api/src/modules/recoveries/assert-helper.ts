import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { canHelp } from './policy.ts';

/** Throws common.not_allowed for who works where nobody comes with their documents. */
export function assertHelper(ctx: Context): void {
  if (!canHelp(ctx.actor)) throw problem(commonProblems.notAllowed, { room: 'recoveries' });
}
