import * as reception from '@cabinet/contracts/reception';
import * as routes from '@cabinet/contracts/releases';
import * as visits from '@cabinet/contracts/visits';
import { allot, commitmentOf, drawOrder } from '@cabinet/domain/draw';
import { storeTopic } from '@cabinet/testkit/schedules';
import { beforeEach, expect, test } from 'vitest';
import { anApplicant, anOfficer } from '#test/applications.ts';
import { useCabinet } from '#test/cabinet.ts';
import {
  addRelease,
  aRelease,
  closesAt,
  drawContext,
  enter,
  entryOf,
  monday,
  runDraw,
  toldTo,
} from '#test/releases.ts';
import { aHall, aVisit, aVisitor, type Hall, hold } from '#test/visits.ts';
import { draw } from './draw.ts';

const cabinet = useCabinet();

/** A matter of twenty minutes at the same office. */
async function storeBriefTopic({ officeId }: Hall): Promise<{ topicId: string; topicCode: string }> {
  const { id, code } = await storeTopic(cabinet.db, { minutes: 20, offices: { create: { officeId } } });
  return { topicId: id, topicCode: code };
}

beforeEach(() => cabinet.clock.set('2026-11-18T09:00:00.000Z'));

test('until the draw the days are withheld from everybody, and other days are not', async () => {
  const { hall, release } = await aRelease(cabinet);
  expect(release).toMatchObject({ state: 'open', entries: 0 });
  expect(release.commitment).toMatch(/^[0-9a-f]{64}$/);

  expect((await hold(cabinet, hall, hall.owner, { from: monday })).body.code).toBe('visits.time_taken');
  expect((await hold(cabinet, hall, hall.owner, { from: '2026-11-24T06:00:00.000Z' })).status).toBe(201);
  const { body } = await cabinet.call(null, routes.readReleaseRoute, { params: { releaseId: release.id } });
  expect(body.times).toEqual([{ start: monday, places: 1 }]);
});

test('not even the office itself books what a draw gives out', async () => {
  const { hall, officer } = await aRelease(cabinet);

  const taken = await cabinet.call(officer, reception.bookForRoute, {
    params: { officeId: hall.officeId },
    body: { topic: hall.topic, from: monday, visitor: aVisitor() },
  });

  expect(taken.body.code).toBe('visits.time_taken');
});

test('whoever cancels a visit beside a draw moves none of its times: what was announced is drawn', async () => {
  const hall = await aHall(cabinet, { shifts: [{ from: '08:00', to: '10:00' }], terms: { perPerson: 5 } });
  const { topicId, topicCode } = await storeBriefTopic(hall);
  const beside = await aVisit(cabinet, { ...hall, topic: topicCode, topicId }, monday);
  const { body: release } = await addRelease(cabinet, hall, await anOfficer(cabinet, hall.officeId));
  const starts = async () =>
    (await cabinet.call(null, routes.readReleaseRoute, { params: { releaseId: release.id } })).body.times.map(
      ({ start }) => start,
    );
  const announced = await starts();
  expect(announced[0]).toBe('2026-11-23T06:20:00.000Z');
  const { owner } = await anApplicant(cabinet);
  expect((await enter(cabinet, owner, release.id, { wishes: announced })).status).toBe(200);

  await cabinet.call(hall.owner, visits.cancelVisitRoute, {
    params: { visitId: beside.id },
    body: { version: beside.version },
  });
  expect(await starts()).toEqual(announced);
  cabinet.clock.set(closesAt);
  await runDraw(cabinet);

  expect(await entryOf(cabinet, owner, release.id)).toMatchObject({ place: announced[0], notBooked: null });
  const booked = await cabinet.db.visit.findFirstOrThrow({ where: { officeId: hall.officeId, state: 'booked' } });
  expect(booked.from?.toISOString()).toBe(announced[0]);
});

