import { listDocumentsRoute, readContentRoute } from '@cabinet/contracts/documents';
import * as inbox from '@cabinet/contracts/consultation-inbox';
import * as routes from '@cabinet/contracts/consultations';
import type { DocumentId } from '@cabinet/contracts/ids';
import { expect, test } from 'vitest';
import { anOfficer } from '#test/applications.ts';
import { useCabinet } from '#test/cabinet.ts';
import { type Answering, aTakenQuestion } from '#test/consultations.ts';
import { aRealPdf } from '#test/corpus/pdfs.ts';

const limit = 400_000;
const cabinet = useCabinet({ ATTACHMENT_LIMIT: String(limit) });

const one = ({ consultation }: Answering) => ({ consultationId: consultation.id });
const add = (answering: Answering, bytes: Buffer, caller = answering.officer) =>
  cabinet.upload(caller, inbox.addAnswerFileRoute, { name: 'зразок.pdf', bytes }, {}, one(answering));
const answer = (answering: Answering) =>
  cabinet.call(answering.officer, inbox.answerConsultationRoute, {
    params: one(answering),
    body: { version: answering.review.version, text: 'Зразок додано.', proposal: null },
  });
const library = async ({ owner }: Answering) =>
  (await cabinet.call(owner, listDocumentsRoute)).body.items.map(({ id, origin }) => ({ id, origin }));

test('a file of the answer is checked, comes with the answer into the person’s library, and not a moment earlier', async () => {
  const answering = await aTakenQuestion(cabinet);
  const added = await add(answering, await aRealPdf());
  const documentId = added.body.documentId as DocumentId;
  const open = () =>
    cabinet.call(answering.owner, routes.consultationContentRoute, { params: { ...one(answering), documentId } });

  expect(added.body).toMatchObject({ state: 'checking', byOffice: true, title: 'зразок.pdf' });
  expect((await answer(answering)).body.errors).toMatchObject([{ code: 'consultations.file_checking' }]);
  await cabinet.runJobs();
  expect(await library(answering)).toEqual([]);
  expect((await open()).status).toBe(404);
  expect((await cabinet.call(answering.owner, readContentRoute, { params: { documentId } })).status).toBe(404);
  expect(
    (await cabinet.call(answering.owner, routes.readConsultationRoute, { params: one(answering) })).body.files,
  ).toEqual([]);

  const answered = await answer(answering);

  expect(answered.body.entries.at(-1)?.files).toMatchObject([{ documentId, state: 'confirmed' }]);
  expect(await library(answering)).toEqual([{ id: documentId, origin: 'issued' }]);
  expect((await open()).status).toBe(200);
  const read = { params: { ...one(answering), documentId } };
  expect((await cabinet.call(answering.officer, inbox.reviewedContentRoute, read)).status).toBe(200);
  expect(await cabinet.db.readRecord.count({ where: { subjectId: documentId, what: 'documents.open' } })).toBe(1);
});

test('G2 a file of an answer has the same limit, to the byte', async () => {
  const answering = await aTakenQuestion(cabinet);

  const [exact, over] = [
    await add(answering, Buffer.alloc(limit, 1)),
    await add(answering, Buffer.alloc(limit + 1, 1)),
  ];

  expect(exact.status).toBe(201);
  expect([over.status, over.body.code]).toEqual([413, 'documents.file_too_large']);
});

test('only whoever answers adds files, while they do; a colleague and a stranger do not', async () => {
  const answering = await aTakenQuestion(cabinet);
  const colleague = await anOfficer(cabinet, answering.officeId);
  const bytes = await aRealPdf();

  const foreign = await add(answering, bytes, colleague);
  await answer(answering);
  const late = await add(answering, bytes);

  expect(foreign.body.code).toBe('consultations.claimed_by_other');
  expect(late.body.code).toBe('consultations.not_allowed_now');
  expect(await cabinet.db.document.count({ where: { personId: answering.personId } })).toBe(0);
});

test('a file taken out of an answer is swept away with its bytes, and one that was given stays', async () => {
  const answering = await aTakenQuestion(cabinet);
  const [out, given] = [await add(answering, await aRealPdf()), await add(answering, await aRealPdf())];
  await cabinet.runJobs();
  await cabinet.call(answering.officer, inbox.removeAnswerFileRoute, {
    params: { ...one(answering), documentId: out.body.documentId },
  });
  await answer(answering);
  const start = cabinet.clock.now();
  cabinet.clock.forward(2 * 3_600_000);

  await cabinet.services.queue.boss.send('documents.sweep', {});
  await cabinet.runJobs();

  const rows = await cabinet.db.document.findMany({
    where: { id: { in: [out.body.documentId, given.body.documentId] } },
    select: { id: true, storageKey: true },
  });
  expect(rows.find(({ id }) => id === out.body.documentId)?.storageKey).toBeNull();
  expect(rows.find(({ id }) => id === given.body.documentId)?.storageKey).not.toBeNull();
  cabinet.clock.set(start);
});
