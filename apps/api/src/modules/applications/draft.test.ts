import * as routes from '@cabinet/contracts/applications';
import type { OfficeId } from '@cabinet/contracts/ids';
import { parseShortNumber } from '@cabinet/domain/short-number';
import { storeOffice } from '@cabinet/testkit/offices';
import { storeService } from '@cabinet/testkit/services';
import { expect, test } from 'vitest';
import { aDesk } from '#test/applications.ts';
import { useCabinet } from '#test/cabinet.ts';

const cabinet = useCabinet();

const words = (uk: string) => ({ uk, en: uk });

test('F1 F19 begins a draft for a service, with a short number that can be dictated', async () => {
  const { owner, code, officeId } = await aDesk(cabinet);

  const { status, body } = await cabinet.call(owner, routes.createApplicationRoute, {
    body: { serviceCode: code, officeId },
  });

  expect(status).toBe(201);
  expect(body).toMatchObject({ state: 'draft', version: 1, serviceCode: code, acts: ['submit'], dueOn: null });
  expect(body.number).toMatch(/^.{4}-.{4}$/);
  expect(parseShortNumber(body.number.toLowerCase().replace('-', ' '))).toBe(body.number);
  expect(body.timeline.map(({ act, actorName }) => [act, actorName])).toEqual([['create', 'Тестенко М. І.']]);
});

test('F1 a service is not begun at an office that does not offer it', async () => {
  const { owner, code } = await aDesk(cabinet);
  const elsewhere = (await storeOffice(cabinet.db)) as OfficeId;

  const { status, body } = await cabinet.call(owner, routes.createApplicationRoute, {
    body: { serviceCode: code, officeId: elsewhere },
  });

  expect([status, body.code]).toEqual([422, 'services.not_offered']);
});

test('F2 F22 the object and its address are kept and shown in list and view', async () => {
  const { owner, draft, change } = await aDesk(cabinet, { needsObject: true });

  await change({ objectName: 'Квартира', objectAddress: 'м. Мерефа, вул. Дніпровська, 12' });
  const list = await cabinet.call(owner, routes.listApplicationsRoute);
  const view = await cabinet.call(owner, routes.readApplicationRoute, { params: { applicationId: draft.id } });

  const both = { objectName: 'Квартира', objectAddress: 'м. Мерефа, вул. Дніпровська, 12' };
  expect(list.body.items[0]).toMatchObject(both);
  expect(view.body).toMatchObject({
    ...both,
    state: 'draft',
    officeName: { uk: 'ЦНАП Тестової громади' },
    decidingBody: { uk: 'Відділ послуг' },
  });
});

test('F7 a saved draft is read on another device, changed and deleted', async () => {
  const { owner, draft, change } = await aDesk(cabinet);
  const params = { applicationId: draft.id };

  await change({ answers: { purpose: 'для банку' } });
  const otherDevice = await cabinet.sessionFor(owner.accountId);
  const { body } = await cabinet.call(otherDevice, routes.readApplicationRoute, { params });
  const removed = await cabinet.call(otherDevice, routes.removeDraftRoute, { params });

  expect(body.answers).toEqual({ purpose: 'для банку' });
  expect(removed.status).toBe(204);
  expect((await cabinet.call(owner, routes.readApplicationRoute, { params })).status).toBe(404);
});

test('F7 saving merges answers; null and blank text clear; a part that is left out stays', async () => {
  const { change } = await aDesk(cabinet, {
    questions: [
      { key: 'purpose', type: 'text', label: words('Мета'), required: true, maxLength: 20 },
      { key: 'rooms', type: 'number', label: words('Кімнат'), required: false },
      { key: 'owner', type: 'yesNo', label: words('Власник'), required: false },
    ],
  });

  await change({ answers: { purpose: 'для банку', rooms: 3, owner: false } });
  const merged = await change({ answers: { rooms: null, purpose: 'для суду' }, objectName: 'Дім' });
  const cleared = await change({ answers: { purpose: '  ' } });

  expect(merged).toMatchObject({ answers: { purpose: 'для суду', owner: false }, objectName: 'Дім' });
  expect(cleared).toMatchObject({ answers: { owner: false }, objectName: 'Дім' });
});

test('F7 what was typed wrong is kept as typed and named by the pre-check; a question that is not asked is refused', async () => {
  const { owner, draft, change } = await aDesk(cabinet, {
    questions: [
      { key: 'rooms', type: 'number', label: words('Кімнат'), required: true },
      { key: 'since', type: 'date', label: words('З якого дня'), required: true },
    ],
  });

  const saved = await change({ answers: { rooms: 'дві з половиною', since: '31.02.2020' } });
  const stray = await cabinet.call(owner, routes.changeDraftRoute, {
    params: { applicationId: draft.id },
    body: { version: saved.version, change: { answers: { constructor: 'x', rooms: true } } },
  });

  expect(saved.answers).toEqual({ rooms: 'дві з половиною', since: '31.02.2020' });
  expect(
    saved.precheck.filter(({ pointer }) => pointer.startsWith('/answers')).map(({ pointer, code }) => [pointer, code]),
  ).toEqual([
    ['/answers/rooms', 'answers.number_format'],
    ['/answers/since', 'field.date'],
  ]);
  expect(stray.body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
    ['/change/answers/constructor', 'field.unknown'],
    ['/change/answers/rooms', 'field.type'],
  ]);
});

