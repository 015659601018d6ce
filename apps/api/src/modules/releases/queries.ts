import { commonProblems } from '@cabinet/contracts/http/problem';
import type { QueryOf } from '@cabinet/contracts/http/route';
import type { ReleaseId, VisitId } from '@cabinet/contracts/ids';
import type { Draw, listReleasesRoute, NotBooked, OwnEntry, Release } from '@cabinet/contracts/releases';
import type { VisitorForm } from '@cabinet/contracts/visits';
import type { Transaction } from '@cabinet/db/open-database';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { officeColumns, toReceivingOffice, topicColumns, toTopic } from '../schedules/public.ts';
import { type ReleasedTime, releasedTimes, wantedBy } from '../visits/public.ts';
import { planOf } from './plan.ts';
import { stateOf } from './rules.ts';
import { openVisitor } from './sealed.ts';

export const releaseColumns = {
  id: true,
  officeId: true,
  office: { select: { ...officeColumns, active: true } },
  topic: { select: topicColumns },
  firstDay: true,
  lastDay: true,
  opensAt: true,
  closesAt: true,
  drawnAt: true,
  calledOffAt: true,
  settledAt: true,
  commitment: true,
  offered: true,
  _count: { select: { entries: true } },
} as const;

const read = (db: Pick<Transaction, 'release'>, id: string) =>
  db.release.findUnique({ where: { id }, select: releaseColumns });
type StoredRow = NonNullable<Awaited<ReturnType<typeof read>>>;
export type ReleaseRow = Omit<StoredRow, 'offered'> & { readonly offered: readonly ReleasedTime[] };

/** What add.ts has stored. */
const withTimes = (row: StoredRow): ReleaseRow => ({ ...row, offered: row.offered as unknown as ReleasedTime[] });

/** Throws common.not_found. */
export async function findRelease(db: Pick<Transaction, 'release'>, id: string): Promise<ReleaseRow> {
  const row = await read(db, id);
  if (!row) throw problem(commonProblems.notFound, { id });
  return withTimes(row);
}

export const toRelease = (row: Omit<ReleaseRow, 'offered'>, now: Date): Release => ({
  id: row.id as ReleaseId,
  office: toReceivingOffice(row.office),
  topic: toTopic(row.topic),
  state: stateOf(row, now),
  firstDay: row.firstDay,
  lastDay: row.lastDay,
  opensAt: row.opensAt.toISOString(),
  closesAt: row.closesAt.toISOString(),
  commitment: row.commitment,
  entries: row._count.entries,
});

const shownDays = 30;
const dayMs = 86_400_000;

export async function listReleases(
  ctx: Context,
  { officeId, topic }: QueryOf<typeof listReleasesRoute>,
): Promise<{ items: Release[] }> {
  const now = ctx.now();
  const rows = await ctx.db.release.findMany({
    where: {
      closesAt: { gt: new Date(now.getTime() - shownDays * dayMs) },
      ...(officeId && { officeId }),
      ...(topic && { topic: { code: topic } }),
    },
    select: releaseColumns,
    orderBy: [{ closesAt: 'asc' }, { id: 'asc' }],
    take: 200,
  });
  return { items: rows.map((row) => toRelease(row, now)) };
}

/** The release with what it gives out: as drawn, or as things stand now. */
export async function readRelease(
  ctx: Context,
  id: string,
): Promise<Release & { times: { start: string; places: number }[] }> {
  const row = await findRelease(ctx.db, id);
  const now = ctx.now();
  const release = toRelease(row, now);
  const isOver = release.state === 'drawn' || release.state === 'called_off';
  const times = isOver ? [] : await releasedTimes({ db: ctx.db, now }, wantedBy(planOf(row)), row);
  return { ...release, times };
}

/** Everything that proves the draw. Throws common.not_found before it took place. */
export async function readDraw(ctx: Context, id: string): Promise<Draw> {
  const row = await ctx.db.release.findUnique({
    where: { id, drawnAt: { not: null } },
    select: {
      seed: true,
      commitment: true,
      drawnAt: true,
      places: true,
      entries: { select: { ticket: true, wishes: true, anyOther: true, place: true }, orderBy: { ticket: 'asc' } },
    },
  });
  if (!row?.drawnAt || row.seed === null) throw problem(commonProblems.notFound, { id });
  const { seed, commitment, drawnAt, places, entries } = row;
  return { seed, commitment, drawnAt: drawnAt.toISOString(), places: places as Draw['places'], entries };
}

interface EntryRow {
  readonly id: string;
  readonly ticket: string;
  readonly wishes: string[];
  readonly anyOther: boolean;
  readonly visitor: Uint8Array;
  readonly place: string | null;
  readonly visitId: string | null;
  /** NotBooked of the contract. */
  readonly notBooked: string | null;
}

export const toOwnEntry = (ctx: Pick<Context, 'secrets'>, row: EntryRow): OwnEntry => ({
  ticket: row.ticket,
  wishes: row.wishes,
  anyOther: row.anyOther,
  visitor: openVisitor(ctx.secrets, row) satisfies VisitorForm,
  place: row.place,
  visitId: row.visitId as VisitId | null,
  notBooked: row.notBooked as NotBooked | null,
});

export async function readOwnEntry(ctx: Context, releaseId: string): Promise<{ entry: OwnEntry | null }> {
  const { personId } = asRole(ctx.actor, 'applicant');
  await findRelease(ctx.db, releaseId);
  const row = await ctx.db.releaseEntry.findUnique({ where: { releaseId_personId: { releaseId, personId } } });
  return { entry: row && toOwnEntry(ctx, row) };
}
