import * as applications from '@cabinet/contracts/applications';
import { type Document, readContentRoute } from '@cabinet/contracts/documents';
import type { ApplicationId, OfficeId } from '@cabinet/contracts/ids';
import * as inbox from '@cabinet/contracts/inbox';
import { listMessagesRoute } from '@cabinet/contracts/notifications';
import { listReadingsRoute } from '@cabinet/contracts/persons';
import { storeStaff } from '@cabinet/testkit/accounts';
import { storeApplication, storeReadyApplicant } from '@cabinet/testkit/applications';
import { storeOffice } from '@cabinet/testkit/offices';
import { storeService } from '@cabinet/testkit/services';
import { expect, test } from 'vitest';
import { parsePdf, readAloud } from '#platform/paper/parsed-pdf.ts';
import { type Caller, useCabinet } from './cabinet.ts';
import { aRealPdf } from './corpus/pdfs.ts';
import { aRealPhoto } from './corpus/pictures.ts';
import { listenLive } from './live.ts';
import { addToLibrary, confirmedApplicant, fillProfile, twoDocuments } from './story.ts';

const cabinet = useCabinet();

const reason = 'Усі умови програми виконано, документи справжні';

/** What a program for reading aloud makes of a stored paper. */
async function heard(owner: Caller, documentId: Document['id'] | null): Promise<string> {
  if (documentId === null) throw new Error('There is no paper');
  const answer = await cabinet.app.inject({
    url: `/api/v1${readContentRoute.path.replace(':documentId', documentId)}`,
    headers: { cookie: owner.cookie },
  });
  expect(answer.statusCode).toBe(200);
  const { pages } = await parsePdf(answer.rawPayload);
  return pages.flatMap(({ root }) => readAloud(root)).join('\n');
}

