import * as routes from '@cabinet/contracts/applications';
import * as handling from '@cabinet/contracts/case-handling';
import { changeDeviceWishRoute, listDeviceChoicesRoute } from '@cabinet/contracts/device-wish';
import * as inbox from '@cabinet/contracts/inbox';
import { anId } from '@cabinet/testkit/random';
import { storeProgrammeLine } from '@cabinet/testkit/programme-lines';
import { storeOffice } from '@cabinet/testkit/offices';
import { expect, test } from 'vitest';
import { type AidDesk, anAidDesk, anEnterprise, approved, atTheFund, chairClass, wish } from '#test/aid.ts';
import { anOfficer, aDesk, fill } from '#test/applications.ts';
import { useCabinet } from '#test/cabinet.ts';
import { jobContext } from '#platform/context.ts';
import { endHearings } from './hear.ts';

const cabinet = useCabinet();
const of = ({ draft }: AidDesk) => ({ applicationId: draft.id });
const shelves = () => anEnterprise(cabinet);

const submit = async (desk: AidDesk) =>
  cabinet.call(desk.owner, routes.submitApplicationRoute, {
    params: of(desk),
    body: { version: await desk.version() },
  });
const found = (application: routes.Application) =>
  (application.device?.findings ?? []).map(({ code, blocks }) => [code, blocks]);

test('D2 without a card in force nothing is sent, and the words say what to do', async () => {
  await shelves();
  const desk = await anAidDesk(cabinet, { card: false });
  await fill(cabinet, desk, 'idDoc');
  const application = await wish(cabinet, desk);
  expect(found(application)).toEqual([['aid.no_card', true]]);
  expect(application.device?.findings[0]?.text).toContain('первинну реєстрацію');
  expect(await submit(desk)).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/device', code: 'aid.no_card' }] },
  });
});

test('E4 a device is chosen from the programme; what it does not name is told and does not block', async () => {
  await shelves();
  const desk = await anAidDesk(cabinet);
  await fill(cabinet, desk, 'idDoc');
  const choices = await cabinet.call(desk.owner, listDeviceChoicesRoute, { params: of(desk) });
  expect(choices.body).toMatchObject({
    hasCard: true,
    items: [{ classCode: chairClass, allowed: 1, obstacles: [], norm: { quantity: 1, years: 4 } }],
  });
  expect((await submit(desk)).body).toMatchObject({
    errors: expect.arrayContaining([expect.objectContaining({ pointer: '/device', code: 'aid.device_missing' })]),
  });
  expect(found(await wish(cabinet, desk, { quantity: 3 }))).toEqual([['aid.more_than_programme', false]]);
  const body = { version: await desk.version(), device: { classCode: '99 99 99', quantity: 1 } };
  expect(await cabinet.call(desk.owner, changeDeviceWishRoute, { params: of(desk), body })).toMatchObject({
    body: { errors: [{ pointer: '/device/classCode', code: 'persons.device_unknown' }] },
  });
  expect((await submit(desk)).status).toBe(200);
});

test('E4 of a programme that names a whole class each device below it can be chosen', async () => {
  await shelves();
  const desk = await anAidDesk(cabinet, { line: false });
  const { db, services } = cabinet;
  await storeProgrammeLine({ db, secrets: services.secrets }, desk.personId, {
    source: 'registry',
    classCode: '12 22',
  });
  await wish(cabinet, desk);
  const { body } = await cabinet.call(desk.owner, listDeviceChoicesRoute, { params: of(desk) });
  const codes = (body as { items: { classCode: string; allowed: number }[] }).items.map(({ classCode }) => classCode);
  expect(codes).toContain(chairClass);
  expect(codes).not.toContain('12 22');
});

