import type { ClosureId, OfficeId } from '@cabinet/contracts/ids';
import type { Hit, ManagedSchedule } from '@cabinet/contracts/managed-schedules';
import type { ClosureForm } from '@cabinet/contracts/timetables';
import type { Transaction } from '@cabinet/db/open-database';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { officeClosed } from './events.ts';
import { previewHit } from './hits.ts';
import { assertKeeps, assertNone, lockSchedule, tellOffice } from './keep.ts';
import { desksAtWork } from './put-timetable.ts';
import { readManagedSchedule } from './read-schedule.ts';
import { closureOf, refusedDay, withClosure } from './rules.ts';

async function assertFit(
  ctx: Context,
  tx: Pick<Transaction, 'desk'>,
  officeId: OfficeId,
  form: ClosureForm,
): Promise<void> {
  const known = await desksAtWork(tx, officeId);
  assertNone([
    closureOf(form).to <= ctx.now() ? { pointer: '/toTime', code: 'schedules.closure_over' } : null,
    // A day that is over is told by the time already.
    form.toDate < kyivDate(ctx.now()) ? null : refusedDay(form.toDate, kyivDate(ctx.now()), '/toDate'),
    form.deskIds.every((id) => known.includes(id)) ? null : { pointer: '/deskIds', code: 'schedules.desk_unknown' },
  ]);
}

/** Closes desks for a while. Visits that it hits stay booked until staff move them or call them off. */
export async function addClosure(
  ctx: Context,
  officeId: OfficeId,
  form: ClosureForm,
): Promise<{ closureId: ClosureId; schedule: ManagedSchedule }> {
  const closureId = await write(ctx, 'schedules.add_closure', async (writing) => {
    const { tx, now, audit, publish } = writing;
    await lockSchedule(ctx, tx, officeId);
    const { deskIds, reasonUk, reasonEn } = form;
    const { from, to } = closureOf(form);
    await assertFit(ctx, tx, officeId, form);
    const id = ctx.newId() as ClosureId;
    const createdByName = asRole(ctx.actor, 'officer', 'administrator').name;
    await tx.closure.create({
      data: { id, officeId, from, to, deskIds, reasonUk, reasonEn, createdAt: now, createdByName },
    });
    audit({ subject: id, details: { officeId, from, to, desks: deskIds.length } });
    publish(officeClosed({ officeId, closureId: id }));
    tellOffice(writing, officeId);
    return id;
  });
  return { closureId, schedule: await readManagedSchedule(ctx, officeId) };
}

/** How many visits a closure would hit; refuses what adding it would refuse. */
export async function previewClosure(ctx: Context, officeId: OfficeId, form: ClosureForm): Promise<Hit> {
  await assertKeeps(ctx, ctx.db, officeId);
  await assertFit(ctx, ctx.db, officeId, form);
  return previewHit(ctx, officeId, (schedule) => withClosure(schedule, closureOf(form)));
}
