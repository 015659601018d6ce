import { allot, drawOrder } from '@cabinet/domain/draw';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { releasedTimes, wantedBy } from '../visits/public.ts';
import { planOf } from './plan.ts';
import { findRelease } from './queries.ts';
import { openSeed } from './sealed.ts';

/** Draws one release whose window has closed: publishes seed and places, and gives each ticket its place. Once. */
export const draw = (ctx: Context, releaseId: string): Promise<{ drawn: boolean }> =>
  write(ctx, 'releases.draw', async ({ tx, now, audit }) => {
    await tx.$queryRaw`select 1 from release where id = ${releaseId}::uuid for update`;
    audit({ subject: releaseId });
    const sealed = await tx.release.findFirst({
      where: { id: releaseId, drawnAt: null, calledOffAt: null, closesAt: { lte: now } },
      select: { id: true, sealedSeed: true },
    });
    if (!sealed) return { drawn: false };
    const row = await findRelease(tx, releaseId);
    const seed = openSeed(ctx.secrets, sealed);
    const places = await releasedTimes({ db: tx, now }, wantedBy(planOf(row)), row);
    const entries = await tx.releaseEntry.findMany({ where: { releaseId }, select: { ticket: true, wishes: true } });
    const order = await drawOrder(
      seed,
      entries.map(({ ticket }) => ticket),
    );
    const allotted = allot(order, entries, new Map(places.map(({ start, places: count }) => [start, count])));
    for (const { ticket, place } of allotted) {
      if (place !== null) await tx.releaseEntry.update({ where: { ticket }, data: { place } });
    }
    await tx.release.update({ where: { id: releaseId }, data: { drawnAt: now, seed, places } });
    return { drawn: true };
  });
