import type { Context } from '#platform/context.ts';
import { ProblemError } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { bookDrawn } from '../visits/public.ts';
import { releaseDrawn } from './events.ts';
import { planOf } from './plan.ts';
import { findRelease } from './queries.ts';
import { openVisitor } from './sealed.ts';

async function bookOne(ctx: Context, releaseId: string, entryId: string): Promise<void> {
  await write(ctx, 'releases.book', async (writing) => {
    const { tx, audit } = writing;
    audit({ subject: entryId });
    await tx.$queryRaw`select 1 from release_entry where id = ${entryId}::uuid for update`;
    const entry = await tx.releaseEntry.findUniqueOrThrow({ where: { id: entryId } });
    if (entry.visitId !== null || entry.place === null) return null;
    const { personId, place } = entry;
    const visitor = openVisitor(ctx.secrets, entry);
    const plan = planOf(await findRelease(tx, releaseId));
    const visitId = await bookDrawn(ctx, writing, plan, { personId, from: new Date(place), visitor });
    await tx.releaseEntry.update({ where: { id: entryId }, data: { visitId } });
    return null;
  });
}

/** Books every winner, one act each, so that a crash in between loses nobody; then gives the rest to everybody. */
export async function settle(ctx: Context, releaseId: string): Promise<void> {
  const winners = await ctx.db.releaseEntry.findMany({
    where: { releaseId, place: { not: null }, visitId: null },
    select: { id: true },
    orderBy: { ticket: 'asc' },
  });
  for (const { id } of winners) {
    try {
      await bookOne(ctx, releaseId, id);
    } catch (error) {
      // A closure added since the draw took the time away: its person is told and books otherwise; the others go on.
      if (!(error instanceof ProblemError)) throw error;
      ctx.log.warn({ releaseId, entryId: id, problem: error.problem.code }, 'a drawn time could not be booked');
    }
  }
  await write(ctx, 'releases.settle', async ({ tx, now, audit, publish }) => {
    const settled = await tx.release.updateMany({
      where: { id: releaseId, settledAt: null },
      data: { settledAt: now },
    });
    audit({ subject: releaseId, details: { winners: winners.length } });
    if (settled.count === 1) publish(releaseDrawn({ releaseId }));
    return null;
  });
}
