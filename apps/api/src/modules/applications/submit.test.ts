import * as routes from '@cabinet/contracts/applications';
import type { DocumentId } from '@cabinet/contracts/ids';
import * as inbox from '@cabinet/contracts/inbox';
import { storeLibraryDocument } from '@cabinet/testkit/applications';
import { expect, test } from 'vitest';
import { aDesk, aFilledDesk, anOfficer, aSentDesk, type Desk, fill } from '#test/applications.ts';
import { useCabinet } from '#test/cabinet.ts';

const cabinet = useCabinet();

const words = (uk: string) => ({ uk, en: uk });
const submit = ({ owner, draft }: Desk, headers: Record<string, string> = {}, version = draft.version) =>
  cabinet.call(
    owner,
    routes.submitApplicationRoute,
    { params: { applicationId: draft.id }, body: { version } },
    headers,
  );

test('F16 F20 an incomplete draft is not sent, and every missing thing is named at once, in words', async () => {
  const desk = await aDesk(cabinet, { needsObject: true });

  const { status, body } = await submit(desk);

  expect([status, body.code]).toEqual([422, 'applications.not_complete']);
  expect(body.errors?.map(({ pointer }) => pointer)).toEqual([
    '/objectName',
    '/objectAddress',
    '/answers/purpose',
    '/slots/idDoc',
    '/declaration',
  ]);
  expect(body.errors?.find(({ pointer }) => pointer === '/slots/idDoc')?.text).toBe(
    'Додайте файл: без цього документа заяву не розглянуть',
  );
  expect(body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual(
    desk.draft.precheck.map(({ pointer, code }) => [pointer, code]),
  );
});

test('F8 after sending the application waits with its time and due date, and is read-only', async () => {
  const desk = await aFilledDesk(cabinet);
  cabinet.clock.set('2026-11-18T10:44:29.000Z');

  const { status, body } = await submit(desk);
  const params = { applicationId: desk.draft.id };
  const patched = await cabinet.call(desk.owner, routes.changeDraftRoute, {
    params,
    body: { version: body.version, change: { objectName: 'Інше' } },
  });
  const documentId = (await storeLibraryDocument(cabinet.db, desk.personId)) as DocumentId;
  const filled = await cabinet.call(desk.owner, routes.fillSlotRoute, {
    params: { ...params, code: 'idDoc', documentId },
    body: { version: body.version },
  });
  const cleared = await cabinet.call(desk.owner, routes.clearSlotRoute, {
    params: { ...params, code: 'idDoc', documentId: body.slots[0]?.documents[0]?.document.id as DocumentId },
  });
  const removed = await cabinet.call(desk.owner, routes.removeDraftRoute, { params });
  const again = await submit(desk, {}, body.version);

  expect(status).toBe(200);
  // Ten calendar days from the next day: Saturday 28 November gives way to Monday 30.
  expect(body).toMatchObject({
    state: 'submitted',
    submittedAt: '2026-11-18T10:44:29.000Z',
    dueOn: '2026-11-30',
    acts: ['withdraw'],
    precheck: [],
  });
  expect(body.clock).toEqual([
    {
      ...{ owner: 'office', ground: 'submit', state: 'submitted', office: body.officeName },
      ...{ startedAt: '2026-11-18T10:44:29.000Z', endedAt: null },
    },
  ]);
  for (const refused of [patched, filled, cleared, removed, again])
    expect([refused.status, refused.body.code]).toEqual([409, 'applications.not_allowed_now']);
});

test('F8 a term of working days leaves weekends out and counts from the next day', async () => {
  cabinet.clock.set('2026-11-19T21:30:00.000Z');
  const desk = await aFilledDesk(cabinet, { term: { unit: 'workDays', value: 3 } });

  const { body } = await submit(desk);

  // 23:30 of Thursday in Kyiv: Friday, Monday, Tuesday.
  expect(body.dueOn).toBe('2026-11-24');
});

test('F8 a service given as the queue allows promises no day', async () => {
  const { draft } = await aSentDesk(cabinet, { term: { unit: 'queue', value: null } });

  expect(draft).toMatchObject({ state: 'submitted', dueOn: null });
});

test('F8 the term that the answers call for replaces the usual one', async () => {
  cabinet.clock.set('2026-11-18T09:00:00.000Z');
  const desk = await aDesk(cabinet, {
    questions: [{ key: 'urgent', type: 'yesNo', label: words('Терміново?'), required: true }],
    otherTerms: [
      { when: { answer: 'urgent', is: true }, term: { unit: 'workDays', value: 1 }, reason: words('терміново') },
    ],
  });
  await fill(cabinet, desk, 'idDoc');

  const ready = await desk.change({ answers: { urgent: true }, declaration: true });
  const { body } = await submit({ ...desk, draft: ready });

  expect(body.dueOn).toBe('2026-11-19');
});

test('F16 a file that is still being checked holds the sending back but is never called missing', async () => {
  const desk = await aFilledDesk(cabinet);
  await cabinet.db.document.updateMany({ where: { personId: desk.personId }, data: { state: 'checking' } });

  const { body } = await submit(desk);
  const view = await cabinet.call(desk.owner, routes.readApplicationRoute, {
    params: { applicationId: desk.draft.id },
  });

  expect(body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
    ['/slots/idDoc', 'precheck.document_checking'],
  ]);
  expect(view.body.slots[0]?.state).toBe('checking');
  expect(view.body.precheck.map(({ incomplete }) => incomplete)).toEqual([false]);
});

