import { type Allotment, allot, drawOrder } from '@cabinet/domain/draw';
import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { type Writing, write } from '#platform/write.ts';
import { releasedTimes, wantedBy } from '../visits/public.ts';
import { callOff, lockRelease } from './keep.ts';
import { planOf } from './plan.ts';
import type { ReleaseRow } from './queries.ts';
import { openSeed } from './sealed.ts';

// One statement, however many have entered: the draw is one short transaction.
const givePlacesText = `
  update release_entry e set place = given.place
  from json_to_recordset($1::json) as given (ticket text, place text) where e.ticket = given.ticket`;

const givePlaces = (tx: Transaction, allotted: readonly Allotment[]): Promise<unknown> =>
  sqlOf(tx).query({ name: 'releases.give_places', text: givePlacesText, values: [JSON.stringify(allotted)] });

async function drawNow(ctx: Context, { tx, now }: Writing, row: ReleaseRow): Promise<void> {
  const { id: releaseId } = row;
  const sealed = await tx.release.findUniqueOrThrow({
    where: { id: releaseId },
    select: { id: true, sealedSeed: true },
  });
  const seed = openSeed(ctx.secrets, sealed);
  const places = await releasedTimes({ db: tx, now }, wantedBy(planOf(row)), row);
  const entries = await tx.releaseEntry.findMany({
    where: { releaseId },
    select: { ticket: true, wishes: true, anyOther: true },
  });
  const order = await drawOrder(
    seed,
    entries.map(({ ticket }) => ticket),
  );
  await givePlaces(tx, allot(order, entries, new Map(places.map(({ start, places: count }) => [start, count]))));
  await tx.release.update({ where: { id: releaseId }, data: { drawnAt: now, seed, places } });
}

/**
 * Draws one release whose window has closed: publishes seed and places, and gives each ticket its place. Once. Of an office
 * that is closed for good nothing is drawn: the release is called off.
 */
export const draw = (ctx: Context, releaseId: string): Promise<{ drawn: boolean }> =>
  write(ctx, 'releases.draw', async (writing) => {
    const { tx, now, audit } = writing;
    const row = await lockRelease(tx, releaseId);
    const isOver = row.drawnAt !== null || row.calledOffAt !== null;
    const drawn = !isOver && row.office.active && row.closesAt <= now;
    if (drawn) await drawNow(ctx, writing, row);
    if (!isOver && !row.office.active) await callOff(writing, row);
    audit({ subject: releaseId, details: { drawn, officeActive: row.office.active } });
    return { drawn };
  });
