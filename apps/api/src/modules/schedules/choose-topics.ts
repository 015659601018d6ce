import { commonProblems } from '@cabinet/contracts/http/problem';
import type { OfficeId, TopicId } from '@cabinet/contracts/ids';
import type { ManagedSchedule } from '@cabinet/contracts/managed-schedules';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { assertTopics } from './add-desk.ts';
import { lockSchedule, tellOffice } from './keep.ts';
import { readManagedSchedule } from './read-schedule.ts';

interface Choice {
  /** What the office received for when the editor looked. */
  readonly seen: readonly TopicId[];
  readonly topicIds: readonly TopicId[];
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  [...new Set(one)].sort().join() === [...new Set(other)].sort().join();

/** I1: shows and hides topics at an office. Visits that are booked stay. */
export async function chooseTopics(
  ctx: Context,
  officeId: OfficeId,
  { seen, topicIds }: Choice,
): Promise<ManagedSchedule> {
  await write(ctx, 'schedules.choose_topics', async (writing) => {
    const { tx, audit } = writing;
    await lockSchedule(ctx, tx, officeId);
    await assertTopics(tx, topicIds, '/topicIds');
    // A topic that is put out of use everywhere keeps its offices for the day it comes back.
    const where = { officeId, topic: { active: true } };
    const offered = (await tx.officeTopic.findMany({ where, select: { topicId: true } })).map((row) => row.topicId);
    if (!isSame(offered, seen)) throw problem(commonProblems.staleVersion, { officeId });
    await tx.officeTopic.deleteMany({ where: { ...where, topicId: { notIn: [...topicIds] } } });
    await tx.officeTopic.createMany({
      data: topicIds.map((topicId) => ({ officeId, topicId })),
      skipDuplicates: true,
    });
    audit({ subject: officeId, details: { topics: topicIds } });
    tellOffice(writing, officeId);
    return { officeId };
  });
  return readManagedSchedule(ctx, officeId);
}
