import type { OfficeId } from '@cabinet/contracts/ids';
import type { Hit } from '@cabinet/contracts/managed-schedules';
import { Channel, PlaceNeed } from '@cabinet/contracts/schedules';
import type { Transaction } from '@cabinet/db/open-database';
import type { Schedule } from '@cabinet/domain/free-times';
import { isReceived, type Placed, visitsHit } from '@cabinet/domain/hit-visits';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import type { Context } from '#platform/context.ts';
import { assertKeeps, scheduleNow } from './keep.ts';
import { receivingOf } from './rules.ts';
import { findSchedule } from './schedule.ts';

/** A booked visit with its place. */
export interface PlacedVisit extends Placed {
  readonly visitId: string;
}

type Reader = Pick<Transaction, 'visitPlace'>;

async function readPlaced(db: Reader, where: object): Promise<PlacedVisit[]> {
  const rows = await db.visitPlace.findMany({
    where: { ...where, until: null, visit: { state: 'booked' } },
    select: {
      deskId: true,
      from: true,
      to: true,
      visit: { select: { id: true, topicId: true, channel: true, needs: true } },
    },
    orderBy: [{ from: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ visit, ...place }) => ({
    ...place,
    visitId: visit.id,
    fit: {
      topicId: visit.topicId,
      channel: Channel.parse(visit.channel),
      needs: PlaceNeed.options.filter((need) => visit.needs.includes(need)),
    },
  }));
}

/** Visits of an office that are booked and not over, by time. */
export const placedVisits = (db: Reader, officeId: OfficeId, now: Date): Promise<PlacedVisit[]> =>
  readPlaced(db, { desk: { officeId }, to: { gt: now } });

/** Whether the schedule of its day, as it is now, does not receive a booked visit; over or not. */
export async function isMisplaced(db: Transaction, officeId: OfficeId, visitId: string): Promise<boolean> {
  const [visit] = await readPlaced(db, { desk: { officeId }, visitId });
  if (!visit) return false;
  const schedule = await findSchedule(db, officeId, { date: kyivDate(visit.from), at: visit.from });
  return !isReceived(visit, receivingOf(schedule));
}

/** Visits ahead that the schedule, as it is now, does not receive: they are to be moved or called off. */
export async function misplacedVisits(ctx: Context, db: Transaction, officeId: OfficeId): Promise<PlacedVisit[]> {
  const now = receivingOf(await scheduleNow(ctx, db, officeId));
  return (await placedVisits(db, officeId, ctx.now())).filter((visit) => !isReceived(visit, now));
}

const countByDay = (visits: readonly Placed[]): Hit => {
  const days = new Map<string, number>();
  for (const { from } of visits) days.set(kyivDate(from), (days.get(kyivDate(from)) ?? 0) + 1);
  return { visits: visits.length, days: [...days].map(([date, count]) => ({ date, visits: count })) };
};

/** How many visits a change would hit, by days; nothing is changed. Throws common.not_found. */
export async function previewHit(
  ctx: Context,
  officeId: OfficeId,
  change: (schedule: Schedule) => Schedule,
): Promise<Hit> {
  await assertKeeps(ctx, ctx.db, officeId);
  const before = receivingOf(await scheduleNow(ctx, ctx.db, officeId));
  const after = { ...before, schedule: change(before.schedule) };
  return countByDay(visitsHit(await placedVisits(ctx.db, officeId, ctx.now()), before, after));
}
