import type { PlainDate } from '@cabinet/contracts/dates';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { OfficeId } from '@cabinet/contracts/ids';
import type { ManagedSchedule } from '@cabinet/contracts/managed-schedules';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { assertNone, lockSchedule, signed, tellOffice } from './keep.ts';
import { lastException } from './put-exception.ts';
import { readManagedSchedule } from './read-schedule.ts';
import { refusedDay } from './rules.ts';

/** Takes an exceptional day back by a row of its own: the week holds again, and the history keeps both. */
export async function undoException(
  ctx: Context,
  { officeId, date }: { readonly officeId: OfficeId; readonly date: PlainDate },
  seen: string,
): Promise<ManagedSchedule> {
  await write(ctx, 'schedules.undo_exception', async (writing) => {
    const { tx, now, audit } = writing;
    await lockSchedule(ctx, tx, officeId);
    const last = await lastException(tx, officeId, date);
    if (!last || (last.shifts === null && last.id === seen)) throw problem(commonProblems.notFound, { officeId, date });
    assertNone([refusedDay(date, kyivDate(now), '/date')]);
    const row = signed(ctx, writing, last, seen);
    // Without shifts: the weekly rule.
    await tx.dayException.create({ data: { ...row, officeId, date, reasonUk: '', reasonEn: '' } });
    audit({ subject: row.id, details: { officeId, date } });
    tellOffice(writing, officeId);
    return { id: row.id };
  });
  return readManagedSchedule(ctx, officeId);
}
