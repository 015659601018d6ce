import * as routes from '@cabinet/contracts/consultations';
import type { OfficeId } from '@cabinet/contracts/ids';
import { storeTopicOf } from '@cabinet/testkit/consultations';
import { storeOffice } from '@cabinet/testkit/offices';
import { expect, test } from 'vitest';
import { useCabinet } from '#test/cabinet.ts';
import { type Asking, aQuestion } from '#test/consultations.ts';

const cabinet = useCabinet();

const one = ({ consultation }: Asking) => ({ consultationId: consultation.id });
const change = async (asking: Asking, parts: routes.ConsultationChange) => {
  const { version } = await cabinet.db.consultation.findUniqueOrThrow({ where: { id: asking.consultation.id } });
  const body = { version, change: parts };
  return cabinet.call(asking.owner, routes.changeConsultationRoute, { params: one(asking), body });
};
/** The centre no longer receives for the topic of the draft. */
const withdrawTopic = ({ officeId, topicCode }: Asking) =>
  cabinet.db.officeTopic.deleteMany({ where: { officeId, topic: { code: topicCode } } });

test('G4 words of a draft are saved though its centre has stopped receiving for the topic; sending tells so', async () => {
  const asking = await aQuestion(cabinet);
  await withdrawTopic(asking);
  const { topicCode, officeId } = asking;

  const words = await change(asking, { text: 'Дописане' });
  const whole = await change(asking, { text: 'Дописане ще', topicCode, topicText: null, officeId });
  const sent = await cabinet.call(asking.owner, routes.sendConsultationRoute, {
    params: one(asking),
    body: { version: whole.body.version },
  });

  expect([words.status, whole.status]).toEqual([200, 200]);
  expect(whole.body).toMatchObject({ draftText: 'Дописане ще', topic: { code: topicCode }, officeId });
  expect(sent.body.code).toBe('consultations.topic_not_taken');
});

test('G4 words of a draft are saved though its centre is closed for good', async () => {
  const asking = await aQuestion(cabinet);
  await cabinet.db.office.update({ where: { id: asking.officeId }, data: { active: false } });

  expect((await change(asking, { text: 'Дописане' })).status).toBe(200);
  expect((await change(asking, { topicCode: null, topicText: 'Інше' })).body.errors).toMatchObject([
    { pointer: '/officeId', code: 'field.choice' },
  ]);
});

test('G1 another topic or centre of a draft is asked about, and both together', async () => {
  const asking = await aQuestion(cabinet);
  const other = (await storeOffice(cabinet.db)) as OfficeId;
  const otherTopic = await storeTopicOf(cabinet.db, [other]);

  expect((await change(asking, { topicCode: otherTopic })).body.code).toBe('consultations.topic_not_taken');
  expect((await change(asking, { officeId: other })).body.code).toBe('consultations.topic_not_taken');
  expect((await change(asking, { officeId: other, topicCode: otherTopic })).body).toMatchObject({
    officeId: other,
    topic: { code: otherTopic },
  });
});
