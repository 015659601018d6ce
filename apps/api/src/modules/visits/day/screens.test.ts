import { randomUUID } from 'node:crypto';
import type { ScreenId } from '@cabinet/contracts/ids';
import * as reception from '@cabinet/contracts/reception';
import * as screens from '@cabinet/contracts/screens';
import { storeOffice } from '@cabinet/testkit/offices';
import { beforeEach, expect, test } from 'vitest';
import { anOfficer } from '#test/applications.ts';
import { useCabinet } from '#test/cabinet.ts';
import { act, aPriority, aScreen, aStaffedHall, aTicket, next, passIn } from '#test/hall.ts';
import { aVisit } from '#test/visits.ts';

const cabinet = useCabinet();
const minute = 60_000;

beforeEach(() => cabinet.clock.set('2026-11-18T09:00:00.000Z'));

const open = (pass: string) => cabinet.call(null, screens.openScreenRoute, { body: { pass } });
const take = (pass: string, topic: string, key: string = randomUUID()) =>
  cabinet.call(null, screens.takeTicketRoute, { body: { pass, topic, key } });
const place = (link: string) => cabinet.call(null, screens.readPlaceRoute, { body: { pass: passIn(link) } });

test('a kiosk gives tickets without asking who comes, and says how many are before', async () => {
  const hall = await aStaffedHall(cabinet);
  const { pass } = await aScreen(cabinet, hall, { kind: 'kiosk' });
  expect((await open(pass)).body).toMatchObject({ kind: 'kiosk', topics: [{ code: hall.topic, waiting: 0 }] });
  expect((await take(pass, hall.topic)).body).toMatchObject({ ticket: 'А-001', ahead: 0 });
  expect((await take(pass, hall.topic)).body).toMatchObject({ ticket: 'А-002', ahead: 1 });
  expect((await open(pass)).body).toMatchObject({ topics: [{ waiting: 2 }] });
  expect(await cabinet.db.visit.count({ where: { officeId: hall.officeId, visitor: { not: null } } })).toBe(0);
});

test('a press told twice is one ticket, also when both come at once', async () => {
  const hall = await aStaffedHall(cabinet);
  const { pass } = await aScreen(cabinet, hall, { kind: 'kiosk' });
  const key = randomUUID();
  const both = await Promise.all([take(pass, hall.topic, key), take(pass, hall.topic, key)]);
  const again = await take(pass, hall.topic, key);
  expect([...both, again].map(({ status, body }) => [status, body.ticket])).toEqual(Array(3).fill([201, 'А-001']));
  expect(await cabinet.db.visit.count({ where: { officeId: hall.officeId } })).toBe(1);
});

test('a kiosk gives so many tickets a minute and no more', async () => {
  const hall = await aStaffedHall(cabinet);
  const { pass } = await aScreen(cabinet, hall, { kind: 'kiosk', ticketsPerMinute: 2 });
  await take(pass, hall.topic);
  await take(pass, hall.topic);
  const third = await take(pass, hall.topic);
  expect([third.status, third.headers['retry-after']]).toEqual([429, '60']);
  cabinet.clock.forward(minute);
  expect((await take(pass, hall.topic)).status).toBe(201);
});

test('a pass that is forged, of another kind, of another purpose or revoked opens nothing', async () => {
  const hall = await aStaffedHall(cabinet);
  const { pass, screen } = await aScreen(cabinet, hall, { kind: 'kiosk' });
  const display = await aScreen(cabinet, hall, { kind: 'display' });
  const { link } = await aTicket(cabinet, hall);
  expect((await open('forged')).status).toBe(410);
  expect((await open(`${pass}x`)).status).toBe(410);
  expect((await open(passIn(link))).status).toBe(410);
  expect((await take(display.pass, hall.topic)).body.code).toBe('visits.screen_over');
  expect((await cabinet.call(null, screens.readPlaceRoute, { body: { pass } })).body.code).toBe('visits.place_over');

  const revoke = () =>
    cabinet.call(hall.officer, screens.revokeScreenRoute, { params: { screenId: screen.id as ScreenId } });
  expect((await revoke()).body.revokedAt).not.toBeNull();
  expect((await revoke()).status).toBe(200);
  expect((await open(pass)).status).toBe(410);
  expect((await take(pass, hall.topic)).status).toBe(410);
});

test('screens are set up and revoked by officers of the office alone, and no list tells a link', async () => {
  const hall = await aStaffedHall(cabinet);
  const { screen, pass } = await aScreen(cabinet, hall, { kind: 'display' });
  const stranger = await anOfficer(cabinet, await storeOffice(cabinet.db));
  const asked = [
    await cabinet.call(stranger, screens.listScreensRoute, { params: hall.office }),
    await cabinet.call(stranger, screens.revokeScreenRoute, { params: { screenId: screen.id } }),
    await cabinet.call(stranger, screens.addScreenRoute, {
      params: hall.office,
      body: { kind: 'kiosk', name: 'Чужий' },
    }),
  ];
  expect(asked.map(({ status }) => status)).toEqual([404, 404, 404]);
  const list = await cabinet.call(hall.officer, screens.listScreensRoute, { params: hall.office });
  expect(list.body.items).toMatchObject([{ id: screen.id, kind: 'display', revokedAt: null }]);
  expect(JSON.stringify(list.body)).not.toContain(pass);
});

