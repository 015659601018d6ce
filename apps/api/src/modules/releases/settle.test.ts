import * as routes from '@cabinet/contracts/releases';
import { beforeEach, expect, test } from 'vitest';
import { anApplicant } from '#test/applications.ts';
import { useCabinet } from '#test/cabinet.ts';
import {
  aRelease,
  closesAt,
  drawContext,
  enter,
  entryOf,
  type Given,
  monday,
  runDraw,
  toldTo,
} from '#test/releases.ts';
import { aVisit } from '#test/visits.ts';
import { draw } from './draw.ts';
import { settle } from './settle.ts';

const cabinet = useCabinet();

beforeEach(() => cabinet.clock.set('2026-11-18T09:00:00.000Z'));

const closeForGood = ({ hall }: Given) =>
  cabinet.db.office.update({ where: { id: hall.officeId }, data: { active: false } });
const stateOf = async ({ release }: Given) =>
  (await cabinet.call(null, routes.readReleaseRoute, { params: { releaseId: release.id } })).body.state;
const callOff = ({ hall, officer, release }: Given) =>
  cabinet.call(officer, routes.callOffReleaseRoute, { params: { officeId: hall.officeId, releaseId: release.id } });
const drawOf = async ({ release }: Given) =>
  (await cabinet.call(null, routes.readDrawRoute, { params: { releaseId: release.id } })).body;

test('an office closed for good stops no draw of another one; its own are called off, and those who asked are told', async () => {
  const [gone, other] = [await aRelease(cabinet), await aRelease(cabinet)];
  for (const { hall, release } of [gone, other]) await enter(cabinet, hall.owner, release.id);
  await closeForGood(gone);
  cabinet.clock.set(closesAt);

  await runDraw(cabinet);
  await runDraw(cabinet);

  expect([await stateOf(gone), await stateOf(other)]).toEqual(['called_off', 'drawn']);
  expect(await toldTo(cabinet, [gone.hall.personId])).toEqual(['releases.called_off']);
  expect(await toldTo(cabinet, [other.hall.personId])).toEqual(['visits.booked']);
});

test('a draw of an office closed for good shows itself as called off at once, takes nobody in, and ends before its window', async () => {
  const given = await aRelease(cabinet);
  await enter(cabinet, given.hall.owner, given.release.id);
  await closeForGood(given);
  const { owner: late } = await anApplicant(cabinet);

  expect(await stateOf(given)).toBe('called_off');
  expect((await enter(cabinet, late, given.release.id)).body.code).toBe('releases.not_open');
  await runDraw(cabinet);
  expect(await toldTo(cabinet, [given.hall.personId])).toEqual(['releases.called_off']);
});

test('everybody who asked hears that staff called the draw off, each once', async () => {
  const given = await aRelease(cabinet);
  const { owner, personId } = await anApplicant(cabinet);
  for (const caller of [owner, given.hall.owner]) await enter(cabinet, caller, given.release.id);

  await callOff(given);
  await cabinet.runJobs();
  await runDraw(cabinet);

  expect(await toldTo(cabinet, [personId, given.hall.personId])).toEqual([
    'releases.called_off',
    'releases.called_off',
  ]);
});

test('a draw called off while it was due is not settled, and nobody hears that nothing was drawn for them', async () => {
  const given = await aRelease(cabinet);
  await enter(cabinet, given.hall.owner, given.release.id);
  await callOff(given);
  cabinet.clock.set(closesAt);

  expect(await draw(drawContext(cabinet), given.release.id)).toEqual({ drawn: false });
  await settle(drawContext(cabinet), given.release.id);
  await cabinet.runJobs();

  const row = await cabinet.db.release.findUniqueOrThrow({ where: { id: given.release.id } });
  expect(row.settledAt).toBeNull();
  expect(await toldTo(cabinet, [given.hall.personId])).toEqual(['releases.called_off']);
});

test('a draw that has not taken place yet is not settled', async () => {
  const given = await aRelease(cabinet);
  await enter(cabinet, given.hall.owner, given.release.id);

  await settle(drawContext(cabinet), given.release.id);
  await cabinet.runJobs();

  expect(await stateOf(given)).toBe('open');
  expect(await toldTo(cabinet, [given.hall.personId])).toEqual([]);
});

