import * as reception from '@cabinet/contracts/reception';
import { readVisitRoute } from '@cabinet/contracts/visits';
import { storeOffice } from '@cabinet/testkit/offices';
import { anId } from '@cabinet/testkit/random';
import { beforeEach, expect, test } from 'vitest';
import { anOfficer } from '#test/applications.ts';
import { useCabinet } from '#test/cabinet.ts';
import { act, aPriority, aStaffedHall, aTicket, next } from '#test/hall.ts';
import { aVisit, aVisitor } from '#test/visits.ts';

const cabinet = useCabinet();
const minute = 60_000;
const eight = '2026-11-19T06:00:00.000Z';

beforeEach(() => cabinet.clock.set('2026-11-18T09:00:00.000Z'));

const day = async (hall: Awaited<ReturnType<typeof aStaffedHall>>) =>
  (await cabinet.call(hall.officer, reception.listDayRoute, { params: hall.office })).body;

const find = (hall: Awaited<ReturnType<typeof aStaffedHall>>, text: string, caller = hall.officer) =>
  cabinet.call(caller, reception.findVisitRoute, { params: hall.office, query: { text } });

test('the list of the day tells who comes, when, where to and what to prepare, and whose name was read', async () => {
  const hall = await aStaffedHall(cabinet);
  const visit = await aVisit(cabinet, hall, eight);
  cabinet.clock.set('2026-11-19T05:30:00.000Z');
  const { date, items } = await day(hall);
  expect(date).toBe('2026-11-19');
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    ...{ number: visit.number, state: 'booked', from: eight, ticket: null, missed: 0 },
    visitor: { name: { surname: 'Лисиченко' }, phone: '+380671234567' },
    acts: expect.arrayContaining(['checkIn']),
  });
  const readings = await cabinet.db.readRecord.findMany({ where: { personId: hall.personId, what: 'visits.day' } });
  expect(readings).toMatchObject([{ purpose: 'reception', subjectId: visit.id }]);
  await day(hall);
  expect(await cabinet.db.readRecord.count({ where: { personId: hall.personId, what: 'visits.day' } })).toBe(1);
});

test('«Прийшов» gives a ticket of the day; nobody checks in a day early or twice', async () => {
  const hall = await aStaffedHall(cabinet);
  const { id } = await aVisit(cabinet, hall, eight);
  const checkIn = async () => {
    const { version } = await cabinet.db.visit.findUniqueOrThrow({ where: { id } });
    return cabinet.call(hall.officer, reception.checkInRoute, { params: { visitId: id }, body: { version } });
  };
  expect((await checkIn()).body.code).toBe('visits.not_allowed_now');
  cabinet.clock.set('2026-11-19T05:50:00.000Z');
  const answer = await checkIn();
  expect(answer.body).toMatchObject({
    visit: { state: 'checked_in', ticket: 'П-001' },
    ticket: { ticket: 'П-001', ahead: 0 },
  });
  expect((await checkIn()).body.code).toBe('visits.not_allowed_now');
  const owners = await cabinet.call(hall.owner, readVisitRoute, { params: { visitId: id } });
  expect(owners.body.state).toBe('checked_in');
});

test('tickets given at once are all different', async () => {
  const hall = await aStaffedHall(cabinet);
  const given = await Promise.all(
    Array.from({ length: 8 }, () =>
      cabinet.call(hall.officer, reception.giveTicketRoute, { params: hall.office, body: { topic: hall.topic } }),
    ),
  );
  expect(given.map(({ body }) => body.ticket).sort()).toEqual(Array.from({ length: 8 }, (_, at) => `А-00${at + 1}`));
});

test('a visit is found by its number, its ticket of today and the code on its paper', async () => {
  const hall = await aStaffedHall(cabinet);
  const visit = await aVisit(cabinet, hall, eight);
  const { id, ticket } = await aTicket(cabinet, hall);
  expect((await find(hall, visit.number.toLowerCase())).body.id).toBe(visit.id);
  expect((await find(hall, visit.ticketCode)).body.id).toBe(visit.id);
  expect((await find(hall, ` ${ticket.replace('-0', ' ')} `)).body.id).toBe(id);
  expect((await find(hall, '4K7X-93MA')).body.errors?.[0]?.code).toBe('visits.ticket_unknown');
});