test('F7 text that a database cannot hold is tidied, not an error', async () => {
  const { change } = await aDesk(cabinet);

  const saved = await change({ answers: { purpose: 'до\u0000говір \ud800' }, objectName: 'а\u0000б' });

  expect(saved).toMatchObject({ answers: { purpose: 'договір \ufffd' }, objectName: 'аб' });
});

test('F7 two devices do not overwrite one another: the second save with an old version is told so', async () => {
  const { owner, draft, change } = await aDesk(cabinet);
  await change({ answers: { purpose: 'перша' } });

  const late = await cabinet.call(owner, routes.changeDraftRoute, {
    params: { applicationId: draft.id },
    body: { version: draft.version, change: { answers: { purpose: 'друга' } } },
  });

  expect([late.status, late.body.code]).toEqual([409, 'common.stale_version']);
});

test('S3 fields that are not the applicant’s to set are never written', async () => {
  const { owner, draft } = await aDesk(cabinet);
  const forged = {
    state: 'approved',
    decidedByName: 'Я',
    decisionReason: 'так',
    dueOn: '2020-01-01',
    personId: draft.officeId,
    number: 'AAAA-AAAA',
    claimedById: draft.officeId,
    receiptId: draft.officeId,
    submittedAt: '2020-01-01T00:00:00Z',
    applicantName: 'Інша',
    revisionId: draft.officeId,
    copiedFromId: draft.officeId,
  };
  const before = await cabinet.db.application.findUniqueOrThrow({ where: { id: draft.id } });

  await cabinet.call(owner, routes.changeDraftRoute, {
    params: { applicationId: draft.id },
    body: { version: 1, change: { objectName: 'Дім', ...forged } as routes.DraftChange, ...forged } as never,
  });

  const after = await cabinet.db.application.findUniqueOrThrow({ where: { id: draft.id } });
  expect(after).toEqual({ ...before, objectName: 'Дім', version: 2, updatedAt: after.updatedAt });
});

test('O6 a draft is brought to the new revision when it is opened, and keeps the answers that are still asked for', async () => {
  const { owner, draft, change, serviceId, definition } = await aDesk(cabinet, {
    questions: [
      { key: 'purpose', type: 'text', label: words('Мета'), required: true, maxLength: 20 },
      { key: 'rooms', type: 'number', label: words('Кімнат'), required: false },
    ],
  });
  await change({ answers: { purpose: 'для банку', rooms: 2 } });
  const [purpose, rooms] = definition.questions;
  const revision = await cabinet.db.serviceRevision.create({
    data: {
      id: cabinet.services.newId(),
      serviceId,
      number: 2,
      publishedAt: cabinet.clock.now(),
      definition: {
        ...definition,
        questions: [purpose, { ...rooms, type: 'text', maxLength: 50, minLength: 0 }],
      } as never,
    },
  });
  await cabinet.db.service.update({ where: { id: serviceId }, data: { currentRevisionId: revision.id } });

  const { body } = await cabinet.call(owner, routes.readApplicationRoute, { params: { applicationId: draft.id } });

  expect(body.answers).toEqual({ purpose: 'для банку' });
  expect(body.definition.questions.map(({ type }) => type)).toEqual(['text', 'text']);
  expect(body.timeline.at(-1)?.act).toBe('rebase');
});

test('the representative is stored encrypted and shown to the owner', async () => {
  const { draft, change } = await aDesk(cabinet);
  const representative = {
    name: { surname: 'Довіренко', givenName: 'Петро', patronymic: null },
    phone: '+380671112233',
    email: null,
  };

  const saved = await change({ submittedBy: 'representative', representative });

  expect(saved.representative).toEqual(representative);
  const row = await cabinet.db.application.findUniqueOrThrow({ where: { id: draft.id } });
  expect(Buffer.from(row.representative ?? []).includes(Buffer.from('Довіренко'))).toBe(false);
});

test('F18 a service published a minute ago is applied for at once', async () => {
  const { owner, officeId } = await aDesk(cabinet);
  const { code } = await storeService(cabinet.db, [officeId], { name: words('Зовсім нова послуга') });

  const { body } = await cabinet.call(owner, routes.createApplicationRoute, { body: { serviceCode: code, officeId } });

  expect(body.serviceName.uk).toBe('Зовсім нова послуга');
});

test('F1 a person has at most twenty drafts at once; a removed one makes room', async () => {
  const desk = await aDesk(cabinet);
  const service = { body: { serviceCode: desk.code as never, officeId: desk.officeId } };
  const begin = () => cabinet.call(desk.owner, routes.createApplicationRoute, service);
  const params = { applicationId: desk.draft.id };

  for (let drafts = 2; drafts <= 17; drafts += 1) expect((await begin()).status).toBe(201);
  const answers = await Promise.all(Array.from({ length: 6 }, begin));
  const copied = await cabinet.call(desk.owner, routes.copyApplicationRoute, { params });
  await cabinet.call(desk.owner, routes.removeDraftRoute, { params });

  expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
  expect(new Set(answers.filter(({ status }) => status !== 201).map(({ body }) => body.code))).toEqual(
    new Set(['applications.too_many_drafts']),
  );
  expect([copied.status, copied.body.code]).toEqual([409, 'applications.too_many_drafts']);
  expect((await begin()).status).toBe(201);
});
