import * as questions from '@cabinet/contracts/common-questions';
import * as inbox from '@cabinet/contracts/consultation-inbox';
import type { OfficeId } from '@cabinet/contracts/ids';
import { storeStaff } from '@cabinet/testkit/accounts';
import { storeTopicOf } from '@cabinet/testkit/consultations';
import { storeOffice } from '@cabinet/testkit/offices';
import { expect, test } from 'vitest';
import { anOfficer } from '#test/applications.ts';
import { useCabinet } from '#test/cabinet.ts';

const cabinet = useCabinet();

test('ready answers are kept by officers of an office, and another office has nothing of them', async () => {
  const [officeId, other] = [(await storeOffice(cabinet.db)) as OfficeId, (await storeOffice(cabinet.db)) as OfficeId];
  const [officer, stranger] = [await anOfficer(cabinet, officeId), await anOfficer(cabinet, other)];
  const form = { officeId, title: 'Паспорт', text: 'Потрібні паспорт і фото.' };

  const { body: template } = await cabinet.call(officer, inbox.addTemplateRoute, { body: form });
  const params = { templateId: template.id };
  const change = (version: number) =>
    cabinet.call(officer, inbox.changeTemplateRoute, { params, body: { version, title: 'Паспорт', text: 'Інше' } });
  const [changed, stale] = [await change(1), await change(1)];

  expect(changed.body).toMatchObject({ text: 'Інше', version: 2 });
  expect(stale.body.code).toBe('common.stale_version');
  expect((await cabinet.call(stranger, inbox.addTemplateRoute, { body: form })).status).toBe(404);
  expect((await cabinet.call(stranger, inbox.removeTemplateRoute, { params })).status).toBe(404);
  expect((await cabinet.call(stranger, inbox.listTemplatesRoute, { query: { officeId } })).body.items).toEqual([]);
  expect((await cabinet.call(officer, inbox.removeTemplateRoute, { params })).status).toBe(204);
  expect((await cabinet.call(officer, inbox.listTemplatesRoute)).body.items).toEqual([]);
});

test('G11 common questions are shown by topic, in their order, and a hidden one to nobody', async () => {
  const administrator = await cabinet.sessionFor((await storeStaff(cabinet.db, [])).accountId);
  const topic = await storeTopicOf(cabinet.db, []);
  const form = (question: string, position: number, active = true) => ({
    topicCodes: [topic],
    questionUk: question,
    questionEn: question,
    answerUk: 'Відповідь',
    answerEn: 'Answer',
    position,
    active,
  });
  const add = (body: questions.CommonQuestionForm) =>
    cabinet.call(administrator, questions.addCommonQuestionRoute, { body });
  const shown = async (query: { topic?: string } = {}) =>
    (await cabinet.call(null, questions.listCommonQuestionsRoute, { query })).body.items.map((one) => one.questionUk);

  await add(form('Друге', 2));
  const { body: first } = await add(form('Перше', 1));
  await add(form('Приховане', 3, false));
  const unknown = await add({ ...form('Чуже', 4), topicCodes: ['no-such-topic'] });

  expect(await shown({ topic })).toEqual(['Перше', 'Друге']);
  expect(await shown({ topic: 'other-topic' })).toEqual([]);
  expect(unknown.body.errors).toMatchObject([{ pointer: '/topicCodes/0', code: 'field.choice' }]);
  const hidden = await cabinet.call(administrator, questions.changeCommonQuestionRoute, {
    params: { questionId: first.id },
    body: { version: 1, question: form('Перше', 1, false) },
  });
  expect(hidden.body).toMatchObject({ active: false, version: 2 });
  expect(await shown({ topic })).toEqual(['Друге']);
  expect((await cabinet.call(administrator, questions.listManagedQuestionsRoute)).body.items).toHaveLength(3);
});
