import { commonProblems } from '@cabinet/contracts/http/problem';
import type { TopicId } from '@cabinet/contracts/ids';
import type { ManagedTopic, TopicForm } from '@cabinet/contracts/managed-topics';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { assertServices, refusalOfTopic, rowOf } from './add-topic.ts';
import { findManagedTopic } from './topics.ts';

/** Changes a topic; visits that are booked keep the time they were given. */
export async function changeTopic(
  ctx: Context,
  id: TopicId,
  { version, topic }: { readonly version: number; readonly topic: TopicForm },
): Promise<ManagedTopic> {
  await write(ctx, 'schedules.change_topic', async ({ tx, audit }) => {
    const before = await tx.topic.findUnique({ where: { id }, select: { active: true, minutes: true } });
    if (!before) throw problem(commonProblems.notFound, { id });
    await assertServices(tx, topic.serviceCodes, '/topic/serviceCodes');
    const data = { ...rowOf(topic), version: { increment: 1 } };
    const changed = await tx.topic.updateMany({ where: { id, version }, data }).catch((refusal: unknown) => {
      throw refusalOfTopic(refusal);
    });
    if (changed.count === 0) throw problem(commonProblems.staleVersion, { id, version });
    audit({ subject: id, details: { active: topic.active, minutes: topic.minutes, was: before } });
    return { id };
  });
  return findManagedTopic(ctx.db, id);
}
