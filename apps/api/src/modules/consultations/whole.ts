import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { canReview, owns } from './policy.ts';
import { lockWhole, readWhole, type Whole } from './rows.ts';

const allowed = (whole: Whole | null, id: string, may: (whole: Whole) => boolean): Whole => {
  // A stranger learns nothing, not even that the consultation exists.
  if (!whole || !may(whole)) throw problem(commonProblems.notFound, { consultationId: id });
  return whole;
};

const asOwner = (ctx: Context) => (whole: Whole) => owns(ctx.actor, whole);
const asOfficer = (ctx: Context) => (whole: Whole) => canReview(ctx.actor, whole);

export const readOwn = async (ctx: Context, id: string): Promise<Whole> =>
  allowed(await readWhole(ctx.db, id), id, asOwner(ctx));

export const readForReview = async (ctx: Context, id: string): Promise<Whole> =>
  allowed(await readWhole(ctx.db, id), id, asOfficer(ctx));

/** For writes: locked until the transaction ends. */
export const lockOwn = async (ctx: Context, tx: Transaction, id: string): Promise<Whole> =>
  allowed(await lockWhole(tx, id), id, asOwner(ctx));

export const lockForReview = async (ctx: Context, tx: Transaction, id: string): Promise<Whole> =>
  allowed(await lockWhole(tx, id), id, asOfficer(ctx));

export const reread = async (tx: Transaction, id: string): Promise<Whole> =>
  allowed(await readWhole(tx, id), id, () => true);