test('F16 a rejected or expired document is named before sending', async () => {
  const rejected = await aFilledDesk(cabinet);
  await cabinet.db.document.updateMany({ where: { personId: rejected.personId }, data: { state: 'rejected' } });
  const expired = await aFilledDesk(cabinet);
  await cabinet.db.document.updateMany({ where: { personId: expired.personId }, data: { expiresOn: '2026-11-01' } });

  expect((await submit(rejected)).body.errors?.map(({ code }) => code)).toEqual(['precheck.document_rejected']);
  expect((await submit(expired)).body.errors?.map(({ code }) => code)).toEqual(['precheck.document_expired']);
});

test('sending asks for a consent that is in force', async () => {
  const desk = await aFilledDesk(cabinet);
  await cabinet.db.consent.updateMany({
    where: { accountId: desk.owner.accountId },
    data: { withdrawnAt: cabinet.clock.now() },
  });

  const { body } = await submit(desk);

  expect(body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
    ['/consent', 'applications.consent_missing'],
  ]);
});

test('F8 one key pressed three times at once sends once and gives one answer', async () => {
  const desk = await aFilledDesk(cabinet);
  const retry = () => submit(desk, { 'idempotency-key': 'send-0001' });

  const answers = await Promise.all([retry(), retry(), retry()]);

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  for (const { body } of answers) expect(body).toEqual(answers[0]?.body);
  expect(await cabinet.db.auditRecord.count({ where: { subject: desk.draft.id, action: 'applications.submit' } })).toBe(
    1,
  );
  expect(await cabinet.db.applicationEvent.count({ where: { applicationId: desk.draft.id, act: 'submit' } })).toBe(1);
});

test('F8 pressed three times without a key, one press sends and the others are refused', async () => {
  const desk = await aFilledDesk(cabinet);

  const answers = await Promise.all([submit(desk), submit(desk), submit(desk)]);

  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  expect(await cabinet.db.applicationEvent.count({ where: { applicationId: desk.draft.id, act: 'submit' } })).toBe(1);
});

