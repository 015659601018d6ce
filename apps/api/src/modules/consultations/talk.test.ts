import { readMessageRoute, listMessagesRoute } from '@cabinet/contracts/notifications';
import * as inbox from '@cabinet/contracts/consultation-inbox';
import * as routes from '@cabinet/contracts/consultations';
import type { DocumentId } from '@cabinet/contracts/ids';
import { storeLibraryDocument } from '@cabinet/testkit/applications';
import { storeService } from '@cabinet/testkit/services';
import { expect, test } from 'vitest';
import { anOfficer } from '#test/applications.ts';
import { useCabinet } from '#test/cabinet.ts';
import {
  type Answering,
  type Asking,
  anAnsweredQuestion,
  aQuestion,
  aSentQuestion,
  aTakenQuestion,
  attach,
  question,
  send,
} from '#test/consultations.ts';

const cabinet = useCabinet();
const dayMs = 86_400_000;

const one = ({ consultation }: Asking) => ({ consultationId: consultation.id });
const read = async (asking: Asking) =>
  (await cabinet.call(asking.owner, routes.readConsultationRoute, { params: one(asking) })).body;
const versionOf = async ({ consultation: { id } }: Asking) =>
  (await cabinet.db.consultation.findUniqueOrThrow({ where: { id } })).version;
const answer = async (answering: Answering, text = 'Потрібні паспорт і фото.') =>
  cabinet.call(answering.officer, inbox.answerConsultationRoute, {
    params: one(answering),
    body: { version: await versionOf(answering), text, proposal: null },
  });

test('G6 sending moves it to «В очікуванні» with the day of the answer, and into the inbox of the centre', async () => {
  const asking = await aSentQuestion(cabinet);
  const officer = await anOfficer(cabinet, asking.officeId);

  const { body } = await cabinet.call(officer, inbox.listConsultationInboxRoute);

  expect(asking.consultation).toMatchObject({ state: 'sent', dueOn: '2026-12-03', draftText: null, acts: [] });
  expect(asking.consultation.entries).toMatchObject([{ act: 'send', text: question }]);
  expect(body.items).toMatchObject([
    { id: asking.consultation.id, applicantName: 'Тестенко Марія Іванівна', daysLeft: 15, overdue: false },
  ]);
});

test('G6 a question without words or topic is not sent, and every place is named', async () => {
  const asking = await aQuestion(cabinet, { topicCode: null, text: '' });

  const { status, body } = await cabinet.call(asking.owner, routes.sendConsultationRoute, {
    params: one(asking),
    body: { version: 1 },
  });

  expect([status, body.code]).toEqual([422, 'consultations.not_complete']);
  expect(body.errors?.map(({ pointer }) => pointer)).toEqual(['/topicCode', '/text']);
});

test('G6 a file whose check is not over, or that was refused, holds the question back and says so', async () => {
  const asking = await aQuestion(cabinet);
  const documentId = await attach(cabinet, asking, { state: 'checking' });
  const trySending = async () =>
    cabinet.call(asking.owner, routes.sendConsultationRoute, {
      params: one(asking),
      body: { version: await versionOf(asking) },
    });

  const early = await trySending();
  await cabinet.db.document.update({ where: { id: documentId }, data: { state: 'rejected' } });
  const refused = await trySending();

  expect(early.body.errors).toMatchObject([{ pointer: '/files', code: 'consultations.file_checking' }]);
  expect(refused.body.errors).toMatchObject([{ pointer: '/files', code: 'consultations.file_refused' }]);
});

test('G6 sent twice at once it is sent once', async () => {
  const asking = await aQuestion(cabinet);
  const trySending = () =>
    cabinet.call(asking.owner, routes.sendConsultationRoute, { params: one(asking), body: { version: 1 } });

  const answers = await Promise.all([trySending(), trySending()]);

  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(await cabinet.db.consultationEntry.count({ where: { consultationId: asking.consultation.id } })).toBe(1);
});

