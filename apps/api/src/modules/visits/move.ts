import type { OfficeId } from '@cabinet/contracts/ids';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Visit } from '@cabinet/contracts/visits';
import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { type Writing, write } from '#platform/write.ts';
import { findTopic, toTopic } from '../schedules/public.ts';
import { change, givePlaceBack } from './change.ts';
import { wantedBy } from './plan.ts';
import { answerOwner, lockOwn } from './queries.ts';
import { remindedBy } from './rules.ts';
import { planOf, type VisitRow } from './shape.ts';
import { takePlace } from './take-place.ts';

/** Two visits that change places would each wait for the other's old time: moves go one after another. */
export async function lockMoves(tx: Transaction): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('visits.move', 0))`;
}

interface Target {
  /** The version the caller saw; null when the visit was read under the lock. */
  readonly version: number | null;
  readonly officeId: OfficeId;
  readonly from: Date;
  /** Times that only the office gives count too. */
  readonly internal?: boolean;
  readonly reason?: string;
}

/** Takes the new place and gives the old one back, together or not at all; the caller holds lockMoves() and the visit. */
export async function moveTo(
  ctx: Context,
  writing: Writing,
  row: VisitRow,
  { version, officeId, from, internal = false, reason }: Target,
): Promise<void> {
  const { tx, now } = writing;
  // An office moves what it has promised, even a matter that it takes no new visits for.
  const topic = internal ? toTopic(row.topic) : await findTopic(tx, row.topic.code, officeId);
  if (!topic) throw problem(commonProblems.notFound, { officeId, topic: row.topic.code });
  // Given back first, so that a visit may move by less than its own length.
  await givePlaceBack(writing, row);
  const wanted = wantedBy({ ...planOf(row), officeId, topic, internal });
  const place = await takePlace(ctx, tx, wanted, {
    visitId: row.id,
    from,
    until: null,
    ...(row.from && { insteadOf: row.from }),
  });
  await change(ctx, writing, row, 'move', {
    version,
    deskId: place.deskId,
    movedTo: officeId,
    ...(reason !== undefined && { reason }),
    columns: { officeId, ...place, confirmedAt: null, ...remindedBy(now, place.from) },
  });
}

interface Asked {
  readonly version: number;
  readonly officeId: OfficeId;
  readonly from: string;
}

/** The applicant moves a visit in one act: when the new time is gone, nothing has changed. */
export const moveVisit = (ctx: Context, id: string, { version, officeId, from }: Asked): Promise<Visit> =>
  write(ctx, 'visits.move', async (writing) => {
    const { tx } = writing;
    await lockMoves(tx);
    const row = await lockOwn(ctx, tx, id);
    // Where it stands already there is nothing to do, and nobody to tell.
    if (row.officeId === officeId && row.from?.getTime() === new Date(from).getTime()) return answerOwner(ctx, tx, id);
    await moveTo(ctx, writing, row, { version, officeId, from: new Date(from) });
    return answerOwner(ctx, tx, id);
  });
