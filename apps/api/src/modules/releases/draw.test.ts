import * as routes from '@cabinet/contracts/releases';
import * as visits from '@cabinet/contracts/visits';
import { allot, commitmentOf, drawOrder } from '@cabinet/domain/draw';
import { beforeEach, expect, test } from 'vitest';
import { jobContext } from '#platform/context.ts';
import { anApplicant, anOfficer } from '#test/applications.ts';
import { type Caller, useCabinet } from '#test/cabinet.ts';
import { aHall, aVisit, aVisitor, type Hall, hold } from '#test/visits.ts';
import { releaseJobs } from './jobs.ts';

const cabinet = useCabinet();
// Monday 23 November: one place, at eight in the morning of Kyiv.
const monday = '2026-11-23T06:00:00.000Z';
const closesAt = '2026-11-20T10:00:00.000Z';

beforeEach(() => cabinet.clock.set('2026-11-18T09:00:00.000Z'));

const add = (hall: Hall, officer: Caller, more: Partial<routes.ReleaseForm> = {}) =>
  cabinet.call(officer, routes.addReleaseRoute, {
    params: { officeId: hall.officeId },
    body: {
      topic: hall.topic,
      firstDay: '2026-11-23',
      lastDay: '2026-11-23',
      opensAt: '2026-11-18T09:00:00.000Z',
      closesAt,
      deskIds: [],
      ...more,
    },
  });

const enter = (caller: Caller, releaseId: routes.Release['id'], wishes: string[] = [monday]) =>
  cabinet.call(caller, routes.enterReleaseRoute, { params: { releaseId }, body: { wishes, visitor: aVisitor() } });

const entryOf = async (caller: Caller, releaseId: routes.Release['id']) =>
  (await cabinet.call(caller, routes.readOwnEntryRoute, { params: { releaseId } })).body.entry;

async function runDraw(): Promise<void> {
  const [job] = releaseJobs;
  await job?.run(jobContext(cabinet.services, 'releases.draw', cabinet.services.newId()), {});
  await cabinet.runJobs();
}

async function aRelease(desks = 1) {
  const hall = await aHall(cabinet, {
    desks: Array.from({ length: desks }, () => ({})),
    shifts: [{ from: '08:00', to: '08:35' }],
  });
  const officer = await anOfficer(cabinet, hall.officeId);
  const { status, body } = await add(hall, officer);
  expect(status).toBe(201);
  return { hall, officer, release: body };
}

test('until the draw the days are withheld from everybody, and other days are not', async () => {
  const { hall, release } = await aRelease();
  expect(release).toMatchObject({ state: 'open', entries: 0 });
  expect(release.commitment).toMatch(/^[0-9a-f]{64}$/);

  expect((await hold(cabinet, hall, hall.owner, { from: monday })).body.code).toBe('visits.time_taken');
  expect((await hold(cabinet, hall, hall.owner, { from: '2026-11-24T06:00:00.000Z' })).status).toBe(201);
  const { body } = await cabinet.call(null, routes.readReleaseRoute, { params: { releaseId: release.id } });
  expect(body.times).toEqual([{ start: monday, places: 1 }]);
});

test('the draw gives each place once, and whoever re-runs it with the published seed gets the same result', async () => {
  const { release } = await aRelease(2);
  const people = await Promise.all(Array.from({ length: 5 }, () => anApplicant(cabinet)));
  for (const { owner } of people) expect((await enter(owner, release.id)).status).toBe(200);
  expect((await cabinet.call(null, routes.readDrawRoute, { params: { releaseId: release.id } })).status).toBe(404);
  cabinet.clock.set(closesAt);
  await runDraw();

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

  const entries = await Promise.all(people.map(({ owner }) => entryOf(owner, release.id)));
  const booked = await Promise.all(
    people.map(({ owner }) => cabinet.call(owner, visits.listVisitsRoute, { query: {} })),
  );
  expect(booked.map(({ body }) => body.items.length)).toEqual(entries.map((entry) => (entry?.place ? 1 : 0)));
  expect(entries.filter((entry) => entry?.visitId)).toHaveLength(2);
});

test('what nobody wanted is everybody’s after the draw', async () => {
  const { hall, release } = await aRelease(2);
  await enter(hall.owner, release.id);
  cabinet.clock.set(closesAt);
  await runDraw();

  const { owner: other } = await anApplicant(cabinet);
  expect((await hold(cabinet, hall, other, { from: monday })).status).toBe(201);
});