test('a code that this cabinet did not sign is refused, and one of another office is told apart', async () => {
  const hall = await aStaffedHall(cabinet);
  const elsewhere = await aStaffedHall(cabinet);
  const { ticketCode } = await aVisit(cabinet, hall, eight);
  const { ticketCode: foreign, number } = await aVisit(cabinet, elsewhere, eight);
  const forged = ticketCode.replace(/^CAB1\.[^.]+/, `CAB1.${number}`);
  expect((await find(hall, forged)).body.errors?.[0]?.code).toBe('visits.ticket_forged');
  expect((await find(hall, 'CAB1.x')).body.errors?.[0]?.code).toBe('visits.ticket_forged');
  expect((await find(hall, foreign)).body.errors?.[0]?.code).toBe('visits.ticket_other_office');
});

test('an officer books for somebody without an account; the time is taken for everybody else', async () => {
  const hall = await aStaffedHall(cabinet, { desks: [{}], shifts: [{ offeredTo: 'internal' }] });
  const asked = { topic: hall.topic, date: '2026-11-19' };
  const times = await cabinet.call(hall.officer, reception.listDeskTimesRoute, { params: hall.office, query: asked });
  expect(times.body.items[0]?.from).toBe(eight);
  const body = { topic: hall.topic, from: eight, visitor: aVisitor({ prepare: ['large_print'] }) };
  const booked = await cabinet.call(hall.officer, reception.bookForRoute, { params: hall.office, body });
  expect(booked.status).toBe(201);
  expect(booked.body).toMatchObject({ state: 'booked', prepare: ['large_print'], desk: { id: hall.desks[0] } });
  const again = await cabinet.call(hall.officer, reception.bookForRoute, { params: hall.office, body });
  expect(again.body.code).toBe('visits.time_taken');
  expect(again.body.facts?.alternatives).toHaveLength(3);
  expect(await cabinet.db.visitPlace.count({ where: { visitId: booked.body.id, until: null } })).toBe(1);
});

test('how often somebody did not come is told to the officer who books, and does not stop the booking', async () => {
  const hall = await aStaffedHall(cabinet);
  const { id } = await aVisit(cabinet, hall, eight);
  cabinet.clock.set('2026-11-19T06:14:59.000Z');
  expect((await act(cabinet, hall.officer, reception.missRoute, id)).body.code).toBe('visits.not_allowed_now');
  cabinet.clock.set('2026-11-19T06:15:00.000Z');
  expect((await act(cabinet, hall.officer, reception.missRoute, id)).body.state).toBe('no_show');
  const missed = await cabinet.call(hall.officer, reception.countMissedRoute, {
    params: hall.office,
    body: { phone: '067 123 45 67' },
  });
  expect(missed.body).toEqual({ missed: 1 });
  await aVisit(cabinet, hall, '2026-11-20T06:00:00.000Z');
  cabinet.clock.set('2026-11-20T05:00:00.000Z');
  expect((await day(hall)).items.map((one) => one.missed)).toEqual([1]);
});

test('a ticket with a ground that is not in force is refused', async () => {
  const hall = await aStaffedHall(cabinet);
  const give = (priority: string) =>
    cabinet.call(hall.officer, reception.giveTicketRoute, {
      params: hall.office,
      body: { topic: hall.topic, priority },
    });
  expect((await give('no-such-ground')).body.errors?.[0]?.code).toBe('visits.priority_unknown');
  const ground = await aPriority(cabinet);
  expect((await give(ground)).status).toBe(201);
  await cabinet.db.callPriority.updateMany({ where: { code: ground }, data: { active: false } });
  expect((await give(ground)).status).toBe(422);
});

