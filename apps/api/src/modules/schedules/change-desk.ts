import { commonProblems } from '@cabinet/contracts/http/problem';
import type { DeskId, OfficeId } from '@cabinet/contracts/ids';
import type { DeskForm, ManagedSchedule } from '@cabinet/contracts/managed-schedules';
import { scheduleProblems } from '@cabinet/contracts/schedules';
import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { problem, problemWith } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { assertTopics } from './add-desk.ts';
import { lockSchedule, tellOffice } from './keep.ts';
import { readManagedSchedule } from './read-schedule.ts';

async function assertNobodyAhead(tx: Pick<Transaction, 'visitPlace'>, deskId: DeskId, now: Date): Promise<void> {
  const visits = await tx.visitPlace.count({
    where: { deskId, to: { gt: now }, OR: [{ until: null }, { until: { gt: now } }] },
  });
  if (visits > 0) throw problemWith(scheduleProblems.deskInUse, { shown: { visits }, facts: { deskId } });
}

interface Change {
  readonly version: number;
  readonly desk: DeskForm;
}

/** Changes a desk or puts it out of use. Whoever is booked there would find nobody, so with visits ahead it stays. */
export async function changeDesk(
  ctx: Context,
  { officeId, deskId }: { readonly officeId: OfficeId; readonly deskId: DeskId },
  { version, desk }: Change,
): Promise<ManagedSchedule> {
  await write(ctx, 'schedules.change_desk', async (writing) => {
    const { tx, now, audit } = writing;
    await lockSchedule(ctx, tx, officeId);
    const before = await tx.desk.findFirst({
      where: { id: deskId, officeId },
      select: { channel: true, active: true, version: true },
    });
    if (!before) throw problem(commonProblems.notFound, { officeId, deskId });
    if (before.version !== version) throw problem(commonProblems.staleVersion, { stored: before.version, version });
    await assertTopics(tx, desk.topicIds, '/desk/topicIds');
    const leaves = (before.active && !desk.active) || before.channel !== desk.channel;
    if (leaves) await assertNobodyAhead(tx, deskId, now);
    await tx.desk.update({ where: { id: deskId }, data: { ...desk, version: { increment: 1 } } });
    audit({ subject: deskId, details: { active: desk.active, was: before.active } });
    tellOffice(writing, officeId);
    return { deskId };
  });
  return readManagedSchedule(ctx, officeId);
}
