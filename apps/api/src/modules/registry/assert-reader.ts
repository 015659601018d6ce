import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { canReadCards } from './policy.ts';

/** Throws common.not_allowed for who works where people of the databank are not looked up. */
export function assertReader(ctx: Context): void {
  if (!canReadCards(ctx.actor)) throw problem(commonProblems.notAllowed, { room: 'registry' });
}