test('whoever was booked in a centre that was closed meanwhile is called off with the reason, and did not fail to come', async () => {
  const hall = await aStaffedHall(cabinet);
  const visit = await aVisit(cabinet, hall, eight);
  await cabinet.db.closure.create({
    data: {
      ...{ id: anId(), officeId: hall.officeId, deskIds: [], reasonUk: 'Немає світла', reasonEn: 'No power' },
      ...{ from: new Date(eight), to: new Date(new Date(eight).getTime() + 10 * minute) },
      ...{ createdAt: cabinet.clock.now(), createdByName: 'Перевірка' },
    },
  });
  cabinet.clock.set(new Date(new Date(eight).getTime() + 15 * minute));
  await cabinet.services.queue.boss.send('visits.close-day', {});
  await cabinet.runJobs();

  const row = await cabinet.db.visit.findUniqueOrThrow({ where: { id: visit.id } });
  expect(row).toMatchObject({ state: 'cancelled_by_office', endReason: 'centre_closed' });
  await cabinet.db.session.updateMany({ data: { lastSeenAt: cabinet.clock.now() } });
  const { body } = await cabinet.call(hall.owner, readVisitRoute, { params: { visitId: visit.id } });
  expect(body.endReason).toEqual({
    uk: 'Центр у цей час був зачинений. Запишіться на інший час.',
    en: 'The centre was closed at that time. Book another time.',
  });
});

test('every five minutes whoever was booked and did not come is noted; what a day leaves open is closed after it', async () => {
  const hall = await aStaffedHall(cabinet);
  const late = await aVisit(cabinet, hall, eight);
  cabinet.clock.set('2026-11-19T06:00:00.000Z');
  const waiting = await aTicket(cabinet, hall);
  const called = await aTicket(cabinet, hall, { priority: await aPriority(cabinet) });
  const served = await aTicket(cabinet, hall, { priority: await aPriority(cabinet, 0) });
  await next(cabinet, hall.officer, hall.desks[0]);
  await act(cabinet, hall.officer, reception.serveRoute, served.id);
  await next(cabinet, hall.officer, hall.desks[1]);
  const run = async () => {
    await cabinet.services.queue.boss.send('visits.close-day', {});
    await cabinet.runJobs();
  };
  const stateOf = async ({ id }: { id: string }) => (await cabinet.db.visit.findUniqueOrThrow({ where: { id } })).state;

  cabinet.clock.set(new Date(new Date(eight).getTime() + 15 * minute - 1));
  await run();
  expect(await stateOf(late)).toBe('booked');
  cabinet.clock.forward(1);
  await run();
  expect(await stateOf(late)).toBe('no_show');
  expect(await stateOf(waiting)).toBe('checked_in');

  cabinet.clock.set('2026-11-19T22:00:01.000Z');
  await run();
  expect(await Promise.all([waiting, called, served].map(stateOf))).toEqual(['cancelled_by_office', 'no_show', 'done']);
  await run();
  const lines = await cabinet.db.visitEvent.findMany({ where: { visitId: late.id, act: 'miss' } });
  expect(lines).toMatchObject([{ actorRole: 'system' }]);
});

test('an officer of another office cannot check anybody in, give tickets or book', async () => {
  const hall = await aStaffedHall(cabinet);
  const { id } = await aVisit(cabinet, hall, eight);
  const stranger = await anOfficer(cabinet, await storeOffice(cabinet.db));
  const asked = [
    await act(cabinet, stranger, reception.missRoute, id),
    await cabinet.call(stranger, reception.checkInRoute, { params: { visitId: id }, body: { version: 1 } }),
    await cabinet.call(stranger, reception.giveTicketRoute, { params: hall.office, body: { topic: hall.topic } }),
    await cabinet.call(stranger, reception.readHallRoute, { params: hall.office }),
    await cabinet.call(stranger, reception.countMissedRoute, { params: hall.office, body: { phone: '+380671234567' } }),
    await find(hall, 'А-001', stranger),
  ];
  expect(asked.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
});