test('the draw gives each place once, and whoever re-runs it with the published seed gets the same result', async () => {
  const { release } = await aRelease(cabinet, { desks: 2 });
  const people = await Promise.all(Array.from({ length: 5 }, () => anApplicant(cabinet)));
  for (const { owner } of people) expect((await enter(cabinet, owner, release.id)).status).toBe(200);
  expect((await cabinet.call(null, routes.readDrawRoute, { params: { releaseId: release.id } })).status).toBe(404);
  cabinet.clock.set(closesAt);
  await runDraw(cabinet);

  const { body: drawn } = await cabinet.call(null, routes.readDrawRoute, { params: { releaseId: release.id } });
  expect(await commitmentOf(drawn.seed)).toBe(release.commitment);
  const order = await drawOrder(
    drawn.seed,
    drawn.entries.map(({ ticket }) => ticket),
  );
  const places = new Map(drawn.places.map(({ start, places: count }) => [start, count]));
  const again = new Map(allot(order, drawn.entries, places).map(({ ticket, place }) => [ticket, place]));
  expect(drawn.entries.map(({ ticket, place }) => [ticket, place])).toEqual(
    [...again].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  expect(drawn.entries.filter(({ place }) => place === monday)).toHaveLength(2);

  const entries = await Promise.all(people.map(({ owner }) => entryOf(cabinet, owner, release.id)));
  const booked = await Promise.all(
    people.map(({ owner }) => cabinet.call(owner, visits.listVisitsRoute, { query: {} })),
  );
  expect(booked.map(({ body }) => body.items.length)).toEqual(entries.map((entry) => (entry?.place ? 1 : 0)));
  expect(entries.filter((entry) => entry?.visitId)).toHaveLength(2);
});

test('what nobody wanted is everybody’s after the draw', async () => {
  const { hall, release } = await aRelease(cabinet, { desks: 2 });
  await enter(cabinet, hall.owner, release.id);
  cabinet.clock.set(closesAt);
  await runDraw(cabinet);

  const { owner: other } = await anApplicant(cabinet);
  expect((await hold(cabinet, hall, other, { from: monday })).status).toBe(201);
});

test('a draw interrupted before the bookings goes on where it stopped, and books nobody twice', async () => {
  const { hall, release } = await aRelease(cabinet);
  await enter(cabinet, hall.owner, release.id);
  cabinet.clock.set(closesAt);
  const ctx = drawContext(cabinet);
  expect(await draw(ctx, release.id)).toEqual({ drawn: true });
  expect(await draw(ctx, release.id)).toEqual({ drawn: false });
  expect((await hold(cabinet, hall, hall.owner, { from: monday })).status).toBe(409);

  await runDraw(cabinet);
  await runDraw(cabinet);

  expect(await cabinet.db.visit.count({ where: { personId: hall.personId, state: 'booked' } })).toBe(1);
});

test('before, after and without the window nobody enters; how early one asks does not matter', async () => {
  const { hall, officer } = await aRelease(cabinet);
  const { body: coming } = await addRelease(cabinet, hall, officer, {
    firstDay: '2026-11-25',
    lastDay: '2026-11-25',
    opensAt: '2026-11-19T09:00:00.000Z',
  });
  expect((await enter(cabinet, hall.owner, coming.id, { wishes: ['2026-11-25T06:00:00.000Z'] })).body.code).toBe(
    'releases.not_open',
  );
  const { release } = await aRelease(cabinet);
  cabinet.clock.set(closesAt);
  expect((await enter(cabinet, hall.owner, release.id)).body.code).toBe('releases.not_open');
});

test('one person has one ticket, may change the wishes, and take them back', async () => {
  const { hall, release } = await aRelease(cabinet);
  const { body: first } = await enter(cabinet, hall.owner, release.id);
  const { body: second } = await enter(cabinet, hall.owner, release.id);
  expect(second.ticket).toBe(first.ticket);
  expect((await enter(cabinet, hall.owner, release.id, { wishes: ['2026-11-23T07:00:00.000Z'] })).status).toBe(422);

  const params = { releaseId: release.id };
  expect((await cabinet.call(hall.owner, routes.leaveReleaseRoute, { params })).status).toBe(204);
  expect(await entryOf(cabinet, hall.owner, release.id)).toBeNull();
});

test('two draws never give out the same day, and a called-off one gives it back', async () => {
  const { hall, officer, release } = await aRelease(cabinet);
  expect((await addRelease(cabinet, hall, officer)).body.code).toBe('releases.overlaps');
  const params = { officeId: hall.officeId, releaseId: release.id };
  expect((await cabinet.call(officer, routes.callOffReleaseRoute, { params })).body.state).toBe('called_off');
  expect((await cabinet.call(officer, routes.callOffReleaseRoute, { params })).body.code).toBe(
    'releases.already_drawn',
  );
  expect((await hold(cabinet, hall, hall.owner, { from: monday })).status).toBe(201);
});

test('only officers of the office make a draw, and its window lies ahead of its days', async () => {
  const { hall, officer } = await aRelease(cabinet);
  const stranger = await anOfficer(cabinet, (await aHall(cabinet)).officeId);
  expect((await addRelease(cabinet, hall, stranger)).status).toBe(404);
  expect((await addRelease(cabinet, hall, hall.owner)).status).toBe(403);
  const wrong: [Partial<routes.ReleaseForm>, string][] = [
    [{ firstDay: '2026-12-01', lastDay: '2026-11-30' }, 'releases.ends_before'],
    [{ firstDay: '2026-12-01', lastDay: '2027-01-01' }, 'releases.too_many_days'],
    [{ opensAt: '2026-11-21T09:00:00.000Z' }, 'releases.closes_before'],
    [{ opensAt: '2026-11-16T09:00:00.000Z', closesAt: '2026-11-17T09:00:00.000Z' }, 'releases.closes_in_past'],
    [{ closesAt: '2026-11-23T05:00:00.000Z' }, 'releases.closes_after_first_day'],
  ];
  for (const [more, code] of wrong)
    expect((await addRelease(cabinet, hall, officer, more)).body.errors?.[0]?.code).toBe(code);
});

test('who has the largest number of visits already does not enter', async () => {
  const { hall, release } = await aRelease(cabinet);
  for (const day of ['24', '25', '26']) await aVisit(cabinet, hall, `2026-11-${day}T06:00:00.000Z`);

  expect((await enter(cabinet, hall.owner, release.id)).body.code).toBe('releases.too_many_visits');
});

test('winners hear of their visit, the others that there was no time for them, each once', async () => {
  const { release } = await aRelease(cabinet);
  const people = await Promise.all([1, 2, 3].map(() => anApplicant(cabinet)));
  for (const { owner } of people) await enter(cabinet, owner, release.id);
  cabinet.clock.set(closesAt);
  await runDraw(cabinet);
  await runDraw(cabinet);

  const personIds = people.map(({ personId }) => personId);
  expect(await toldTo(cabinet, personIds)).toEqual(['releases.not_drawn', 'releases.not_drawn', 'visits.booked']);
});

test('a draw gives out 31 days at most, and shows the times of all of them', async () => {
  const { hall, officer } = await aRelease(cabinet);
  const { status, body } = await addRelease(cabinet, hall, officer, { firstDay: '2026-12-01', lastDay: '2026-12-31' });
  expect(status).toBe(201);

  const { body: shown } = await cabinet.call(null, routes.readReleaseRoute, { params: { releaseId: body.id } });

  expect(shown.times).toHaveLength(23);
  expect(shown.times.map(({ start }) => start.slice(0, 10))).toEqual(
    [...new Set(shown.times.map(({ start }) => start.slice(0, 10)))].sort(),
  );
  expect(shown.times.at(-1)?.start).toBe('2026-12-31T06:00:00.000Z');
});

test('showing a draw asks the database as often for a month as for a day', async () => {
  const { hall, officer, release: day } = await aRelease(cabinet);
  const { body: month } = await addRelease(cabinet, hall, officer, { firstDay: '2026-12-01', lastDay: '2026-12-31' });
  const { pool } = cabinet.services.database;
  const asksFor = async ({ id }: routes.Release): Promise<number> => {
    let asked = 0;
    const count = (): void => {
      asked += 1;
    };
    pool.on('acquire', count);
    await cabinet.call(null, routes.readReleaseRoute, { params: { releaseId: id } });
    pool.off('acquire', count);
    return asked;
  };

  const once = await asksFor(day);

  expect(once).toBeGreaterThan(0);
  expect(await asksFor(month)).toBe(once);
});

test('a draw is not made of desks of another office, nor of a desk that is out of use', async () => {
  const { hall, officer } = await aRelease(cabinet, { desks: 2 });
  const other = await aHall(cabinet);
  const later = { firstDay: '2026-12-01', lastDay: '2026-12-01' };
  const [closed = '', open = ''] = hall.deskIds;
  await cabinet.db.desk.update({ where: { id: closed }, data: { active: false } });
  const of = (deskIds: readonly string[]) =>
    addRelease(cabinet, hall, officer, { ...later, deskIds: deskIds as routes.ReleaseForm['deskIds'] });

  for (const deskIds of [other.deskIds, [open, ...other.deskIds], [closed]])
    expect((await of(deskIds)).body.errors).toMatchObject([{ pointer: '/deskIds', code: 'schedules.desk_unknown' }]);
  expect((await of([open, open])).status).toBe(201);
});

test('whoever takes any other time gets one that nobody named, and the published draw proves it', async () => {
  const { release } = await aRelease(cabinet, { to: '09:45' });
  const people = await Promise.all([1, 2, 3].map(() => anApplicant(cabinet)));
  for (const { owner } of people)
    expect((await enter(cabinet, owner, release.id, { anyOther: true })).body).toMatchObject({ anyOther: true });
  cabinet.clock.set(closesAt);
  await runDraw(cabinet);

  const { body: drawn } = await cabinet.call(null, routes.readDrawRoute, { params: { releaseId: release.id } });
  const order = await drawOrder(
    drawn.seed,
    drawn.entries.map(({ ticket }) => ticket),
  );
  const places = new Map(drawn.places.map(({ start, places: count }) => [start, count]));

  const starts = [monday, '2026-11-23T06:35:00.000Z', '2026-11-23T07:10:00.000Z'];
  expect([...places]).toEqual(starts.map((start) => [start, 1]));
  const placeOf = new Map(drawn.entries.map(({ ticket, place }) => [ticket, place]));
  expect(order.map((ticket) => placeOf.get(ticket))).toEqual(starts);
  expect(allot(order, drawn.entries, places)).toEqual(order.map((ticket) => ({ ticket, place: placeOf.get(ticket) })));
  expect(
    await toldTo(
      cabinet,
      people.map(({ personId }) => personId),
    ),
  ).toEqual(Array(3).fill('visits.booked'));
});

test('somebody who enters for the first time twice at once has one entry, which can be read', async () => {
  const { hall, release } = await aRelease(cabinet);

  const answers = await Promise.all(Array.from({ length: 4 }, () => enter(cabinet, hall.owner, release.id)));

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect(new Set(answers.map(({ body }) => body.ticket)).size).toBe(1);
  expect((await entryOf(cabinet, hall.owner, release.id))?.visitor.phone).toBe('+380671234567');
});