test('while the former one serves another is not asked for, unless there is a reason to replace it early', async () => {
  await shelves();
  const desk = await anAidDesk(cabinet);
  await cabinet.db.device.create({
    data: {
      ...{ id: anId(), personId: desk.personId, classCode: chairClass, quantity: 1 },
      ...{ issuedOn: '2025-03-01', termEndsOn: '2029-03-01', createdAt: cabinet.clock.now() },
      passport: Buffer.from([1]),
    },
  });
  const application = await wish(cabinet, desk);
  expect(found(application)).toEqual([['aid.term_runs', true]]);
  expect(application.device?.findings[0]?.text).toContain('01.01.2029');
  expect(found(await wish(cabinet, desk, { requestKind: 'replacement', early: true }))).toEqual([]);
  expect(found(await wish(cabinet, desk, { requestKind: 'repair' }))).toEqual([]);
});

test('E8 a repair is for what was issued, an update of papers is about no device and ends with the approval', async () => {
  await shelves();
  const mending = await anAidDesk(cabinet);
  expect(found(await wish(cabinet, mending, { requestKind: 'repair' }))).toEqual([['aid.nothing_to_mend', true]]);
  const desk = await anAidDesk(cabinet, { line: false });
  await desk.change({ answers: { requestKind: 'updateDocuments', ground: ['serviceman'] }, declaration: true });
  const done = await approved(cabinet, desk);
  const { body } = await cabinet.call(done.owner, routes.readApplicationRoute, { params: of(done) });
  expect(body).toMatchObject({ state: 'approved' });
  expect((body as routes.Application).clock.at(-1)?.endedAt).not.toBeNull();
  const seen = await cabinet.call(done.fund, inbox.reviewApplicationRoute, { params: of(done) });
  expect((seen.body as inbox.ReviewedApplication).acts).toEqual([]);
});

test('a compensation is asked for in time, and is not above the limit price, three times it in service', async () => {
  await shelves();
  await cabinet.db.limitPrice.create({
    data: {
      ...{ id: anId(), classCode: chairClass, kopiykas: 500_000, act: 'Зразковий наказ', validFrom: '2026-01-01' },
      ...{ createdAt: cabinet.clock.now(), createdByName: 'Редактор' },
    },
  });
  const desk = await anAidDesk(cabinet);
  const bought = { manner: 'compensate', price: 2_000_000 };
  const late = await wish(cabinet, desk, { ...bought, paidOn: '2025-11-01' });
  expect(found(late)).toEqual([['aid.compensation_late', true]]);
  const inTime = await wish(cabinet, desk, { ...bought, paidOn: '2026-10-01' });
  expect([found(inTime), inTime.device?.mostKopiykas]).toEqual([[], 500_000]);
  const inService = await wish(cabinet, desk, { ...bought, paidOn: '2026-10-01', ground: ['serviceman'] });
  expect(inService.device?.mostKopiykas).toBe(1_500_000);
});

test('a device is the wish of its owner alone, and of services that ask for one', async () => {
  await shelves();
  const desk = await anAidDesk(cabinet);
  const body = { version: 1, device: { classCode: chairClass, quantity: 1 } };
  const stranger = await anAidDesk(cabinet);
  expect((await cabinet.call(stranger.owner, changeDeviceWishRoute, { params: of(desk), body })).status).toBe(404);
  const plain = await aDesk(cabinet);
  const params = { applicationId: plain.draft.id };
  expect((await cabinet.call(plain.owner, changeDeviceWishRoute, { params, body })).status).toBe(409);
  expect((await cabinet.call(plain.owner, listDeviceChoicesRoute, { params })).status).toBe(409);
});

