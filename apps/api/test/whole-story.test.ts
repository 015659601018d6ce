import * as applications from '@cabinet/contracts/applications';
import { type Document, listDocumentsRoute, readContentRoute, uploadDocumentRoute } from '@cabinet/contracts/documents';
import { confirmEmailRoute, readSessionRoute } from '@cabinet/contracts/identity';
import type { ApplicationId, OfficeId } from '@cabinet/contracts/ids';
import { listMessagesRoute } from '@cabinet/contracts/notifications';
import { changeProfileRoute, listReadingsRoute, readProfileRoute } from '@cabinet/contracts/persons';
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
import { registered } from './visitors.ts';

const cabinet = useCabinet();

const words = (uk: string, en: string) => ({ uk, en });
const reason = 'Усі умови програми виконано, документи справжні';

/** Two documents to attach, so that one can be accepted and the other returned. */
const documents = [
  {
    code: 'idDoc', name: words('Документ, що посвідчує особу', 'Identity document'), required: 'always', libraryKinds: ['identity'],
    why: words('Щоб упевнитися, хто звертається', 'To know who applies'),
  },
  {
    code: 'photo', name: words('Фото', 'Photo'), required: 'always', libraryKinds: ['photo'],
    why: words('Для посвідчення', 'For the certificate'),
  },
] as const;

