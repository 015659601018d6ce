import * as routes from '@cabinet/contracts/consultations';
import type { DocumentId, OfficeId } from '@cabinet/contracts/ids';
import { parseShortNumber } from '@cabinet/domain/short-number';
import { storeLibraryDocument } from '@cabinet/testkit/applications';
import { storeOffice } from '@cabinet/testkit/offices';
import { anId } from '@cabinet/testkit/random';
import { expect, test } from 'vitest';
import { anApplicant } from '#test/applications.ts';
import { useCabinet } from '#test/cabinet.ts';
import { type Asking, aQuestion, aSentQuestion, attach, question, send } from '#test/consultations.ts';

const cabinet = useCabinet();

const one = ({ consultation }: Asking) => ({ consultationId: consultation.id });
const read = async (asking: Asking) =>
  (await cabinet.call(asking.owner, routes.readConsultationRoute, { params: one(asking) })).body;

test('G1 G3 saving a question with its topic and centre gives it a number and the state «Не відправлено»', async () => {
  const { consultation, topicCode, officeId } = await aQuestion(cabinet);

  expect(consultation).toMatchObject({
    state: 'draft',
    topic: { code: topicCode },
    officeId,
    draftText: question,
    entries: [],
    sentAt: null,
    // 15 calendar days from 18 November 2026, were it sent today.
    dueOn: '2026-12-03',
    acts: ['send'],
  });
  expect(parseShortNumber(consultation.number)).toBe(consultation.number);
});

test('G1 a topic may be named in one’s own words, and any centre that works takes it', async () => {
  const asking = await aQuestion(cabinet, { topicCode: null, topicText: 'Пандус біля будинку' });

  expect(asking.consultation).toMatchObject({ topic: null, topicText: 'Пандус біля будинку' });
  expect((await send(cabinet, asking)).state).toBe('sent');
});

test('G1 a centre that does not receive for the topic, or is closed for good, is refused', async () => {
  const { owner, topicCode } = await aQuestion(cabinet);
  const other = (await storeOffice(cabinet.db)) as OfficeId;
  const closed = (await storeOffice(cabinet.db, { active: false })) as OfficeId;
  const body = { topicText: null, text: question };

  const foreign = await cabinet.call(owner, routes.createConsultationRoute, {
    body: { ...body, topicCode, officeId: other },
  });
  const gone = await cabinet.call(owner, routes.createConsultationRoute, {
    body: { ...body, topicCode: null, officeId: closed },
  });

  expect(foreign.body.code).toBe('consultations.topic_not_taken');
  expect(gone.body.errors).toMatchObject([{ pointer: '/officeId', code: 'field.choice' }]);
});

test('G4 a draft is changed in parts, half-written too, and what is not named stays', async () => {
  const asking = await aQuestion(cabinet);

  const { body } = await cabinet.call(asking.owner, routes.changeConsultationRoute, {
    params: one(asking),
    body: { version: asking.consultation.version, change: { text: '' } },
  });

  expect(body).toMatchObject({ draftText: '', topic: { code: asking.topicCode }, version: 2 });
});

test('G4 of two who edit the same draft at once the second is told that it was changed', async () => {
  const asking = await aQuestion(cabinet);
  const change = (text: string) =>
    cabinet.call(asking.owner, routes.changeConsultationRoute, {
      params: one(asking),
      body: { version: asking.consultation.version, change: { text } },
    });

  const answers = await Promise.all([change('Перше'), change('Друге')]);

  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe('common.stale_version');
});

test('G4 G5 what was sent is neither changed nor deleted', async () => {
  const asking = await aSentQuestion(cabinet);
  const { version } = asking.consultation;

  const changed = await cabinet.call(asking.owner, routes.changeConsultationRoute, {
    params: one(asking),
    body: { version, change: { text: 'Інше' } },
  });
  const removed = await cabinet.call(asking.owner, routes.removeConsultationRoute, { params: one(asking) });

  expect([changed.status, changed.body.code]).toEqual([409, 'consultations.not_allowed_now']);
  expect([removed.status, removed.body.code]).toEqual([409, 'consultations.not_allowed_now']);
  expect((await read(asking)).entries.map(({ text }) => text)).toEqual([question]);
});

