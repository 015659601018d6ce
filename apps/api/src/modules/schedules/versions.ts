import type { OfficeId } from '@cabinet/contracts/ids';
import type { Page, PageQuery } from '@cabinet/contracts/http/page';
import type { ScheduleVersion } from '@cabinet/contracts/managed-schedules';
import type { Context } from '#platform/context.ts';
import { isUuid } from '#platform/ids.ts';
import { toPage } from '#platform/page.ts';
import { fieldProblem } from '#platform/problem.ts';
import { assertKeeps } from './keep.ts';
import {
  closureColumns,
  exceptionColumns,
  timetableColumns,
  toClosure,
  toException,
  toTimetable,
} from './read-schedule.ts';

/** Everything ever put into the schedule of an office, newest first: nothing of it is ever overwritten. */
export async function listVersions(
  ctx: Context,
  officeId: OfficeId,
  { cursor, limit }: PageQuery,
): Promise<Page<ScheduleVersion>> {
  if (cursor !== undefined && !isUuid(cursor)) throw fieldProblem('/cursor', 'field.format');
  await assertKeeps(ctx, ctx.db, officeId);
  // Ids grow with time, so three lists make one.
  const asked = {
    where: { officeId, ...(cursor && { id: { lt: cursor } }) },
    orderBy: { id: 'desc' },
    take: limit + 1,
  } as const;
  const timetables = await ctx.db.timetable.findMany({ ...asked, select: timetableColumns });
  const exceptions = await ctx.db.dayException.findMany({ ...asked, select: exceptionColumns });
  const closures = await ctx.db.closure.findMany({ ...asked, select: closureColumns });
  const all: ScheduleVersion[] = [
    ...timetables.map((row) => ({ kind: 'timetable' as const, ...toTimetable(row) })),
    ...exceptions.map((row) => ({ kind: 'exception' as const, ...toException(row) })),
    ...closures.map((row) => ({ kind: 'closure' as const, ...toClosure(row) })),
  ];
  const newest = all.toSorted((one, other) => (one.id < other.id ? 1 : -1));
  return toPage(newest, limit, (version) => version);
}