test('the display tells tickets and desks, and a person called again is told anew', async () => {
  const hall = await aStaffedHall(cabinet);
  const { pass } = await aScreen(cabinet, hall, { kind: 'display' });
  const first = await aTicket(cabinet, hall);
  const second = await aTicket(cabinet, hall);
  await next(cabinet, hall.officer, hall.desks[0]);
  await next(cabinet, hall.officer, hall.desks[1]);
  const calls = async () => ((await open(pass)).body as screens.DisplayView).calls;
  expect((await calls()).map(({ ticket, desk }) => [ticket, desk.uk])).toEqual([
    [second.ticket, 'Вікно 2'],
    [first.ticket, 'Вікно 1'],
  ]);
  const before = (await calls())[1]?.id;
  await act(cabinet, hall.officer, reception.recallRoute, first.id);
  const after = await calls();
  expect(after[0]?.ticket).toBe(first.ticket);
  expect(after[0]?.id).not.toBe(before);
  await act(cabinet, hall.officer, reception.missRoute, first.id);
  expect((await calls()).map(({ ticket }) => ticket)).toEqual([second.ticket]);
});

test('the page of a place says how many are before, when one is called and where to, until the day is over', async () => {
  const hall = await aStaffedHall(cabinet, { minutes: 20 });
  await aTicket(cabinet, hall);
  await aTicket(cabinet, hall);
  const { id, link, ticket } = await aTicket(cabinet, hall);
  expect((await place(link)).body).toEqual({
    ...{ ticket, state: 'waiting', ahead: 2, wait: null, desk: null },
    office: expect.anything(),
  });
  await next(cabinet, hall.officer, hall.desks[0]);
  expect((await place(link)).body).toMatchObject({ ahead: 1, wait: { from: 10, to: 30 } });
  await next(cabinet, hall.officer, hall.desks[1]);
  await cabinet.db.visit.updateMany({ where: { officeId: hall.officeId, state: 'called' }, data: { state: 'done' } });
  await next(cabinet, hall.officer, hall.desks[1]);
  expect((await place(link)).body).toMatchObject({ state: 'called', desk: { uk: 'Вікно 2', en: 'Desk 2' } });
  await act(cabinet, hall.officer, reception.serveRoute, id);
  await act(cabinet, hall.officer, reception.finishRoute, id);
  expect((await place(link)).body).toMatchObject({ state: 'over', desk: null });
  cabinet.clock.set('2026-11-18T22:00:00.000Z');
  expect((await place(link)).body.code).toBe('visits.place_over');
});

test('display, kiosk and place name nobody: not the visitor, the topic, the needs or the ground of priority', async () => {
  const hall = await aStaffedHall(cabinet);
  const from = '2026-11-19T06:00:00.000Z';
  const visit = await aVisit(cabinet, hall, from);
  cabinet.clock.set('2026-11-19T05:50:00.000Z');
  const { version } = await cabinet.db.visit.findUniqueOrThrow({ where: { id: visit.id } });
  const { body } = await cabinet.call(hall.officer, reception.checkInRoute, {
    params: { visitId: visit.id },
    body: { version },
  });
  const ground = await aPriority(cabinet);
  const other = await aTicket(cabinet, hall, { priority: ground, needs: ['sign_language'] });
  cabinet.clock.set(from);
  for (const deskId of hall.desks) await next(cabinet, hall.officer, deskId);
  const display = await open((await aScreen(cabinet, hall, { kind: 'display' })).pass);
  const kiosk = await open((await aScreen(cabinet, hall, { kind: 'kiosk' })).pass);
  const told = JSON.stringify([
    display.body,
    kiosk.body,
    (await place(body.ticket.link)).body,
    (await place(other.link)).body,
  ]);
  expect(told).toContain(body.ticket.ticket);
  for (const secret of ['Лисиченко', '380671234567', visit.number, visit.id, ground, 'sign_language'])
    expect(told).not.toContain(secret);
  expect(JSON.stringify([display.body, (await place(other.link)).body])).not.toContain('Питання');
});

test('after a restart links, tickets and turns are what they were: nothing lives in the memory of the house', async () => {
  const hall = await aStaffedHall(cabinet);
  const { pass } = await aScreen(cabinet, hall, { kind: 'kiosk' });
  const first = await take(pass, hall.topic);
  const { openPasses } = await import('#platform/passes.ts');
  const anew = await openPasses(cabinet.services.secrets);
  expect(anew.read('screen', pass, cabinet.clock.now())).not.toBeNull();
  expect(anew.read('queue_place', passIn(first.body.link), cabinet.clock.now())).not.toBeNull();
  expect((await take(pass, hall.topic)).body.ticket).toBe('А-002');
});
