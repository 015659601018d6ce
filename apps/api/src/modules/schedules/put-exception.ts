import type { OfficeId } from '@cabinet/contracts/ids';
import type { Hit, ManagedSchedule } from '@cabinet/contracts/managed-schedules';
import type { DayExceptionForm } from '@cabinet/contracts/timetables';
import type { Transaction } from '@cabinet/db/open-database';
import { isWorkingDay } from '@cabinet/domain/calendar';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import type { Context } from '#platform/context.ts';
import { fieldProblem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { workCalendarFor } from '../administration/public.ts';
import { previewHit } from './hits.ts';
import { assertKeeps, assertNone, lockSchedule, signed, tellOffice } from './keep.ts';
import { desksAtWork } from './put-timetable.ts';
import { readManagedSchedule } from './read-schedule.ts';
import { refusedDay, strangeDesks, withException } from './rules.ts';

/** The exception that was put last for a day, one that took another back too. */
export const lastException = (
  db: Pick<Transaction, 'dayException'>,
  officeId: OfficeId,
  date: string,
): Promise<{ id: string; createdAt: Date; shifts: unknown } | null> =>
  db.dayException.findFirst({
    where: { officeId, date },
    select: { id: true, createdAt: true, shifts: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });

/** Throws common.invalid_request at the fields of a form that stands at `at` in the request. */
async function assertFit(
  ctx: Context,
  tx: Transaction,
  { officeId, at }: { readonly officeId: OfficeId; readonly at: string },
  { date, shifts, worksOnDayOff }: DayExceptionForm,
): Promise<void> {
  assertNone([
    refusedDay(date, kyivDate(ctx.now()), `${at}/date`),
    ...strangeDesks(shifts, await desksAtWork(tx, officeId), `${at}/shifts`),
  ]);
  if (shifts.length === 0 || worksOnDayOff) return;
  if (isWorkingDay(date, await workCalendarFor(tx, officeId))) return;
  throw fieldProblem(`${at}/worksOnDayOff`, 'schedules.day_off');
}

/** Gives one day other hours, or none. A holiday is opened only by somebody who says that they mean it. */
export async function putException(
  ctx: Context,
  officeId: OfficeId,
  { seen, exception }: { readonly seen: string | null; readonly exception: DayExceptionForm },
): Promise<ManagedSchedule> {
  await write(ctx, 'schedules.put_exception', async (writing) => {
    const { tx, audit } = writing;
    await lockSchedule(ctx, tx, officeId);
    const { date, shifts, reasonUk, reasonEn } = exception;
    await assertFit(ctx, tx, { officeId, at: '/exception' }, exception);
    const row = signed(ctx, writing, await lastException(tx, officeId, date), seen);
    await tx.dayException.create({ data: { ...row, officeId, date, shifts, reasonUk, reasonEn } });
    audit({ subject: row.id, details: { officeId, date, open: shifts.length > 0 } });
    tellOffice(writing, officeId);
    return { id: row.id };
  });
  return readManagedSchedule(ctx, officeId);
}

/** How many visits other hours of a day would hit; refuses what putting them would refuse. */
export async function previewException(ctx: Context, officeId: OfficeId, form: DayExceptionForm): Promise<Hit> {
  await assertKeeps(ctx, ctx.db, officeId);
  await assertFit(ctx, ctx.db, { officeId, at: '' }, form);
  return previewHit(ctx, officeId, (schedule) => withException(schedule, form));
}
