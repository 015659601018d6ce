import { commonProblems, type FieldError } from '@cabinet/contracts/http/problem';
import type { OfficeId } from '@cabinet/contracts/ids';
import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { problem, problemWith } from '#platform/problem.ts';
import type { Writing } from '#platform/write.ts';
import { keepsSchedule } from './policy.ts';
import { findSchedule, type OfficeSchedule } from './schedule.ts';

/** Throws common.not_found unless the office is there and its schedule is kept by whoever asks. */
export async function assertKeeps(ctx: Context, db: Pick<Transaction, 'office'>, officeId: OfficeId): Promise<void> {
  const there = keepsSchedule(ctx.actor, officeId) && (await db.office.count({ where: { id: officeId } })) > 0;
  if (!there) throw problem(commonProblems.notFound, { officeId });
}

const lockText = 'select pg_advisory_xact_lock(hashtextextended($1, 0))';

/** Lets changes of one office's schedule take turns, so that the second sees the first. Throws common.not_found. */
export async function lockSchedule(ctx: Context, tx: Transaction, officeId: OfficeId): Promise<void> {
  await assertKeeps(ctx, tx, officeId);
  await sqlOf(tx).query({ name: 'schedules.lock', text: lockText, values: [`schedules:${officeId}`] });
}

/** The schedule from today on; null for an office that is closed for good. */
export const scheduleNow = (ctx: Context, db: object, officeId: OfficeId): Promise<OfficeSchedule | null> =>
  findSchedule(db, officeId, { date: kyivDate(ctx.now()), at: ctx.now() });

/** Throws common.invalid_request with all of them, if there are any. */
export const assertNone = (errors: readonly (FieldError | null)[]): void => {
  const found = errors.filter((error) => error !== null);
  if (found.length > 0) throw problemWith(commonProblems.invalidRequest, { errors: found });
};

interface Last {
  readonly id: string;
  readonly createdAt: Date;
}

/**
 * Author and time of a new version. Throws common.stale_version when another one was put after the one the editor saw;
 * its time is later than the last one's even within a millisecond, because the later one counts.
 */
export function signed(
  ctx: Context,
  { now }: Writing,
  last: Last | null,
  seen: string | null,
): { readonly id: string; readonly createdAt: Date; readonly createdByName: string } {
  if ((last?.id ?? null) !== seen) throw problem(commonProblems.staleVersion, { last: last?.id ?? null, seen });
  const after = last ? last.createdAt.getTime() + 1 : 0;
  return {
    id: ctx.newId(),
    createdAt: new Date(Math.max(now.getTime(), after)),
    createdByName: asRole(ctx.actor, 'officer', 'administrator').name,
  };
}

/** Tells open pages of the office that its schedule has changed. */
export const tellOffice = ({ notify }: Writing, officeId: OfficeId): void =>
  notify({ room: 'schedules', id: officeId, personId: null, officeId });
