import type { PlainDate } from '@cabinet/contracts/dates';
import type { FieldError } from '@cabinet/contracts/http/problem';
import type { OfficeId } from '@cabinet/contracts/ids';
import type { Hit, ManagedSchedule } from '@cabinet/contracts/managed-schedules';
import type { TimetableForm } from '@cabinet/contracts/timetables';
import type { Transaction } from '@cabinet/db/open-database';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { previewHit } from './hits.ts';
import { assertKeeps, assertNone, lockSchedule, signed, tellOffice } from './keep.ts';
import { lastTimetable, readManagedSchedule } from './read-schedule.ts';
import { refusedDay, strangeDesks, withTimetable } from './rules.ts';

/** Ids of the desks at work in an office. */
export const desksAtWork = async (db: Pick<Transaction, 'desk'>, officeId: OfficeId): Promise<string[]> =>
  (await db.desk.findMany({ where: { officeId, active: true }, select: { id: true } })).map(({ id }) => id);

interface Place {
  readonly today: PlainDate;
  /** Desks at work. */
  readonly known: readonly string[];
  /** Where the form stands in the request. */
  readonly at: string;
}

const faultsOf = ({ validFrom, week }: TimetableForm, { today, known, at }: Place): (FieldError | null)[] => [
  refusedDay(validFrom, today, `${at}/validFrom`),
  ...week.flatMap(({ shifts }, place) => strangeDesks(shifts, known, `${at}/week/${place}/shifts`)),
];

/** A new week from a day on. It is a row of its own: days before it keep the hours they had. */
export async function putTimetable(
  ctx: Context,
  officeId: OfficeId,
  { seen, timetable }: { readonly seen: string | null; readonly timetable: TimetableForm },
): Promise<ManagedSchedule> {
  await write(ctx, 'schedules.put_timetable', async (writing) => {
    const { tx, now, audit } = writing;
    await lockSchedule(ctx, tx, officeId);
    const { validFrom, week } = timetable;
    assertNone(faultsOf(timetable, { today: kyivDate(now), known: await desksAtWork(tx, officeId), at: '/timetable' }));
    const row = signed(ctx, writing, await lastTimetable(tx, officeId), seen);
    await tx.timetable.create({ data: { ...row, officeId, validFrom, week } });
    audit({ subject: row.id, details: { officeId, validFrom } });
    tellOffice(writing, officeId);
    return { id: row.id };
  });
  return readManagedSchedule(ctx, officeId);
}

/** How many visits a new week would hit; refuses what putting it would refuse. */
export async function previewTimetable(ctx: Context, officeId: OfficeId, form: TimetableForm): Promise<Hit> {
  await assertKeeps(ctx, ctx.db, officeId);
  const known = await desksAtWork(ctx.db, officeId);
  assertNone(faultsOf(form, { today: kyivDate(ctx.now()), known, at: '' }));
  return previewHit(ctx, officeId, (schedule) => withTimetable(schedule, form));
}