test('a draw interrupted before the bookings goes on where it stopped, and books nobody twice', async () => {
  const { hall, release } = await aRelease();
  await enter(hall.owner, release.id);
  cabinet.clock.set(closesAt);
  const { draw } = await import('./draw.ts');
  const ctx = jobContext(cabinet.services, 'releases.draw', cabinet.services.newId());
  expect(await draw(ctx, release.id)).toEqual({ drawn: true });
  expect(await draw(ctx, release.id)).toEqual({ drawn: false });
  expect((await hold(cabinet, hall, hall.owner, { from: monday })).status).toBe(409);

  await runDraw();
  await runDraw();

  expect(await cabinet.db.visit.count({ where: { personId: hall.personId, state: 'booked' } })).toBe(1);
});

test('before, after and without the window nobody enters; how early one asks does not matter', async () => {
  const { hall, officer } = await aRelease();
  const { body: coming } = await add(hall, officer, {
    firstDay: '2026-11-25',
    lastDay: '2026-11-25',
    opensAt: '2026-11-19T09:00:00.000Z',
  });
  expect((await enter(hall.owner, coming.id, ['2026-11-25T06:00:00.000Z'])).body.code).toBe('releases.not_open');
  const { release } = await aRelease();
  cabinet.clock.set(closesAt);
  expect((await enter(hall.owner, release.id)).body.code).toBe('releases.not_open');
});

test('one person has one ticket, may change the wishes, and take them back', async () => {
  const { hall, release } = await aRelease();
  const { body: first } = await enter(hall.owner, release.id);
  const { body: second } = await enter(hall.owner, release.id);
  expect(second.ticket).toBe(first.ticket);
  expect((await enter(hall.owner, release.id, ['2026-11-23T07:00:00.000Z'])).status).toBe(422);

  const params = { releaseId: release.id };
  expect((await cabinet.call(hall.owner, routes.leaveReleaseRoute, { params })).status).toBe(204);
  expect(await entryOf(hall.owner, release.id)).toBeNull();
});

test('two draws never give out the same day, and a called-off one gives it back', async () => {
  const { hall, officer, release } = await aRelease();
  expect((await add(hall, officer)).body.code).toBe('releases.overlaps');
  const params = { officeId: hall.officeId, releaseId: release.id };
  expect((await cabinet.call(officer, routes.callOffReleaseRoute, { params })).body.state).toBe('called_off');
  expect((await cabinet.call(officer, routes.callOffReleaseRoute, { params })).body.code).toBe(
    'releases.already_drawn',
  );
  expect((await hold(cabinet, hall, hall.owner, { from: monday })).status).toBe(201);
});

test('only officers of the office make a draw, and its window lies ahead of its days', async () => {
  const { hall, officer } = await aRelease();
  const stranger = await anOfficer(cabinet, (await aHall(cabinet)).officeId);
  expect((await add(hall, stranger)).status).toBe(404);
  expect((await add(hall, hall.owner)).status).toBe(403);
  const wrong: [Partial<routes.ReleaseForm>, string][] = [
    [{ firstDay: '2026-12-01', lastDay: '2026-11-30' }, 'releases.ends_before'],
    [{ opensAt: '2026-11-21T09:00:00.000Z' }, 'releases.closes_before'],
    [{ opensAt: '2026-11-16T09:00:00.000Z', closesAt: '2026-11-17T09:00:00.000Z' }, 'releases.closes_in_past'],
    [{ closesAt: '2026-11-23T05:00:00.000Z' }, 'releases.closes_after_first_day'],
  ];
  for (const [more, code] of wrong) expect((await add(hall, officer, more)).body.errors?.[0]?.code).toBe(code);
});

test('who has the largest number of visits already is not drawn for more', async () => {
  const { hall, release } = await aRelease();
  for (const day of ['24', '25', '26']) await aVisit(cabinet, hall, `2026-11-${day}T06:00:00.000Z`);

  expect((await enter(hall.owner, release.id)).body.code).toBe('releases.too_many_visits');
});

test('winners hear of their visit, the others that there was no time for them, each once', async () => {
  const { release } = await aRelease();
  const people = await Promise.all([1, 2, 3].map(() => anApplicant(cabinet)));
  for (const { owner } of people) await enter(owner, release.id);
  cabinet.clock.set(closesAt);
  await runDraw();
  await runDraw();

  const personIds = people.map(({ personId }) => personId);
  const messages = await cabinet.db.message.findMany({ where: { personId: { in: personIds } } });
  expect(messages.map(({ template }) => template).sort()).toEqual([
    'releases.not_drawn',
    'releases.not_drawn',
    'visits.booked',
  ]);
});
