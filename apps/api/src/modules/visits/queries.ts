import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Page } from '@cabinet/contracts/http/page';
import type { QueryOf } from '@cabinet/contracts/http/route';
import type {
  FreeDay,
  FreeTime,
  Hold,
  listFreeDaysRoute,
  listFreeTimesRoute,
  Visit,
  VisitSummary,
} from '@cabinet/contracts/visits';
import type { listVisitsRoute } from '@cabinet/contracts/visits';
import type { Transaction } from '@cabinet/db/open-database';
import type { VisitState } from '@cabinet/domain/workflows/visit';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { pageAfter, toPage } from '#platform/page.ts';
import { problem } from '#platform/problem.ts';
import { findTerms, findTopic } from '../schedules/public.ts';
import { freeDays, readDays, readerOf, shown, timesOn, type Wanted } from './free.ts';
import { mostExtensions } from './hold.ts';
import { wantedBy } from './plan.ts';
import { lockVisit } from './change.ts';
import { holderOf, liveHoldOf } from './holder.ts';
import { owns } from './policy.ts';
import { actsFor, changeableUntil } from './rules.ts';
import { openVisitor, toHold, toSummary, toVisit, visitColumns, type VisitRow } from './shape.ts';
import { ticketCodeOf } from './ticket-code.ts';

type Fitting = QueryOf<typeof listFreeDaysRoute>;

async function wantedOf(ctx: Context, { officeId, topic: code, channel, needs, pace }: Fitting): Promise<Wanted> {
  const topic = await findTopic(ctx.db, code, officeId);
  if (!topic) throw problem(commonProblems.notFound, { officeId, topic: code });
  return wantedBy({ officeId, topic, channel, needs, pace, internal: false });
}

/** I3, I14. */
export async function listFreeDays(
  ctx: Context,
  asked: Fitting,
): Promise<{ items: FreeDay[]; first: FreeTime | null }> {
  const wanted = await wantedOf(ctx, asked);
  const days = await readDays(readerOf(ctx), wanted);
  const items = freeDays(days, wanted);
  const [first] = items[0] ? timesOn(days, items[0].date, wanted) : [];
  return { items, first: first ? shown(first) : null };
}

/** I4. */
export async function listFreeTimes(
  ctx: Context,
  { date, ...asked }: QueryOf<typeof listFreeTimesRoute>,
): Promise<{ items: FreeTime[]; holdMinutes: number }> {
  const wanted = await wantedOf(ctx, asked);
  const days = await readDays(readerOf(ctx), wanted, date);
  return { items: timesOn(days, date, wanted).map(shown), holdMinutes: days.office.terms.holdMinutes };
}

/** The hold of whoever asks, across sign-in and reload. */
export async function readMyHold(ctx: Context, visitor: Visitor): Promise<{ hold: Hold | null }> {
  const held = await liveHoldOf(ctx.db, holderOf(ctx, visitor), ctx.now());
  return { hold: held && toHold(held, mostExtensions) };
}

/** The whole visit for its owner. */
export async function toOwners(ctx: Context, db: Transaction, row: VisitRow): Promise<Visit> {
  const { cancelMinutes } = await findTerms(db, row.officeId);
  const visit = { state: row.state as VisitState, from: row.from };
  return toVisit(row, {
    visitor: openVisitor(ctx.secrets, row),
    changeableUntil: changeableUntil(row.from ?? ctx.now(), cancelMinutes),
    ticketCode: ticketCodeOf(ctx.secrets, row),
    acts: actsFor({ role: 'applicant', now: ctx.now(), visit, cancelMinutes }),
  });
}

/** A visit of the applicant who asks. Throws common.not_found. */
export async function findOwnVisit(ctx: Context, db: Pick<Transaction, 'visit'>, id: string): Promise<VisitRow> {
  const row = await db.visit.findUnique({ where: { id }, select: visitColumns });
  if (!row || row.state === 'held' || !owns(ctx.actor, row)) throw problem(commonProblems.notFound, { id });
  return row;
}

export const answerOwner = async (ctx: Context, tx: Transaction, id: string): Promise<Visit> =>
  toOwners(ctx, tx, await findOwnVisit(ctx, tx, id));

export const readVisit = async (ctx: Context, id: string): Promise<Visit> =>
  toOwners(ctx, ctx.db, await findOwnVisit(ctx, ctx.db, id));

const statesAhead = ['booked', 'checked_in', 'called', 'serving'];

/** Visits of the applicant: ahead by date, or over, the latest first. */
export async function listVisits(
  ctx: Context,
  { when, cursor, limit }: QueryOf<typeof listVisitsRoute>,
): Promise<Page<VisitSummary>> {
  const { personId } = asRole(ctx.actor, 'applicant');
  const order = when === 'ahead' ? 'asc' : 'desc';
  const rows = await ctx.db.visit.findMany({
    where: { personId, state: when === 'ahead' ? { in: statesAhead } : { notIn: [...statesAhead, 'held'] } },
    select: visitColumns,
    orderBy: [{ from: order }, { id: order }],
    ...pageAfter(cursor, limit),
  });
  return toPage(rows, limit, toSummary);
}

/** The applicant's own visit under lock. Throws common.not_found. */
export async function lockOwn(ctx: Context, tx: Transaction, id: string): Promise<VisitRow> {
  const row = await lockVisit(tx, id);
  if (!row || row.state === 'held' || !owns(ctx.actor, row)) throw problem(commonProblems.notFound, { id });
  return row;
}