/** Registers, follows the mailed link, and comes back with the token that uploads need. */
async function confirmedApplicant(): Promise<{ owner: Caller; email: string }> {
  const { caller, form, accountId } = await registered(cabinet, { name: { surname: 'Лисиченко', givenName: 'Марія', patronymic: 'Іванівна' } });
  await cabinet.runJobs();
  const letter = await cabinet.mailbox.letterTo(form.email);
  const token = new URL(letter.links.find((link) => link.includes('/confirm')) ?? '').hash.slice(1) || letter.links[0]?.split(/[=#]/).at(-1) || '';
  const confirmed = await cabinet.call(null, confirmEmailRoute, { body: { token } });
  expect(confirmed.status).toBe(200);
  const session = await cabinet.call(caller, readSessionRoute);
  expect(session.body.actor?.accountState).toBe('active');
  return { owner: { ...caller, accountId, formToken: session.body.formToken ?? '' }, email: form.email };
}

async function fillProfile(owner: Caller): Promise<void> {
  const profile = await cabinet.call(owner, readProfileRoute);
  const changed = await cabinet.call(owner, changeProfileRoute, {
    body: {
      version: profile.body.version,
      change: {
        birthDate: '1958-11-02', taxId: '2149099248', alternativePhone: '+380671234567',
        registeredAddress: {
          placeCode: 'UA63120150010020962', region: 'Харківська', settlement: 'Мерефа', postcode: '62472', streetKind: 'street', street: 'Зразкова', building: '7', apartment: '3',
        },
      },
    },
  });
  expect(changed.body.errors ?? []).toEqual([]);
  expect(changed.body.salutation).toBe('Шановна Маріє Іванівно,');
}

async function addToLibrary(owner: Caller, file: { name: string; bytes: Buffer }, fields: Record<string, string>): Promise<Document> {
  const uploaded = await cabinet.upload(owner, uploadDocumentRoute, file, fields);
  expect(uploaded.body.errors ?? []).toEqual([]);
  expect(uploaded.body.state).toBe('checking');
  await cabinet.runJobs();
  const library = await cabinet.call(owner, listDocumentsRoute);
  const document = library.body.items.find(({ id }) => id === uploaded.body.id);
  expect(document?.state).toBe('confirmed');
  return document ?? uploaded.body;
}

/** What a program for reading aloud makes of a stored paper. */
async function heard(owner: Caller, documentId: Document['id'] | null): Promise<string> {
  if (documentId === null) throw new Error('There is no paper');
  const answer = await cabinet.app.inject({ url: `/api/v1${readContentRoute.path.replace(':documentId', documentId)}`, headers: { cookie: owner.cookie } });
  expect(answer.statusCode).toBe(200);
  const { pages } = await parsePdf(answer.rawPayload);
  return pages.flatMap(({ root }) => readAloud(root)).join('\n');
}

test('F1–F23 an application goes from registration to a decision, and everybody sees what is theirs', async () => {
  // Given a service of an office, and another application of that office that is due later
  const officeId = (await storeOffice(cabinet.db)) as OfficeId;
  const { code, serviceId } = await storeService(cabinet.db, [officeId], { documents: documents.map((one) => ({ ...one, libraryKinds: [...one.libraryKinds] })) });
  const somebody = await storeReadyApplicant(cabinet.db);
  await storeApplication(cabinet.db, { personId: somebody.personId, officeId, serviceId, state: 'submitted', row: { dueOn: '2026-12-24' } });
  const clerk = await cabinet.sessionFor((await storeStaff(cabinet.db, [officeId], { surname: 'Службенко' })).accountId);
  const stranger = await cabinet.sessionFor((await storeStaff(cabinet.db, [await storeOffice(cabinet.db)])).accountId);

  // When a person registers, fills in the profile and puts two documents into the library
  const { owner, email } = await confirmedApplicant();
  await fillProfile(owner);
  const passport = await addToLibrary(owner, { name: 'паспорт.pdf', bytes: await aRealPdf() }, { kind: 'identity', title: 'Паспорт' });
  const photo = await addToLibrary(owner, { name: 'фото.jpg', bytes: await aRealPhoto() }, { kind: 'photo', title: 'Фото' });

  // and fills in an application and sends it
  const draft = await cabinet.call(owner, applications.createApplicationRoute, { body: { serviceCode: code, officeId } });
  expect(draft.status).toBe(201);
  const applicationId: ApplicationId = draft.body.id;
  const params = { applicationId };
  let { version } = draft.body;
  for (const [slot, document] of [['idDoc', passport], ['photo', photo]] as const) {
    const filled = await cabinet.call(owner, applications.fillSlotRoute, { params: { ...params, code: slot, documentId: document.id }, body: { version } });
    expect(filled.status).toBe(200);
    ({ version } = filled.body);
  }
  const saved = await cabinet.call(owner, applications.changeDraftRoute, { params, body: { version, change: { answers: { purpose: 'для банку' }, declaration: true } } });
  expect(saved.body.precheck).toEqual([]);
  const sent = await cabinet.call(owner, applications.submitApplicationRoute, { params, body: { version: saved.body.version } });
  expect(sent.body.state).toBe('submitted');
  await cabinet.runJobs();

  // Then there is a receipt with the number and the documents
  const submitted = await cabinet.call(owner, applications.readApplicationRoute, { params });
  expect(await heard(owner, submitted.body.receiptId)).toContain(submitted.body.number);

  // and the clerk finds it first by due date, takes it, and looks at the photo
  const inbox = await cabinet.call(clerk, applications.listInboxRoute);
  expect(inbox.body.items.map(({ id }) => id)[0]).toBe(applicationId);
  const live = await listenLive(cabinet, owner);
  const claimed = await cabinet.call(clerk, applications.claimApplicationRoute, { params, body: { version: inbox.body.items[0]?.version ?? 0 } });
  expect(claimed.body.state).toBe('in_review');
  // F23: the open page of the applicant hears of it at once.
  expect(await live.nextChange()).toMatchObject({ room: 'applications', id: applicationId });
  live.close();
  const preview = await cabinet.app.inject({ url: `/api/v1/inbox/${applicationId}/documents/${photo.id}/preview`, headers: { cookie: clerk.cookie } });
  expect(preview.headers['content-type']).toBe('image/jpeg');

  // When one document is accepted, the other returned, and a question asked
  const attachmentOf = (slot: string): string => claimed.body.slots.find((one) => one.code === slot)?.documents[0]?.id ?? '';
  const accepted = await cabinet.call(clerk, applications.judgeDocumentRoute, {
    params: { ...params, attachmentId: attachmentOf('idDoc') }, body: { version: claimed.body.version, verdict: 'accepted' },
  });
  const returned = await cabinet.call(clerk, applications.judgeDocumentRoute, {
    params: { ...params, attachmentId: attachmentOf('photo') }, body: { version: accepted.body.version, verdict: 'needs_rework', remark: 'Обличчя не видно, зробіть фото при світлі' },
  });
  expect(returned.status).toBe(200);
  const asked = await cabinet.call(clerk, applications.askForInformationRoute, {
    params,
    body: {
      version: returned.body.version, dueOn: '2026-11-27',
      requests: [{ kind: 'replace_document', requirementCode: 'photo', pointer: null, text: 'Додайте, будь ласка, нове фото' }],
    },
  });
  expect(asked.body.errors ?? []).toEqual([]);
  expect(asked.body.state).toBe('needs_info');
  await cabinet.runJobs();

  // and the applicant replaces it and answers
  cabinet.clock.forward(3_600_000);
  const better = await addToLibrary(owner, { name: 'нове фото.jpg', bytes: await aRealPhoto() }, { kind: 'photo', title: 'Нове фото' });
  const open = await cabinet.call(owner, applications.readApplicationRoute, { params });
  const replaced = await cabinet.call(owner, applications.fillSlotRoute, { params: { ...params, code: 'photo', documentId: better.id }, body: { version: open.body.version } });
  expect(replaced.status).toBe(200);
  const requestId = open.body.requests[0]?.id;
  if (!requestId) throw new Error('No question reached the applicant');
  const answered = await cabinet.call(owner, applications.answerRequestsRoute, { params, body: { version: replaced.body.version, answers: [{ requestId, text: null }] } });
  expect(answered.body.state).toBe('in_review');

  // and the clerk accepts it and decides
  const again = await cabinet.call(clerk, applications.reviewApplicationRoute, { params });
  const newPhoto = again.body.slots.find((one) => one.code === 'photo')?.documents.find(({ document }) => document.id === better.id)?.id ?? '';
  const good = await cabinet.call(clerk, applications.judgeDocumentRoute, { params: { ...params, attachmentId: newPhoto }, body: { version: again.body.version, verdict: 'accepted' } });
  const decided = await cabinet.call(clerk, applications.decideApplicationRoute, { params, body: { version: good.body.version, outcome: 'approved', reason, ground: null } });
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
  const foreign = await cabinet.call(stranger, applications.reviewApplicationRoute, { params });
  expect(foreign.status).toBe(404);
}, 60_000);
