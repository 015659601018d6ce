import type { OfficeId, PersonId, VisitId } from '@cabinet/contracts/ids';
import { visitProblems } from '@cabinet/contracts/visits';
import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import type { FreeTime, Span } from '@cabinet/domain/free-times';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import type { Context } from '#platform/context.ts';
import { problemWith } from '#platform/problem.ts';
import { type Days, nearestTo, readDays, shown, timeAt, type Wanted } from './free.ts';

// A hold whose time is over takes nothing any more.
const sweepText = `
  delete from visit_place where "deskId" = any($1::uuid[]) and "until" <= $4 and "from" < $3 and "to" > $2`;

// One statement against the exclusion constraint: of any number of people at once exactly one has the desk.
const takeText = `
  insert into visit_place (id, "visitId", "deskId", "from", "to", "until") values ($1, $2, $3, $4, $5, $6)
  on conflict do nothing`;

/** A span at a desk. */
export interface Place extends Span {
  readonly deskId: string;
}

/** What is taken: for whom, when, and until when a hold lasts; null is for good. */
export interface Taking extends Span {
  readonly visitId: string;
  readonly until: Date | null;
  /** The time a moved visit has now: free for itself, and no alternative to another one. */
  readonly insteadOf?: Date;
}

/** Takes the first of these desks that is free for the span; null when somebody was faster at every one. */
export async function takeDesk(
  ctx: Context,
  tx: Transaction,
  deskIds: readonly string[],
  { visitId, from, to, until }: Taking,
): Promise<string | null> {
  const sql = sqlOf(tx);
  await sql.query({ name: 'visits.sweep', text: sweepText, values: [deskIds, from, to, ctx.now()] });
  for (const deskId of deskIds) {
    const values = [ctx.newId(), visitId, deskId, from, to, until];
    const taken = await sql.query({ name: 'visits.take', text: takeText, values });
    if (taken.rowCount === 1) return deskId;
  }
  return null;
}

/** A visit that does not exist yet. */
export interface NewVisit {
  readonly id: VisitId;
  readonly sequence: number;
  readonly number: string;
  readonly officeId: OfficeId;
  readonly topicId: string;
  readonly channel: string;
  readonly needs: readonly string[];
  readonly pace: number;
  readonly from: Date;
  readonly personId: PersonId | null;
  readonly holdHash: Uint8Array<ArrayBuffer> | null;
  readonly heldUntil: Date;
}

// Spread, so that a crowd after the same time does not queue at the same desk.
const inTurn = (deskIds: readonly string[], visitId: string): string[] => {
  const start = Number.parseInt(visitId.slice(-6), 16) % Math.max(1, deskIds.length);
  return [...deskIds.slice(start), ...deskIds.slice(0, start)];
};

// The visit exists only with its place: nothing is left of an attempt that came too late.
const storeText = `
  with placed as (
    insert into visit_place (id, "visitId", "deskId", "from", "to", "until") values ($1, $2, $3, $4, $5, $6)
    on conflict do nothing returning "deskId"
  )
  insert into visit (id, sequence, number, "officeId", "topicId", state, channel, "from", "to", "deskId", "personId",
    needs, pace, "holdHash", "heldUntil", "createdAt")
  select $2, $7, $8, $9, $10, 'held', $11, $4, $5, placed."deskId", $12, $13, $14, $15, $6, $16 from placed`;

const storeOnce = async (
  ctx: Context,
  tx: Transaction,
  visit: NewVisit,
  at: Span & { deskId: string },
): Promise<boolean> => {
  const { id, sequence, number, officeId, topicId, channel, personId, needs, pace, holdHash, heldUntil } = visit;
  const place = [ctx.newId(), id, at.deskId, at.from, at.to, heldUntil];
  const values = [...place, sequence, number, officeId, topicId, channel, personId, needs, pace, holdHash, ctx.now()];
  return (await sqlOf(tx).query({ name: 'visits.store', text: storeText, values })).rowCount === 1;
};

/** Stores a held visit at the first of these desks that is free; null when somebody was faster at every one. */
export async function storeAt(
  ctx: Context,
  tx: Transaction,
  visit: NewVisit,
  { from, to, deskIds }: FreeTime,
): Promise<string | null> {
  const tried = inTurn(deskIds, visit.id);
  for (const deskId of tried) if (await storeOnce(ctx, tx, visit, { from, to, deskId })) return deskId;
  const swept = await sqlOf(tx).query({ name: 'visits.sweep', text: sweepText, values: [tried, from, to, ctx.now()] });
  if (swept.rowCount === 0) return null;
  for (const deskId of tried) if (await storeOnce(ctx, tx, visit, { from, to, deskId })) return deskId;
  return null;
}

/** The problem of a time that is gone, with the three nearest in its place. */
export const timeTaken = (days: Days, wanted: Wanted, from: Date, but?: Date): Error =>
  problemWith(visitProblems.timeTaken, {
    shown: { alternatives: nearestTo(days, wanted, { gone: from, but }).map(shown) },
    facts: { officeId: wanted.officeId },
  });

/**
 * Takes a place at a time that is free for what is wanted. Throws visits.time_taken with the nearest alternatives: it
 * was never free, breaks and closures included, or somebody was faster.
 */
export async function takePlace(
  ctx: Context,
  tx: Transaction,
  wanted: Wanted,
  taking: Omit<Taking, 'to'>,
): Promise<Place> {
  const days = await readDays({ db: tx, now: ctx.now() }, wanted, kyivDate(taking.from));
  const time = timeAt(days, taking.from, wanted);
  const deskId = time && (await takeDesk(ctx, tx, inTurn(time.deskIds, taking.visitId), { ...taking, to: time.to }));
  if (!time || !deskId) {
    // Read afresh: the rest of the window counts now, and what others have just taken.
    throw timeTaken(await readDays({ db: tx, now: ctx.now() }, wanted), wanted, taking.from, taking.insteadOf);
  }
  return { deskId, from: time.from, to: time.to };
}
