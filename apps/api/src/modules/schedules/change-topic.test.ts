import {
  addCallPriorityRoute,
  addTopicRoute,
  changeCallPriorityRoute,
  changeTopicRoute,
  listCallPrioritiesRoute,
  listManagedTopicsRoute,
  type TopicForm,
} from '@cabinet/contracts/managed-topics';
import { listTopicsRoute } from '@cabinet/contracts/schedules';
import { storeStaff } from '@cabinet/testkit/accounts';
import { aWord } from '@cabinet/testkit/random';
import { storeService } from '@cabinet/testkit/services';
import { beforeAll, expect, test } from 'vitest';
import { type Caller, useCabinet } from '#test/cabinet.ts';
import { aKeptHall } from '#test/schedules.ts';

const cabinet = useCabinet();

let administrator: Caller;
beforeAll(async () => {
  administrator = await cabinet.sessionFor((await storeStaff(cabinet.db, [])).accountId);
});

const aTopicForm = (more: Partial<TopicForm> = {}): TopicForm => ({
  code: aWord('topic'),
  nameUk: 'Консультація лікаря',
  nameEn: 'A doctor’s advice',
  bring: [{ uk: 'Паспорт', en: 'Passport' }],
  minutes: 40,
  channels: ['office', 'video'],
  serviceCodes: [],
  position: 5,
  active: true,
  ...more,
});

const aPriority = (more: Partial<{ rank: number; active: boolean; code: string }> = {}) => ({
  code: aWord('ground'),
  rank: 1,
  nameUk: 'Особа з інвалідністю I групи',
  nameEn: 'Person with a disability of group I',
  ground: 'Закон України № 875-XII',
  active: true,
  ...more,
});

test('I13 an administrator adds another kind of visit, and changes it; a taken code and a late change are told', async () => {
  const { code: serviceCode } = await storeService(cabinet.db, []);
  const form = aTopicForm({ serviceCodes: [serviceCode] });

  const { status, body: topic } = await cabinet.call(administrator, addTopicRoute, { body: form });

  expect(status).toBe(201);
  expect(topic).toMatchObject({ minutes: 40, channels: ['office', 'video'], bring: form.bring, version: 1 });
  const change = (version: number, more: Partial<TopicForm>) =>
    cabinet.call(administrator, changeTopicRoute, {
      params: { topicId: topic.id },
      body: { version, topic: { ...form, ...more } },
    });
  expect((await change(1, { minutes: 20 })).body).toMatchObject({ minutes: 20, version: 2 });
  expect((await change(1, { minutes: 25 })).body.code).toBe('common.stale_version');
  const again = await cabinet.call(administrator, addTopicRoute, { body: aTopicForm({ code: form.code }) });
  expect(again.body.code).toBe('schedules.topic_code_taken');
  const { body: all } = await cabinet.call(administrator, listManagedTopicsRoute);
  expect(all.items.map(({ id }) => id)).toContain(topic.id);
});

test('I13 a topic names services that there are, and lasts whole five minutes', async () => {
  const errorsOf = async (form: TopicForm) =>
    (await cabinet.call(administrator, addTopicRoute, { body: form })).body.errors?.map(({ pointer }) => pointer);

  expect(await errorsOf(aTopicForm({ serviceCodes: ['no-such-service'] }))).toEqual(['/serviceCodes/0']);
  expect(await errorsOf(aTopicForm({ minutes: 33, channels: [] }))).toEqual(['/minutes', '/channels']);
});

test('I1 a topic that is put out of use is offered nowhere', async () => {
  const hall = await aKeptHall(cabinet);
  const before = (await cabinet.call(administrator, listManagedTopicsRoute)).body.items.find(
    ({ id }) => id === hall.topicId,
  );

  await cabinet.call(administrator, changeTopicRoute, {
    params: { topicId: before?.id ?? ('' as never) },
    body: { version: 1, topic: aTopicForm({ code: hall.topic, active: false }) },
  });

  const { body } = await cabinet.call(null, listTopicsRoute);
  expect(body.items.map(({ code }) => code)).not.toContain(hall.topic);
});

test('I13 legal grounds of priority stand in the order of their ranks, each with its law', async () => {
  const later = await cabinet.call(administrator, addCallPriorityRoute, { body: aPriority({ rank: 2 }) });
  const first = await cabinet.call(administrator, addCallPriorityRoute, { body: aPriority({ rank: 1 }) });
  const hall = await aKeptHall(cabinet);

  const { body } = await cabinet.call(hall.officer, listCallPrioritiesRoute);

  expect(body.items.map(({ id }) => id)).toEqual([first.body.id, later.body.id]);
  expect(body.items[0]?.ground).toBe('Закон України № 875-XII');
  const change = (version: number, code: string) =>
    cabinet.call(administrator, changeCallPriorityRoute, {
      params: { priorityId: later.body.id },
      body: { version, priority: aPriority({ code, active: false }) },
    });
  expect((await change(1, first.body.code)).body.code).toBe('schedules.priority_code_taken');
  expect((await change(1, later.body.code)).body).toMatchObject({ active: false, version: 2 });
  expect((await change(1, later.body.code)).body.code).toBe('common.stale_version');
});