test('G5 a deleted draft is gone, and its files stay in the library', async () => {
  const asking = await aQuestion(cabinet);
  const documentId = await attach(cabinet, asking);

  const { status } = await cabinet.call(asking.owner, routes.removeConsultationRoute, { params: one(asking) });

  expect(status).toBe(204);
  expect((await cabinet.call(asking.owner, routes.readConsultationRoute, { params: one(asking) })).status).toBe(404);
  expect(await cabinet.db.document.count({ where: { id: documentId, removedAt: null } })).toBe(1);
});

test('G2 exactly 4 194 304 bytes pass, and of one byte more both numbers are told', async () => {
  const asking = await aQuestion(cabinet);
  await attach(cabinet, asking, { size: routes.attachmentLimit });
  const documentId = (await storeLibraryDocument(cabinet.db, asking.personId, {
    size: routes.attachmentLimit + 1,
  })) as DocumentId;

  const refused = await cabinet.call(asking.owner, routes.attachFileRoute, {
    params: { ...one(asking), documentId },
    body: { version: 2 },
  });

  expect(refused.status).toBe(413);
  expect(refused.body).toMatchObject({
    code: 'consultations.attachment_too_large',
    facts: { limit: 4_194_304, size: 4_194_305 },
  });
  expect(refused.body.errors?.[0]?.text).toContain('4194304');
  expect(refused.body.errors?.[0]?.text).toContain('4194305');
  expect((await read(asking)).files).toHaveLength(1);
});

test('G2 only a document of one’s own library that passed or awaits its check is taken, and once', async () => {
  const asking = await aQuestion(cabinet);
  const documentId = await attach(cabinet, asking);
  const { personId: stranger } = await anApplicant(cabinet);
  const unfit = [
    await storeLibraryDocument(cabinet.db, stranger),
    await storeLibraryDocument(cabinet.db, asking.personId, { state: 'rejected' }),
    await storeLibraryDocument(cabinet.db, asking.personId, { removedAt: cabinet.clock.now() }),
    await storeLibraryDocument(cabinet.db, asking.personId, { origin: 'held' }),
    anId(),
  ];
  const put = (id: string) =>
    cabinet.call(asking.owner, routes.attachFileRoute, {
      params: { ...one(asking), documentId: id as DocumentId },
      body: { version: 2 },
    });

  for (const id of unfit) expect((await put(id)).body.code).toBe('consultations.document_unknown');
  expect((await put(documentId)).body.files).toHaveLength(1);
});

test('G2 more than ten files do not go with one question', async () => {
  const asking = await aQuestion(cabinet);
  for (let count = 0; count < 10; count += 1) await attach(cabinet, asking);
  const documentId = (await storeLibraryDocument(cabinet.db, asking.personId)) as DocumentId;

  const { status, body } = await cabinet.call(asking.owner, routes.attachFileRoute, {
    params: { ...one(asking), documentId },
    body: { version: 11 },
  });

  expect([status, body.code]).toEqual([409, 'consultations.too_many_files']);
});

test('G9 files are taken out one by one before sending, and not after', async () => {
  const asking = await aQuestion(cabinet);
  const [first, second] = [await attach(cabinet, asking), await attach(cabinet, asking)];
  const take = (documentId: DocumentId) =>
    cabinet.call(asking.owner, routes.detachFileRoute, { params: { ...one(asking), documentId } });

  const { body } = await take(first);
  await send(cabinet, asking);
  const late = await take(second);

  expect(body.files.map(({ documentId }) => documentId)).toEqual([second]);
  expect([late.status, late.body.code]).toEqual([409, 'consultations.not_allowed_now']);
  expect((await take(first)).status).toBe(404);
});