test('F1–F23 an application goes from registration to a decision, and everybody sees what is theirs', async () => {
  // Given a service of an office, and another application of that office that is due later
  const officeId = (await storeOffice(cabinet.db)) as OfficeId;
  const { code, serviceId } = await storeService(cabinet.db, [officeId], {
    documents: twoDocuments,
  });
  const somebody = await storeReadyApplicant(cabinet.db);
  await storeApplication(cabinet.db, {
    personId: somebody.personId,
    officeId,
    serviceId,
    state: 'submitted',
    row: { dueOn: '2026-12-24' },
  });
  const clerk = await cabinet.sessionFor(
    (await storeStaff(cabinet.db, [officeId], { surname: 'Службенко' })).accountId,
  );
  const stranger = await cabinet.sessionFor((await storeStaff(cabinet.db, [await storeOffice(cabinet.db)])).accountId);

  // When a person registers, fills in the profile and puts two documents into the library
  const { owner, email } = await confirmedApplicant(cabinet);
  const salutation = await fillProfile(cabinet, owner);
  expect(salutation).toBe('Шановна Маріє Іванівно,');
  const passport = await addToLibrary(
    cabinet,
    owner,
    { name: 'паспорт.pdf', bytes: await aRealPdf() },
    { kind: 'identity', title: 'Паспорт' },
  );
  const photo = await addToLibrary(
    cabinet,
    owner,
    { name: 'фото.jpg', bytes: await aRealPhoto() },
    { kind: 'photo', title: 'Фото' },
  );

  // and fills in an application and sends it
  const draft = await cabinet.call(owner, applications.createApplicationRoute, {
    body: { serviceCode: code, officeId },
  });
  expect(draft.status).toBe(201);
  const applicationId: ApplicationId = draft.body.id;
  const params = { applicationId };
  let { version } = draft.body;
  for (const [slot, document] of [
    ['idDoc', passport],
    ['photo', photo],
  ] as const) {
    const filled = await cabinet.call(owner, applications.fillSlotRoute, {
      params: { ...params, code: slot, documentId: document.id },
      body: { version },
    });
    expect(filled.status).toBe(200);
    ({ version } = filled.body);
  }
  const saved = await cabinet.call(owner, applications.changeDraftRoute, {
    params,
    body: { version, change: { answers: { purpose: 'для банку' }, declaration: true } },
  });
  expect(saved.body.precheck).toEqual([]);
  const sent = await cabinet.call(owner, applications.submitApplicationRoute, {
    params,
    body: { version: saved.body.version },
  });
  expect(sent.body.state).toBe('submitted');
  await cabinet.runJobs();

  // Then there is a receipt with the number and the documents
  const submitted = await cabinet.call(owner, applications.readApplicationRoute, { params });
  expect(await heard(owner, submitted.body.receiptId)).toContain(submitted.body.number);

  // and the clerk finds it first by due date, takes it, and looks at the photo
  const listed = await cabinet.call(clerk, inbox.listInboxRoute);
  expect(listed.body.items.map(({ id }) => id)[0]).toBe(applicationId);
  const live = await listenLive(cabinet, owner);
  const claimed = await cabinet.call(clerk, inbox.claimApplicationRoute, {
    params,
    body: { version: listed.body.items[0]?.version ?? 0 },
  });
  expect(claimed.body.state).toBe('in_review');
  // F23: the open page of the applicant hears of it at once.
  expect(await live.nextChange()).toMatchObject({ room: 'applications', id: applicationId });
  live.close();
  const preview = await cabinet.app.inject({
    url: `/api/v1/inbox/${applicationId}/documents/${photo.id}/preview`,
    headers: { cookie: clerk.cookie },
  });
  expect(preview.headers['content-type']).toBe('image/jpeg');

  // When one document is accepted, the other returned, and a question asked
  const attachmentOf = (slot: string): string =>
    claimed.body.slots.find((one) => one.code === slot)?.documents[0]?.id ?? '';
  const accepted = await cabinet.call(clerk, inbox.judgeDocumentRoute, {
    params: { ...params, attachmentId: attachmentOf('idDoc') },
    body: { version: claimed.body.version, verdict: 'accepted' },
  });
  const returned = await cabinet.call(clerk, inbox.judgeDocumentRoute, {
    params: { ...params, attachmentId: attachmentOf('photo') },
    body: {
      version: accepted.body.version,
      verdict: 'needs_rework',
      remark: 'Обличчя не видно, зробіть фото при світлі',
    },
  });
  expect(returned.status).toBe(200);
  const asked = await cabinet.call(clerk, inbox.askForInformationRoute, {
    params,
    body: {
      version: returned.body.version,
      dueOn: '2026-11-27',
      requests: [
        { kind: 'replace_document', requirementCode: 'photo', pointer: null, text: 'Додайте, будь ласка, нове фото' },
      ],
    },
  });
  expect(asked.body.errors ?? []).toEqual([]);
  expect(asked.body.state).toBe('needs_info');
  await cabinet.runJobs();

  // and the applicant replaces it and answers
  cabinet.clock.forward(3_600_000);
  const better = await addToLibrary(
    cabinet,
    owner,
    { name: 'нове фото.jpg', bytes: await aRealPhoto() },
    { kind: 'photo', title: 'Нове фото' },
  );
  const open = await cabinet.call(owner, applications.readApplicationRoute, { params });
  const replaced = await cabinet.call(owner, applications.fillSlotRoute, {
    params: { ...params, code: 'photo', documentId: better.id },
    body: { version: open.body.version },
  });
  expect(replaced.status).toBe(200);
  const requestId = open.body.requests[0]?.id;
  if (!requestId) throw new Error('No question reached the applicant');
  const answered = await cabinet.call(owner, applications.answerRequestsRoute, {
    params,
    body: { version: replaced.body.version, answers: [{ requestId, text: null }] },
  });
  expect(answered.body.state).toBe('in_review');

  // and the clerk accepts it and decides
  const again = await cabinet.call(clerk, inbox.reviewApplicationRoute, { params });
  const newPhoto =
    again.body.slots.find((one) => one.code === 'photo')?.documents.find(({ document }) => document.id === better.id)
      ?.id ?? '';
  const good = await cabinet.call(clerk, inbox.judgeDocumentRoute, {
    params: { ...params, attachmentId: newPhoto },
    body: { version: again.body.version, verdict: 'accepted' },
  });
  const decided = await cabinet.call(clerk, inbox.decideApplicationRoute, {
    params,
    body: { version: good.body.version, outcome: 'approved', reason, ground: null },
  });
  expect(decided.body.state).toBe('approved');
  await cabinet.runJobs();

  // Then the applicant sees the decision, a message, a letter that greets and does not tell, and the paper
  const final = await cabinet.call(owner, applications.readApplicationRoute, { params });
  expect(final.body).toMatchObject({ state: 'approved', decisionReason: reason });
  const paper = await heard(owner, final.body.decisionPaperId);
  expect(paper).toContain(final.body.number);
  expect(paper.replaceAll(/\s+/g, ' ')).toContain(reason);
  const messages = await cabinet.call(owner, listMessagesRoute);
  expect(messages.body.items[0]?.subject).toContain(final.body.number);
  const letter = cabinet.mailbox.letters(email).find(({ subject }) => subject.includes('розглянуто'));
  expect(letter?.text).toContain('Шановна Маріє Іванівно,');
  expect(`${letter?.text}${letter?.html}`).not.toContain(reason);

  // and who looked; an officer of another office finds nothing
  const readings = await cabinet.call(owner, listReadingsRoute);
  expect(readings.body.items.map(({ readerName }) => readerName)).toContain('Службенко О. П.');
  const foreign = await cabinet.call(stranger, inbox.reviewApplicationRoute, { params });
  expect(foreign.status).toBe(404);
}, 60_000);
