import type { DeskId, OfficeId } from '@cabinet/contracts/ids';
import * as reception from '@cabinet/contracts/reception';
import * as waits from '@cabinet/contracts/waits';
import { storeOffice } from '@cabinet/testkit/offices';
import { storeSchedule } from '@cabinet/testkit/schedules';
import { beforeEach, expect, test } from 'vitest';
import { anOfficer } from '#test/applications.ts';
import { useCabinet } from '#test/cabinet.ts';
import { act, aPriority, aStaffedHall, aTicket, next, type StaffedHall } from '#test/hall.ts';
import { aVisit } from '#test/visits.ts';

const cabinet = useCabinet();
const minute = 60_000;

beforeEach(() => cabinet.clock.set('2026-11-18T09:00:00.000Z'));

const replay = async ({ officer, officeId }: StaffedHall) =>
  (await cabinet.call(officer, waits.replayDayRoute, { params: { officeId, date: '2026-11-18' } })).body;

test('two clerks who press «Наступний» at once get two people, every time', async () => {
  const hall = await aStaffedHall(cabinet, { desks: Array.from({ length: 4 }, () => ({})) });
  const colleague = await anOfficer(cabinet, hall.officeId);
  for (let round = 0; round < 5; round += 1) {
    const tickets = [await aTicket(cabinet, hall), await aTicket(cabinet, hall)].map(({ ticket }) => ticket);
    const both = await Promise.all([
      next(cabinet, hall.officer, hall.desks[0]),
      next(cabinet, colleague, hall.desks[1]),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both.map(({ body }) => body.current?.ticket).sort()).toEqual(tickets.sort());
    for (const { body } of both) await act(cabinet, hall.officer, reception.missRoute, body.current?.id ?? '');
  }
  expect(await replay(hall)).toEqual({ calls: 10, wrong: [] });
});

test('when one person waits and two clerks press, one gets the person and the other nobody', async () => {
  const hall = await aStaffedHall(cabinet);
  const { ticket } = await aTicket(cabinet, hall);
  const both = await Promise.all(hall.desks.map((deskId) => next(cabinet, hall.officer, deskId)));
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  expect(both.map(({ body }) => body.current?.ticket ?? null).sort()).toEqual([null, ticket].sort());
});

test('one clerk who presses twice at once calls one person, and is told that the desk is busy', async () => {
  const hall = await aStaffedHall(cabinet);
  await aTicket(cabinet, hall);
  await aTicket(cabinet, hall);
  const both = await Promise.all([
    next(cabinet, hall.officer, hall.desks[0]),
    next(cabinet, hall.officer, hall.desks[0]),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(both.find(({ status }) => status === 409)?.body.code).toBe('visits.desk_busy');
  expect(await cabinet.db.visit.count({ where: { officeId: hall.officeId, state: 'called' } })).toBe(1);
});

test('priority goes before the turn until somebody has waited for the office’s bound', async () => {
  const hall = await aStaffedHall(cabinet, { desks: [{}, {}, {}], terms: { longestWaitMinutes: 30 } });
  const ground = await aPriority(cabinet);
  const first = await aTicket(cabinet, hall);
  const second = await aTicket(cabinet, hall);
  const veteran = await aTicket(cabinet, hall, { priority: ground });
  expect((await next(cabinet, hall.officer, hall.desks[0])).body.current?.ticket).toBe(veteran.ticket);

  cabinet.clock.forward(30 * minute);
  await aTicket(cabinet, hall, { priority: ground });
  const called = await next(cabinet, hall.officer, hall.desks[1]);
  expect(called.body.current?.ticket).toBe(first.ticket);
  expect(called.body).toMatchObject({ waiting: 2, longestWait: 30, bound: 30 });
  expect((await next(cabinet, hall.officer, hall.desks[2])).body.current?.ticket).toBe(second.ticket);
  expect(await replay(hall)).toEqual({ calls: 3, wrong: [] });
});

test('the replay judges by what held then: rules and desks changed afterwards accuse nobody, a forged call is named', async () => {
  const hall = await aStaffedHall(cabinet);
  const first = await aTicket(cabinet, hall);
  const second = await aTicket(cabinet, hall);
  await next(cabinet, hall.officer, hall.desks[0]);
  await cabinet.db.bookingRules.create({
    data: {
      officeId: hall.officeId,
      ...{ windowDays: 30, noticeMinutes: 30, holdMinutes: 10, perPerson: 3, cancelMinutes: 60, longestWaitMinutes: 1 },
    },
  });
  await cabinet.db.desk.updateMany({ where: { officeId: hall.officeId }, data: { topicIds: [crypto.randomUUID()] } });
  expect(await replay(hall)).toEqual({ calls: 1, wrong: [] });

  const line = await cabinet.db.visitEvent.findFirstOrThrow({ where: { visitId: first.id, act: 'call' } });
  const third = await aTicket(cabinet, hall);
  const { id: _id, sequence: _sequence, facts, ...same } = line;
  await cabinet.db.visitEvent.create({
    data: { ...same, id: crypto.randomUUID(), visitId: third.id, facts: JSON.parse(JSON.stringify(facts)) },
  });
  expect((await replay(hall)).wrong).toEqual([
    { at: line.at.toISOString(), called: third.ticket, expected: second.ticket },
  ]);
});

test('a desk calls for its own topics', async () => {
  const hall = await aStaffedHall(cabinet);
  const other = await storeSchedule(cabinet.db, hall.officeId, { desks: [] });
  await cabinet.db.desk.update({ where: { id: hall.desks[1] ?? '' }, data: { topicIds: [other.topicId] } });
  const { ticket } = await aTicket(cabinet, hall);
  expect((await next(cabinet, hall.officer, hall.desks[1])).body).toMatchObject({ current: null, waiting: 0 });
  expect((await next(cabinet, hall.officer, hall.desks[0])).body.current?.ticket).toBe(ticket);
});

test('whoever needs a step-free desk is called there while it can be waited for', async () => {
  const hall = await aStaffedHall(cabinet, { desks: [{}, { meets: ['step_free'] }] });
  const { ticket } = await aTicket(cabinet, hall, { needs: ['step_free'] });
  expect((await next(cabinet, hall.officer, hall.desks[0])).body.current).toBeNull();
  cabinet.clock.forward(60 * minute);
  const called = await next(cabinet, hall.officer, hall.desks[0]);
  expect(called.body.current).toMatchObject({ ticket, needs: ['step_free'] });
  expect(await replay(hall)).toEqual({ calls: 1, wrong: [] });
});

test('a person sent to another desk is called there and nowhere else, with the ticket they have', async () => {
  const hall = await aStaffedHall(cabinet);
  const { id, ticket } = await aTicket(cabinet, hall);
  const called = (await next(cabinet, hall.officer, hall.desks[0])).body.current;
  const sent = await cabinet.call(hall.officer, reception.transferRoute, {
    params: { visitId: id },
    body: { version: called?.version ?? 0, deskId: hall.desks[1] ?? null },
  });
  expect(sent.body).toMatchObject({ state: 'checked_in', ticket, desk: { id: hall.desks[1] } });
  expect((await next(cabinet, hall.officer, hall.desks[0])).body.current).toBeNull();
  expect((await next(cabinet, hall.officer, hall.desks[1])).body.current?.ticket).toBe(ticket);
  expect(await replay(hall)).toEqual({ calls: 2, wrong: [] });
});

test('a person sent on to another matter is called by any desk of that matter at once', async () => {
  const hall = await aStaffedHall(cabinet, { desks: [{}, {}] });
  const [first, second] = hall.desks;
  const { topicId, topicCode } = await storeSchedule(cabinet.db, hall.officeId, { desks: [] });
  await cabinet.db.desk.update({
    where: { id: first ?? '' },
    data: { topicIds: [hall.topicId], meets: ['step_free'] },
  });
  await cabinet.db.desk.update({ where: { id: second ?? '' }, data: { topicIds: [topicId], meets: ['step_free'] } });
  const { id } = await aTicket(cabinet, hall, { needs: ['step_free'] });
  const version = (await next(cabinet, hall.officer, first)).body.current?.version ?? 0;
  await cabinet.call(hall.officer, reception.transferRoute, {
    params: { visitId: id },
    body: { version, deskId: null, topic: topicCode },
  });

  expect((await next(cabinet, hall.officer, second)).body.current?.id).toBe(id);
  expect((await replay(hall)).wrong).toEqual([]);
});

test('nobody who stands in the hall is sent to the telephone', async () => {
  const hall = await aStaffedHall(cabinet, { desks: [{}, { channel: 'phone' }] });
  const { id } = await aTicket(cabinet, hall);
  const version = (await next(cabinet, hall.officer, hall.desks[0])).body.current?.version ?? 0;
  const sent = await cabinet.call(hall.officer, reception.transferRoute, {
    params: { visitId: id },
    body: { version, deskId: hall.desks[1] ?? null },
  });

  expect(sent.body.errors?.[0]?.code).toBe('visits.desk_unknown');
});

test('nobody is sent nowhere, to the same desk, or to a desk of another office', async () => {
  const hall = await aStaffedHall(cabinet);
  const foreign = await storeSchedule(cabinet.db, await storeOffice(cabinet.db));
  const { id } = await aTicket(cabinet, hall);
  const version = (await next(cabinet, hall.officer, hall.desks[0])).body.current?.version ?? 0;
  const send = (deskId: string | null, topic: string | null = null) =>
    cabinet.call(hall.officer, reception.transferRoute, {
      params: { visitId: id },
      body: { version, deskId: deskId as DeskId | null, topic },
    });
  expect((await send(null)).body.errors?.[0]?.code).toBe('visits.transfer_nowhere');
  expect((await send(hall.desks[0] ?? null)).body.errors?.[0]?.code).toBe('visits.desk_unknown');
  expect((await send(foreign.deskId)).body.errors?.[0]?.code).toBe('visits.desk_unknown');
  expect((await send(null, foreign.topicCode)).body.errors?.[0]?.code).toBe('field.choice');
  const { topicCode } = await storeSchedule(cabinet.db, hall.officeId, { desks: [] });
  expect((await send(null, topicCode)).body).toMatchObject({ state: 'checked_in', topic: { code: topicCode } });
});

test('a visit goes through call, call again, service and end, and the desk is free for the next', async () => {
  const hall = await aStaffedHall(cabinet);
  const { id } = await aTicket(cabinet, hall);
  await aTicket(cabinet, hall);
  await next(cabinet, hall.officer, hall.desks[0]);
  expect((await act(cabinet, hall.officer, reception.recallRoute, id)).body.state).toBe('called');
  expect((await act(cabinet, hall.officer, reception.serveRoute, id)).body.state).toBe('serving');
  expect((await act(cabinet, hall.officer, reception.recallRoute, id)).body.code).toBe('visits.not_allowed_now');
  expect((await act(cabinet, hall.officer, reception.finishRoute, id)).body.state).toBe('done');
  expect((await next(cabinet, hall.officer, hall.desks[0])).body.current?.state).toBe('called');
});

test('a clerk who acts on what a colleague has changed meanwhile is told so', async () => {
  const hall = await aStaffedHall(cabinet);
  const { id } = await aTicket(cabinet, hall);
  const { version = 0 } = (await next(cabinet, hall.officer, hall.desks[0])).body.current ?? {};
  await act(cabinet, hall.officer, reception.recallRoute, id);
  const stale = await cabinet.call(hall.officer, reception.serveRoute, { params: { visitId: id }, body: { version } });
  expect(stale.body.code).toBe('common.stale_version');
});

test('by phone the one whose time has come is called without having come in, and by no desk of the hall', async () => {
  const hall = await aStaffedHall(cabinet, {
    desks: [{}, { channel: 'phone' }],
    topic: { channels: ['office', 'phone'] },
  });
  const from = '2026-11-18T10:00:00.000Z';
  cabinet.clock.set('2026-11-18T06:00:00.000Z');
  const { body } = await cabinet.call(hall.officer, reception.bookForRoute, {
    params: hall.office,
    body: {
      ...{ topic: hall.topic, channel: 'phone', from: '2026-11-18T06:30:00.000Z' },
      visitor: { name: { surname: 'Дзвінка', givenName: 'Ольга' }, phone: '+380671112233', address: null, prepare: [] },
    },
  });
  expect(body.state).toBe('booked');
  expect((await next(cabinet, hall.officer, hall.desks[1])).body.current).toBeNull();
  cabinet.clock.set(from);
  expect((await next(cabinet, hall.officer, hall.desks[0])).body.current).toBeNull();
  expect((await next(cabinet, hall.officer, hall.desks[1])).body.current).toMatchObject({
    id: body.id,
    state: 'called',
  });
  expect(await replay(hall)).toEqual({ calls: 1, wrong: [] });
});

test('an officer of another office, an applicant and a visitor cannot see, call or count', async () => {
  const hall = await aStaffedHall(cabinet);
  const { id } = await aTicket(cabinet, hall);
  await aVisit(cabinet, hall, '2026-11-19T06:00:00.000Z');
  const stranger = await anOfficer(cabinet, await storeOffice(cabinet.db));
  const officeId: OfficeId = hall.officeId;
  const asked = async (caller: Parameters<typeof cabinet.call>[0]) => [
    (await cabinet.call(caller, reception.listDayRoute, { params: { officeId } })).status,
    (await cabinet.call(caller, reception.findVisitRoute, { params: { officeId }, query: { text: 'А-001' } })).status,
    (await cabinet.call(caller, reception.callNextRoute, { params: { deskId: hall.desks[0] as DeskId } })).status,
    (await cabinet.call(caller, reception.serveRoute, { params: { visitId: id }, body: { version: 1 } })).status,
    (await cabinet.call(caller, waits.replayDayRoute, { params: { officeId, date: '2026-11-18' } })).status,
  ];
  expect(await asked(stranger)).toEqual([404, 404, 404, 404, 404]);
  expect(await asked(hall.owner)).toEqual([403, 403, 403, 403, 403]);
  expect(await asked(null)).toEqual([401, 401, 401, 401, 401]);
});