test('a draft lets go of a file that left the library, and what was sent keeps it', async () => {
  const [draft, sent] = [await aQuestion(cabinet), await aQuestion(cabinet)];
  const files = [await attach(cabinet, draft), await attach(cabinet, sent)];
  await send(cabinet, sent);

  await cabinet.db.document.updateMany({ where: { id: { in: files } }, data: { removedAt: cabinet.clock.now() } });

  expect((await read(draft)).files).toEqual([]);
  expect((await read(sent)).entries[0]?.files).toHaveLength(1);
  expect((await send(cabinet, draft)).entries[0]?.files).toEqual([]);
});

test('twenty drafts at most, however fast they are begun', async () => {
  const { owner, officeId, topicCode } = await aQuestion(cabinet);
  const body = { topicCode, topicText: null, officeId, text: '' };

  const answers = await Promise.all(
    Array.from({ length: 21 }, () => cabinet.call(owner, routes.createConsultationRoute, { body })),
  );

  expect(answers.filter(({ status }) => status === 201)).toHaveLength(19);
  expect(answers.find(({ status }) => status !== 201)?.body.code).toBe('consultations.too_many_drafts');
});

test('the same saving sent twice makes one draft', async () => {
  const { owner, officeId, topicCode } = await aQuestion(cabinet);
  const body = { topicCode, topicText: null, officeId, text: question };
  const key = { 'idempotency-key': anId() };

  const [first, second] = [
    await cabinet.call(owner, routes.createConsultationRoute, { body }, key),
    await cabinet.call(owner, routes.createConsultationRoute, { body }, key),
  ];

  expect(second.body).toEqual(first.body);
  expect(await cabinet.db.consultation.count({ where: { officeId } })).toBe(2);
});

test('the list is one’s own, newest first, by pages and by state', async () => {
  const asking = await aSentQuestion(cabinet);
  const { owner, officeId, topicCode } = asking;
  const body = { topicCode, topicText: null, officeId, text: question };
  const { body: second } = await cabinet.call(owner, routes.createConsultationRoute, { body });

  const first = await cabinet.call(owner, routes.listConsultationsRoute, { query: { limit: 1 } });
  const next = await cabinet.call(owner, routes.listConsultationsRoute, {
    query: { limit: 1, cursor: first.body.nextCursor ?? '' },
  });
  const sent = await cabinet.call(owner, routes.listConsultationsRoute, { query: { state: 'sent' } });

  expect(first.body.items.map(({ id }) => id)).toEqual([second.id]);
  expect(next.body.items.map(({ id }) => id)).toEqual([asking.consultation.id]);
  expect(next.body.nextCursor).toBeNull();
  expect(sent.body.items.map(({ id }) => id)).toEqual([asking.consultation.id]);
});

test('a topic in one’s own words lies in the database sealed, and its owner reads it', async () => {
  const words = 'Пандус для крісла колісного';
  const { consultation } = await aQuestion(cabinet, { topicCode: null, topicText: words });
  const { topicText } = await cabinet.db.consultation.findUniqueOrThrow({ where: { id: consultation.id } });

  expect(consultation.topicText).toBe(words);
  expect(Buffer.from(topicText ?? []).length).toBeGreaterThan(0);
  expect(Buffer.from(topicText ?? []).includes(Buffer.from('Пандус'))).toBe(false);
});

test('what was asked lies in the database sealed, in the draft and after sending', async () => {
  const asking = await aQuestion(cabinet);
  const { id } = asking.consultation;
  const draft = await cabinet.db.consultation.findUniqueOrThrow({ where: { id } });
  await send(cabinet, asking);
  const sent = await cabinet.db.consultation.findUniqueOrThrow({ where: { id }, include: { entries: true } });

  expect(Buffer.from(draft.draftText ?? []).includes(Buffer.from(question))).toBe(false);
  expect(sent.draftText).toBeNull();
  expect(Buffer.from(sent.entries[0]?.text ?? []).includes(Buffer.from(question))).toBe(false);
});
