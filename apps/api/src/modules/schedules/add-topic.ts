import type { ManagedTopic, TopicForm } from '@cabinet/contracts/managed-topics';
import { scheduleProblems } from '@cabinet/contracts/schedules';
import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { violatedIndex } from '#platform/violated-index.ts';
import { write } from '#platform/write.ts';
import { assertNone } from './keep.ts';
import { findManagedTopic } from './topics.ts';

/** A code that is taken already, said in our words; anything else as it is. */
export const refusalOfTopic = (refusal: unknown): unknown =>
  violatedIndex(refusal) === 'topic_code_key' ? problem(scheduleProblems.topicCodeTaken) : refusal;

/** Throws common.invalid_request naming each service that is not there. */
export async function assertServices(
  tx: Pick<Transaction, 'service'>,
  codes: readonly string[],
  pointer: string,
): Promise<void> {
  const found = await tx.service.findMany({ where: { code: { in: [...codes] } }, select: { code: true } });
  const known = new Set(found.map(({ code }) => code));
  assertNone(
    codes.map((code, place) => (known.has(code) ? null : { pointer: `${pointer}/${place}`, code: 'field.choice' })),
  );
}

/** The row of a topic; what to bring is kept as a list in each language. */
export const rowOf = ({ bring, ...form }: TopicForm) => ({
  ...form,
  bringUk: bring.map(({ uk }) => uk),
  bringEn: bring.map(({ en }) => en),
});

/** I13: adds a topic; no office receives for it until it chooses it. */
export async function addTopic(ctx: Context, form: TopicForm): Promise<ManagedTopic> {
  const id = await write(ctx, 'schedules.add_topic', async ({ tx, audit }) => {
    await assertServices(tx, form.serviceCodes, '/serviceCodes');
    const topicId = ctx.newId();
    await tx.topic.create({ data: { id: topicId, ...rowOf(form) } }).catch((refusal: unknown) => {
      throw refusalOfTopic(refusal);
    });
    audit({ subject: topicId, details: { code: form.code, minutes: form.minutes } });
    return topicId;
  });
  return findManagedTopic(ctx.db, id);
}