test('D8 a case is handed on with its papers, and the office that received it goes on reading', async () => {
  await shelves();
  const desk = await anAidDesk(cabinet);
  await fill(cabinet, desk, 'idDoc');
  await wish(cabinet, desk);
  const { officer } = await atTheFund(cabinet, desk);
  const followed = await cabinet.call(officer, inbox.reviewApplicationRoute, { params: of(desk) });
  expect(followed.body).toMatchObject({ officeId: desk.fundId, acts: [] });
  const other = await storeOffice(cabinet.db, { kind: 'fund_branch', nameUk: 'Інше відділення' });
  const offices = await cabinet.call(desk.fund, handling.listCaseOfficesRoute, { params: of(desk) });
  expect((offices.body as { reroute: { id: string }[] }).reroute.map(({ id }) => id)).toContain(other);
  const reroute = async (officeId: string, reason = 'Справа вашого регіону') =>
    cabinet.call(desk.fund, handling.rerouteApplicationRoute, {
      params: of(desk),
      body: { version: await desk.version(), officeId: officeId as never, reason },
    });
  expect((await reroute(desk.officeId)).body).toMatchObject({ errors: [{ pointer: '/officeId' }] });
  expect((await reroute(other)).status).toBe(200);
  expect((await cabinet.call(desk.fund, inbox.reviewApplicationRoute, { params: of(desk) })).status).toBe(404);
  expect(
    (await cabinet.call(await anOfficer(cabinet, other), inbox.reviewApplicationRoute, { params: of(desk) })).status,
  ).toBe(200);
});

test('whoever is to be refused is heard first, or has let the day pass', async () => {
  await shelves();
  const desk = await anAidDesk(cabinet);
  await fill(cabinet, desk, 'idDoc');
  await wish(cabinet, desk);
  await atTheFund(cabinet, desk);
  const invite = async (dueOn: string) =>
    cabinet.call(desk.fund, handling.inviteApplicantRoute, {
      params: of(desk),
      body: { version: await desk.version(), reason: 'Немає потреби за програмою', dueOn },
    });
  expect((await invite('2026-11-18')).body).toMatchObject({ errors: [{ code: 'applications.due_not_ahead' }] });
  expect((await invite('2027-02-01')).body).toMatchObject({ errors: [{ code: 'applications.due_too_far' }] });
  expect((await invite('2026-11-25')).body).toMatchObject({ state: 'hearing' });
  const refuse = async () =>
    cabinet.call(desk.fund, inbox.decideApplicationRoute, {
      params: of(desk),
      body: { version: await desk.version(), outcome: 'refused', reason: 'Потреби не видно', ground: 'Підстава' },
    });
  expect((await refuse()).status).toBe(409);
  const start = cabinet.clock.now();
  cabinet.clock.set('2026-11-26T09:00:00Z');
  await endHearings(jobContext(cabinet.services, 'test', anId()));
  expect(await refuse()).toMatchObject({ status: 200, body: { state: 'refused' } });
  cabinet.clock.set(start);

  const heard = await anAidDesk(cabinet);
  await fill(cabinet, heard, 'idDoc');
  await wish(cabinet, heard);
  await atTheFund(cabinet, heard);
  await cabinet.call(heard.fund, handling.inviteApplicantRoute, {
    params: of(heard),
    body: { version: await heard.version(), reason: 'Немає потреби за програмою', dueOn: '2026-11-25' },
  });
  const said = await cabinet.call(heard.owner, handling.speakRoute, {
    params: of(heard),
    body: { version: await heard.version(), text: 'Програму оновили в жовтні' },
  });
  expect(said.body).toMatchObject({ state: 'in_review' });
});

const listed = async ({ owner }: AidDesk) => {
  const { body } = await cabinet.call(owner, routes.listApplicationsRoute, { query: {} });
  return (body as { items: routes.ApplicationSummary[] }).items.map(({ device }) => device);
};

test('E7 the list of one’s applications names the device of each and its group, and none before it is chosen', async () => {
  await anEnterprise(cabinet);
  const desk = await anAidDesk(cabinet);
  expect(await listed(desk)).toEqual([null]);
  await wish(cabinet, desk);
  expect(await listed(desk)).toEqual([
    {
      name: { uk: 'Крісла колісні з ручним приводом', en: 'Handrim wheelchairs' },
      group: { uk: 'Засоби для пересування', en: 'Means of movement' },
    },
  ]);
});

test('E7 an update of papers names no device, though one was chosen before', async () => {
  const desk = await anAidDesk(cabinet);
  await wish(cabinet, desk);
  await desk.change({ answers: { requestKind: 'updateDocuments' } });
  expect(await listed(desk)).toEqual([null]);
});
