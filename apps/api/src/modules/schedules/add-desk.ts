import type { OfficeId } from '@cabinet/contracts/ids';
import type { DeskForm, ManagedSchedule } from '@cabinet/contracts/managed-schedules';
import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { assertNone, lockSchedule, tellOffice } from './keep.ts';
import { readManagedSchedule } from './read-schedule.ts';

/** Throws common.invalid_request naming each topic of a desk that is not there. */
export async function assertTopics(
  tx: Pick<Transaction, 'topic'>,
  ids: readonly string[],
  pointer: string,
): Promise<void> {
  const found = await tx.topic.findMany({ where: { id: { in: [...ids] } }, select: { id: true } });
  const known = new Set(found.map(({ id }) => id));
  assertNone(ids.map((id, place) => (known.has(id) ? null : { pointer: `${pointer}/${place}`, code: 'field.choice' })));
}

/** Adds a desk to an office; it receives once a timetable names it. */
export async function addDesk(ctx: Context, officeId: OfficeId, form: DeskForm): Promise<ManagedSchedule> {
  await write(ctx, 'schedules.add_desk', async (writing) => {
    const { tx, audit } = writing;
    await lockSchedule(ctx, tx, officeId);
    await assertTopics(tx, form.topicIds, '/topicIds');
    const id = ctx.newId();
    await tx.desk.create({ data: { id, officeId, ...form } });
    audit({ subject: id, details: { officeId, channel: form.channel } });
    tellOffice(writing, officeId);
    return { id };
  });
  return readManagedSchedule(ctx, officeId);
}