test('C1 what an applicant needs at a visit reaches the office with the application, and nothing of a diagnosis does', async () => {
  const desk = await aFilledDesk(cabinet);
  const accessNeeds = ['step_free', 'braille'];
  await cabinet.db.person.update({ where: { id: desk.personId }, data: { accessNeeds } });
  await submit(desk);
  const officer = await anOfficer(cabinet, desk.officeId);

  const { body } = await cabinet.call(officer, inbox.reviewApplicationRoute, {
    params: { applicationId: desk.draft.id },
  });

  expect(body.applicant.accessNeeds).toEqual(accessNeeds);
  expect(Object.keys(body.applicant)).not.toContain('disability');
});

test('sending pins the bytes of each document and seals who applied, as it was then', async () => {
  const desk = await aSentDesk(cabinet);
  await cabinet.db.person.update({ where: { id: desk.personId }, data: { surname: 'Інакша' } });

  const { body } = await cabinet.call(desk.owner, routes.readApplicationRoute, {
    params: { applicationId: desk.draft.id },
  });
  const row = await cabinet.db.application.findUniqueOrThrow({
    where: { id: desk.draft.id },
    include: { documents: { include: { document: true } } },
  });

  expect(body.applicant).toMatchObject({
    fullName: 'Тестенко Марія Іванівна',
    birthDate: '1985-03-17',
    phone: '+380673332221',
  });
  expect(Buffer.from(row.applicant ?? []).includes(Buffer.from('Тестенко'))).toBe(false);
  expect(
    row.documents.map(({ pinnedSha256, document }) =>
      Buffer.from(pinnedSha256 ?? []).equals(Buffer.from(document.sha256 ?? [])),
    ),
  ).toEqual([true]);
});

test('a sent application keeps a document that its owner takes out of the library', async () => {
  const desk = await aSentDesk(cabinet);
  await cabinet.db.document.updateMany({
    where: { personId: desk.personId },
    data: { removedAt: cabinet.clock.now() },
  });

  const { body } = await cabinet.call(desk.owner, routes.readApplicationRoute, {
    params: { applicationId: desk.draft.id },
  });

  expect(body.slots[0]?.documents).toHaveLength(1);
});

test('O6 a draft of an older revision is sent in the present one; a sent application keeps its own', async () => {
  const desk = await aFilledDesk(cabinet);
  const sent = await aSentDesk(cabinet);
  for (const { serviceId, definition } of [desk, sent]) {
    const changed = { ...definition, needsObject: true };
    const revision = await cabinet.db.serviceRevision.create({
      data: {
        id: cabinet.services.newId(),
        serviceId,
        number: 2,
        publishedAt: cabinet.clock.now(),
        definition: changed as never,
      },
    });
    await cabinet.db.service.update({ where: { id: serviceId }, data: { currentRevisionId: revision.id } });
  }

  const late = await submit(desk);
  const { body } = await cabinet.call(sent.owner, routes.readApplicationRoute, {
    params: { applicationId: sent.draft.id },
  });

  expect(late.body.errors?.map(({ pointer }) => pointer)).toEqual(['/objectName', '/objectAddress']);
  expect(body.definition.needsObject).toBe(false);
});

test('a service that the office no longer offers takes no applications', async () => {
  const desk = await aFilledDesk(cabinet);
  await cabinet.db.officeService.deleteMany({ where: { serviceId: desk.serviceId } });

  expect((await submit(desk)).body.code).toBe('services.not_offered');
});

test('F6 a representative sends with the document that proves their authority, and not without it', async () => {
  const desk = await aFilledDesk(cabinet);
  const representative = {
    name: { surname: 'Довіренко', givenName: 'Петро' },
    phone: '+380671112233',
    email: null,
  };
  const bare = await desk.change({ submittedBy: 'representative', representative });
  const early = await submit({ ...desk, draft: bare });
  await fill(cabinet, desk, 'poa');

  const { body } = await submit(desk, {}, bare.version + 1);

  expect(early.body.errors?.map(({ pointer }) => pointer)).toEqual(['/slots/poa']);
  expect(body).toMatchObject({ state: 'submitted', submittedBy: 'representative', representative });
});