test('G7 G8 O1 the answer sets «Надано роз’яснення», the consultant’s surname and the time, and all nine facts are there', async () => {
  const answering = await aTakenQuestion(cabinet);
  cabinet.clock.forward(60_000);

  await answer(answering);
  const seen = await read(answering);

  expect(seen).toMatchObject({
    number: answering.consultation.number,
    state: 'answered',
    officeName: { uk: 'ЦНАП Тестової громади' },
    topic: { code: answering.topicCode },
    answeredByName: 'Службенко О. П.',
    answeredAt: cabinet.clock.now().toISOString(),
    acts: ['askFurther', 'close'],
  });
  expect(seen.entries.map(({ act, text, files }) => [act, text, files.length])).toEqual([
    ['send', question, 0],
    ['answer', 'Потрібні паспорт і фото.', 0],
  ]);
});

test('G10 J3 the answer makes one message with the right salutation, and a letter without a word of it', async () => {
  const answering = await aTakenQuestion(cabinet);
  await answer(answering, 'Таємна відповідь');
  await cabinet.runJobs();
  await cabinet.runJobs();

  const { body: list } = await cabinet.call(answering.owner, listMessagesRoute);
  const subject = `Надано відповідь на консультацію № ${answering.consultation.number}`;
  const [message] = list.items.filter((item) => item.subject === subject);
  const { body } = await cabinet.call(answering.owner, readMessageRoute, {
    params: { messageId: message?.id as never },
  });
  const letters = cabinet.mailbox.letters().filter((letter) => letter.subject === subject);

  expect(body).toMatchObject({
    senderName: 'Службенко О. П.',
    link: `/cabinet/consultations/${answering.consultation.id}`,
  });
  expect(body.body).toMatch(/^Шановна Маріє Іванівно,\n\n/);
  expect(letters).toHaveLength(1);
  expect(JSON.stringify(letters)).not.toContain('Таємна');
  expect(JSON.stringify(letters)).not.toContain('паспорт');
  expect(JSON.stringify(letters)).toContain('Шановна Маріє Іванівно');
});

test('a further question goes back to whoever answered, with its file and a new term; a second answer is the last word', async () => {
  const answering = await anAnsweredQuestion(cabinet);
  cabinet.clock.forward(5 * dayMs);
  const documentId = await attach(cabinet, answering);

  const { body } = await cabinet.call(answering.owner, routes.askFurtherRoute, {
    params: one(answering),
    body: { version: await versionOf(answering), text: 'А якщо фото немає?' },
  });

  expect(body).toMatchObject({ state: 'sent', dueOn: '2026-12-08', files: [] });
  expect(body.entries.at(-1)).toMatchObject({ act: 'askFurther', text: 'А якщо фото немає?', files: [{ documentId }] });
  const review = await cabinet.call(answering.officer, inbox.reviewConsultationRoute, { params: one(answering) });
  expect(review.body).toMatchObject({ claimedByMe: true });
  expect((await answer(answering, 'Зробимо на місці.')).body.entries.at(-1)?.text).toBe('Зробимо на місці.');
  cabinet.clock.forward(-5 * dayMs);
});

test('a further question of a consultant who has left goes to the queue', async () => {
  const answering = await anAnsweredQuestion(cabinet);
  await cabinet.db.staffOffice.deleteMany({ where: { accountId: answering.officer.accountId } });

  await cabinet.call(answering.owner, routes.askFurtherRoute, {
    params: one(answering),
    body: { version: await versionOf(answering), text: 'Ще одне питання' },
  });

  expect(await cabinet.db.consultation.findUniqueOrThrow({ where: { id: answering.consultation.id } })).toMatchObject({
    state: 'sent',
    claimedById: null,
    claimedByName: null,
  });
});

test('«Чи допомогла відповідь?» is asked after an answer only, and may be answered anew', async () => {
  const answering = await aTakenQuestion(cabinet);
  const rate = async (helped: boolean) =>
    cabinet.call(answering.owner, routes.rateConsultationRoute, {
      params: one(answering),
      body: { version: await versionOf(answering), helped },
    });

  const early = await rate(true);
  await answer(answering);
  const [no, yes] = [await rate(false), await rate(true)];

  expect(early.body.code).toBe('consultations.not_allowed_now');
  expect([no.body.helped, yes.body.helped]).toEqual([false, true]);
});