test('whoever books the largest number of visits after entering wins no further one, and is told why', async () => {
  const given = await aRelease(cabinet);
  const { hall, release } = given;
  await enter(cabinet, hall.owner, release.id);
  for (const day of ['24', '25', '26']) await aVisit(cabinet, hall, `2026-11-${day}T06:00:00.000Z`);
  await cabinet.runJobs();
  cabinet.clock.set(closesAt);
  await runDraw(cabinet);

  expect(await cabinet.db.visit.count({ where: { personId: hall.personId, state: 'booked' } })).toBe(3);
  expect((await drawOf(given)).entries).toMatchObject([{ place: monday }]);
  expect(await entryOf(cabinet, hall.owner, release.id)).toMatchObject({
    place: monday,
    visitId: null,
    notBooked: 'too_many_visits',
  });
  expect(await toldTo(cabinet, [hall.personId])).toEqual([
    'releases.too_many_visits',
    ...Array(3).fill('visits.booked'),
  ]);
});

test('a winner whose time was closed after the draw is told so, and not that nothing was drawn; the letter names no matter', async () => {
  const given = await aRelease(cabinet);
  const { hall, release } = given;
  const { owner: loser, personId: loserId } = await anApplicant(cabinet);
  for (const caller of [hall.owner, loser]) await enter(cabinet, caller, release.id);
  cabinet.clock.set(closesAt);
  await draw(drawContext(cabinet), release.id);
  const [desk = ''] = hall.deskIds;
  await cabinet.db.closure.create({
    data: {
      id: cabinet.services.newId(),
      officeId: hall.officeId,
      deskIds: [desk],
      from: new Date('2026-11-23T00:00:00.000Z'),
      to: new Date('2026-11-24T00:00:00.000Z'),
      reasonUk: 'Ремонт',
      reasonEn: 'Repairs',
      createdAt: cabinet.clock.now(),
      createdByName: 'Перевірка',
    },
  });

  await runDraw(cabinet);

  const entries = [await entryOf(cabinet, hall.owner, release.id), await entryOf(cabinet, loser, release.id)];
  expect(entries.map((entry) => [entry?.place, entry?.visitId, entry?.notBooked])).toEqual(
    expect.arrayContaining([
      [monday, null, 'time_gone'],
      [null, null, null],
    ]),
  );
  expect(await toldTo(cabinet, [hall.personId, loserId])).toEqual(['releases.not_drawn', 'releases.time_gone']);
  const [message] = await cabinet.db.message.findMany({ where: { template: 'releases.time_gone' } });
  expect(`${message?.subject} ${message?.body}`).not.toContain('Питання для перевірки');
  expect(message?.body).toContain('23 листопада');
});

test('one winner who cannot be booked keeps no other waiting, nor the draw of another office', async () => {
  const [torn, other] = [await aRelease(cabinet, { desks: 2 }), await aRelease(cabinet)];
  const { owner, personId } = await anApplicant(cabinet);
  for (const caller of [owner, torn.hall.owner]) await enter(cabinet, caller, torn.release.id);
  await enter(cabinet, other.hall.owner, other.release.id);
  const entry = { releaseId_personId: { releaseId: torn.release.id, personId: torn.hall.personId } };
  const { visitor } = await cabinet.db.releaseEntry.findUniqueOrThrow({ where: entry });
  // Winners are booked in the order of their tickets: the torn one is the first.
  await cabinet.db.releaseEntry.update({ where: entry, data: { visitor: Buffer.from('torn'), ticket: '0' } });
  cabinet.clock.set(closesAt);

  await expect(runDraw(cabinet)).rejects.toThrow('1 of 2 rows failed');
  await cabinet.runJobs();
  expect(await toldTo(cabinet, [personId, other.hall.personId])).toEqual(['visits.booked', 'visits.booked']);

  await cabinet.db.releaseEntry.update({ where: entry, data: { visitor } });
  await runDraw(cabinet);
  expect(await toldTo(cabinet, [torn.hall.personId])).toEqual(['visits.booked']);
});
