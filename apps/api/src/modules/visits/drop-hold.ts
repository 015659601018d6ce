import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Context } from '#platform/context.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { dropHolds, holderOf } from './holder.ts';

/** Gives a held time back before its end. */
export const dropHold = (ctx: Context, id: string, visitor: Visitor): Promise<undefined> =>
  write(ctx, 'visits.drop_hold', async ({ tx, audit }) => {
    if ((await dropHolds(tx, holderOf(ctx, visitor), { id })) === 0) throw problem(commonProblems.notFound, { id });
    audit({ subject: id });
    return undefined;
  });