test('closed by its owner it is reopened with a reason only', async () => {
  const answering = await anAnsweredQuestion(cabinet);
  const closed = await cabinet.call(answering.owner, routes.closeConsultationRoute, {
    params: one(answering),
    body: { version: await versionOf(answering) },
  });
  const reopen = async (reason: string) =>
    cabinet.call(answering.owner, routes.reopenConsultationRoute, {
      params: one(answering),
      body: { version: await versionOf(answering), reason },
    });

  const empty = await reopen('  ');
  const reopened = await reopen('Мене не прийняли');

  expect(closed.body).toMatchObject({ state: 'closed', acts: ['reopen'] });
  expect(empty.body.errors).toMatchObject([{ pointer: '/reason', code: 'consultations.text_missing' }]);
  expect(reopened.body).toMatchObject({ state: 'sent' });
  expect(reopened.body.entries.at(-1)).toMatchObject({ act: 'reopen', text: 'Мене не прийняли' });
});

test('an answer may propose a visit or an application that the centre can give, and shows its name', async () => {
  const { body: none } = await cabinet.call((await aTakenQuestion(cabinet)).owner, routes.listConsultationsRoute);
  expect(none.items).toHaveLength(1);
  const visit = await aTakenQuestion(cabinet);
  const propose = async (answering: Answering, proposal: routes.Proposal) =>
    cabinet.call(answering.officer, inbox.answerConsultationRoute, {
      params: one(answering),
      body: { version: await versionOf(answering), text: 'Приходьте.', proposal },
    });
  const application = await aTakenQuestion(cabinet);
  const { code } = await storeService(cabinet.db, [application.officeId]);

  const wrong = await propose(visit, { kind: 'visit', code: 'no-such-topic', officeId: visit.officeId });
  const closed = await propose(visit, { kind: 'application', code, officeId: visit.officeId });
  await propose(visit, { kind: 'visit', code: visit.topicCode, officeId: visit.officeId });
  await propose(application, { kind: 'application', code, officeId: application.officeId });

  expect(wrong.body.code).toBe('consultations.topic_not_taken');
  expect(closed.body.code).toBe('services.not_offered');
  expect((await read(visit)).proposal).toMatchObject({
    kind: 'visit',
    code: visit.topicCode,
    subject: { uk: 'Питання для перевірки' },
    officeName: { uk: 'ЦНАП Тестової громади' },
  });
  expect((await read(application)).proposal).toMatchObject({ kind: 'application', code });
});

test('twenty questions that wait are enough, further ones too', async () => {
  const answering = await anAnsweredQuestion(cabinet);
  const row = await cabinet.db.consultation.findUniqueOrThrow({ where: { id: answering.consultation.id } });
  await cabinet.db.consultation.createMany({
    data: Array.from({ length: 20 }, (_, place) => ({
      id: crypto.randomUUID(),
      number: `waits ${row.number} ${place}`,
      personId: row.personId,
      officeId: row.officeId,
      state: 'sent',
      createdAt: row.createdAt,
      updatedAt: row.updatedAt,
    })),
  });

  const { body } = await cabinet.call(answering.owner, routes.askFurtherRoute, {
    params: one(answering),
    body: { version: await versionOf(answering), text: 'Ще одне' },
  });

  expect(body.code).toBe('consultations.too_many_waiting');
});

test('what is put beside a further question is nobody else’s before it is sent', async () => {
  const answering = await anAnsweredQuestion(cabinet);
  const documentId = (await storeLibraryDocument(cabinet.db, answering.personId)) as DocumentId;
  await cabinet.call(answering.owner, routes.attachFileRoute, {
    params: { ...one(answering), documentId },
    body: { version: await versionOf(answering) },
  });

  const { body } = await cabinet.call(answering.officer, inbox.reviewConsultationRoute, { params: one(answering) });
  const opened = await cabinet.call(answering.officer, inbox.reviewedContentRoute, {
    params: { ...one(answering), documentId },
  });

  expect(body.files).toEqual([]);
  expect(opened.status).toBe(404);
  expect(await send(cabinet, answering).catch(() => 'refused')).toBe('refused');
});
