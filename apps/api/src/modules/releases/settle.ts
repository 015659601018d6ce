import { type NotBooked, releaseProblems } from '@cabinet/contracts/releases';
import type { PersonId } from '@cabinet/contracts/ids';
import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { doEach } from '#platform/jobs/each.ts';
import { ProblemError } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { bookDrawn } from '../visits/public.ts';
import { releaseDrawn } from './events.ts';
import { assertRoomFor } from './keep.ts';
import { planOf } from './plan.ts';
import { findRelease } from './queries.ts';
import { openVisitor } from './sealed.ts';

/** A winner's entry under lock; null when it is settled already. */
async function lockUnbooked(tx: Transaction, entryId: string) {
  await tx.$queryRaw`select 1 from release_entry where id = ${entryId}::uuid for update`;
  const { place, ...entry } = await tx.releaseEntry.findUniqueOrThrow({ where: { id: entryId } });
  return entry.visitId !== null || entry.notBooked !== null || place === null ? null : { ...entry, place };
}

const bookOne = (ctx: Context, releaseId: string, entryId: string): Promise<unknown> =>
  write(ctx, 'releases.book', async (writing) => {
    const { tx, audit } = writing;
    audit({ subject: entryId });
    const entry = await lockUnbooked(tx, entryId);
    if (!entry) return null;
    const personId = entry.personId as PersonId;
    const row = await findRelease(tx, releaseId);
    await assertRoomFor(writing, row.officeId, personId);
    const time = row.offered.find(({ start }) => start === entry.place);
    if (!time) throw new Error(`Entry ${entryId} has a place that was never announced`);
    const drawn = { personId, time, visitor: openVisitor(ctx.secrets, entry) };
    const visitId = await bookDrawn(ctx, writing, planOf(row), drawn);
    await tx.releaseEntry.update({ where: { id: entryId }, data: { visitId } });
    return null;
  });

const recordNotBooked = (ctx: Context, entryId: string, notBooked: NotBooked): Promise<unknown> =>
  write(ctx, 'releases.not_booked', async ({ tx, audit }) => {
    audit({ subject: entryId, details: { notBooked } });
    await tx.releaseEntry.updateMany({ where: { id: entryId, visitId: null }, data: { notBooked } });
    return null;
  });

/** Books one winner. A time that is gone since the draw, or one visit too many, is kept with the entry: its person is told. */
async function bookOrRecord(ctx: Context, releaseId: string, entryId: string): Promise<void> {
  try {
    await bookOne(ctx, releaseId, entryId);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { code } = error.problem;
    ctx.log.warn({ releaseId, entryId, problem: code }, 'a drawn time could not be booked');
    await recordNotBooked(ctx, entryId, code === releaseProblems.tooManyVisits.code ? 'too_many_visits' : 'time_gone');
  }
}

/**
 * Books every winner of a release that was drawn, one act each, so that a crash in between loses nobody; then gives the
 * rest to everybody. One that fails stops no other, and the release waits for it.
 */
export async function settle(ctx: Context, releaseId: string): Promise<void> {
  const drawn = { id: releaseId, drawnAt: { not: null }, calledOffAt: null, settledAt: null };
  if ((await ctx.db.release.count({ where: drawn })) === 0) return;
  const winners = await ctx.db.releaseEntry.findMany({
    where: { release: drawn, place: { not: null }, visitId: null, notBooked: null },
    select: { id: true },
    orderBy: { ticket: 'asc' },
  });
  await doEach(ctx, winners, ({ id }) => bookOrRecord(ctx, releaseId, id));
  await write(ctx, 'releases.settle', async ({ tx, now, audit, publish }) => {
    const settled = await tx.release.updateMany({ where: drawn, data: { settledAt: now } });
    audit({ subject: releaseId, details: { winners: winners.length, settled: settled.count === 1 } });
    if (settled.count === 1) publish(releaseDrawn({ releaseId }));
    return null;
  });
}
