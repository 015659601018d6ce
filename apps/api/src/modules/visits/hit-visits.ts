import type { ClosureId, OfficeId, VisitId } from '@cabinet/contracts/ids';
import type { HitVisit } from '@cabinet/contracts/hit-visits';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { FreeTime } from '@cabinet/domain/free-times';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { recordReads } from '#platform/read-log.ts';
import { misplacedVisits, type PlacedVisit } from '../schedules/public.ts';
import { type Days, datesOf, readDays, readerOf, shown, timesOn, type Wanted } from './free.ts';
import { wantedBy } from './plan.ts';
import { receives } from './policy.ts';
import { channelOf, needsOf, openVisitor, paceOf, planOf, type VisitRow, visitColumns } from './shape.ts';

/** The visits that a closure touches, out of those that are hit by whatever change. */
async function hitBy(ctx: Context, officeId: OfficeId, closureId: ClosureId | undefined): Promise<PlacedVisit[]> {
  const hit = await misplacedVisits(ctx, ctx.db, officeId);
  if (closureId === undefined) return hit;
  const closure = await ctx.db.closure.findFirst({
    where: { id: closureId, officeId },
    select: { from: true, to: true, deskIds: true, liftedAt: true },
  });
  if (!closure) throw problem(commonProblems.notFound, { officeId, closureId });
  const { from, to, deskIds, liftedAt } = closure;
  return hit.filter(
    (visit) =>
      liftedAt === null &&
      visit.from < to &&
      visit.to > from &&
      (deskIds.length === 0 || deskIds.includes(visit.deskId)),
  );
}

const firstOf = (days: Days, dates: readonly string[], wanted: Wanted, fits: (time: FreeTime) => boolean) => {
  for (const date of dates) {
    const found = timesOn(days, date, wanted).filter(fits);
    if (found.length > 0) return found;
  }
  return [];
};

/** The nearest time for a visit: as promised or the next after it; only when there is none, the last before it. */
const nearest = (days: Days, wanted: Wanted, promised: Date): FreeTime | null => {
  const day = kyivDate(promised);
  const dates = datesOf(days);
  const after = dates.filter((date) => date >= day);
  const before = dates.filter((date) => date <= day).reverse();
  const [later] = firstOf(days, after, wanted, ({ from }) => from >= promised);
  return later ?? firstOf(days, before, wanted, ({ from }) => from < promised).at(-1) ?? null;
};

/** One time for each visit, none for two of them. */
const propose = (days: Days, rows: readonly VisitRow[]): ReadonlyMap<string, FreeTime> => {
  const takenOf = new Map(days.takenOf);
  const proposals = new Map<string, FreeTime>();
  for (const row of rows) {
    const wanted = wantedBy({ ...planOf(row), internal: true });
    const time = row.from && nearest({ ...days, takenOf }, wanted, row.from);
    const [deskId] = time?.deskIds ?? [];
    if (!time || deskId === undefined) continue;
    proposals.set(row.id, time);
    takenOf.set(deskId, [...(takenOf.get(deskId) ?? []), time]);
  }
  return proposals;
};

const toHit = (ctx: Context, row: VisitRow, desk: HitVisit['desk'], proposal: FreeTime | undefined): HitVisit => {
  const { name, phone } = openVisitor(ctx.secrets, row);
  return {
    id: row.id as VisitId,
    version: row.version,
    number: row.number,
    channel: channelOf(row),
    from: row.from?.toISOString() ?? '',
    to: row.to?.toISOString() ?? '',
    topic: { uk: row.topic.nameUk, en: row.topic.nameEn },
    desk,
    needs: needsOf(row),
    pace: paceOf(row),
    visitor: { name, phone },
    proposal: proposal ? shown(proposal) : null,
  };
};

const recordNames = (ctx: Context, rows: readonly VisitRow[]): Promise<void> =>
  recordReads(
    ctx,
    rows.flatMap(({ id, personId, office }) =>
      personId === null
        ? []
        : [
            {
              personId,
              what: 'visits.rebook',
              subjectId: id,
              purpose: 'rebooking',
              office: { uk: office.nameUk, en: office.nameEn },
            },
          ],
    ),
  );

/** Visits that the schedule no longer receives, by time, each with a proposal of its own; the reading is recorded. */
export async function listHitVisits(
  ctx: Context,
  officeId: OfficeId,
  closureId: ClosureId | undefined,
): Promise<{ items: HitVisit[] }> {
  if (!receives(ctx.actor, { officeId })) throw problem(commonProblems.notFound, { officeId });
  const hit = await hitBy(ctx, officeId, closureId);
  if (hit.length === 0) return { items: [] };
  const rows = await ctx.db.visit.findMany({
    where: { id: { in: hit.map(({ visitId }) => visitId) }, visitor: { not: null } },
    select: visitColumns,
    orderBy: [{ from: 'asc' }, { id: 'asc' }],
  });
  const desks = await ctx.db.desk.findMany({ where: { officeId }, select: { id: true, nameUk: true, nameEn: true } });
  const nameOf = new Map(desks.map(({ id, nameUk, nameEn }) => [id, { uk: nameUk, en: nameEn }]));
  const proposals = propose(await readDays(readerOf(ctx), { officeId }), rows);
  await recordNames(ctx, rows);
  return { items: rows.map((row) => toHit(ctx, row, nameOf.get(row.deskId ?? '') ?? null, proposals.get(row.id))) };
}
