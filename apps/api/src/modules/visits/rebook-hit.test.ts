import { listHitVisitsRoute, type Rebooking, rebookHitVisitsRoute } from '@cabinet/contracts/hit-visits';
import { addClosureRoute, liftClosureRoute, readScheduleRoute } from '@cabinet/contracts/managed-schedules';
import type { VisitId } from '@cabinet/contracts/ids';
import { readVisitRoute } from '@cabinet/contracts/visits';
import { expect, test } from 'vitest';
import { anApplicant } from '#test/applications.ts';
import { useCabinet } from '#test/cabinet.ts';
import { aClosure, aKeptHall, type Kept } from '#test/schedules.ts';
import { aVisit } from '#test/visits.ts';

const cabinet = useCabinet();
const params = ({ officeId }: Kept) => ({ officeId });

const close = async (hall: Kept, deskIds = hall.deskIds, [from, to]: readonly [string, string] = ['12:00', '16:00']) =>
  (
    await cabinet.call(hall.officer, addClosureRoute, {
      params: params(hall),
      body: aClosure('2026-11-25', from, to, deskIds),
    })
  ).body.closureId;

const hitOf = async (hall: Kept, query = {}) =>
  (await cabinet.call(hall.officer, listHitVisitsRoute, { params: params(hall), query })).body.items;

const rebook = async (hall: Kept, items: Rebooking[], headers = {}) =>
  (
    await cabinet.call(
      hall.officer,
      rebookHitVisitsRoute,
      { params: params(hall), body: { reason: 'Вікно на ремонті', items } },
      headers,
    )
  ).body.items;

/** Three people booked on the afternoon of 25 November. */
async function anAfternoon(): Promise<{ hall: Kept; visits: VisitId[] }> {
  const hall = await aKeptHall(cabinet, { terms: { perPerson: 10 } });
  const visits: VisitId[] = [];
  for (const time of ['11:00', '11:35', '12:10']) {
    const { owner } = await anApplicant(cabinet);
    visits.push((await aVisit(cabinet, hall, `2026-11-25T${time}:00.000Z`, owner)).id);
  }
  return { hall, visits };
}

test('a closure lists the visits that it hits, each with a time of its own not earlier than promised, and the reading is kept', async () => {
  const { hall, visits } = await anAfternoon();
  const closureId = await close(hall);

  const items = await hitOf(hall, { closureId });

  expect(items.map(({ id }) => id)).toEqual(visits);
  const proposed = items.map(({ proposal }) => proposal?.from);
  expect(proposed).toEqual(['2026-11-26T06:00:00.000Z', '2026-11-26T06:35:00.000Z', '2026-11-26T07:10:00.000Z']);
  expect(items[0]?.visitor.name.surname).toBe('Лисиченко');
  expect(await cabinet.db.readRecord.count({ where: { what: 'visits.rebook' } })).toBe(3);
});

test('hit visits are moved at once, the others called off with the reason, and each owner hears of it', async () => {
  const { hall, visits } = await anAfternoon();
  await close(hall);
  const items = await hitOf(hall);
  const [first, second, third] = items;
  await cabinet.runJobs();

  const outcomes = await rebook(hall, [
    ...[first, second].flatMap((hit) =>
      hit?.proposal ? [{ act: 'move' as const, visitId: hit.id, version: hit.version, from: hit.proposal.from }] : [],
    ),
    { act: 'callOff', visitId: visits[2] as VisitId, version: third?.version ?? 0 },
  ]);
  await cabinet.runJobs();

  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['moved', 'moved', 'called_off']);
  const rows = await cabinet.db.visit.findMany({ where: { id: { in: visits } }, orderBy: { from: 'asc' } });
  expect(rows.map(({ state }) => state).sort()).toEqual(['booked', 'booked', 'cancelled_by_office']);
  expect(rows.find(({ id }) => id === visits[2])?.endReason).toBe('Вікно на ремонті');
  const told = await cabinet.db.message.findMany({
    where: { template: { in: ['visits.moved', 'visits.called_off'] } },
    select: { template: true },
  });
  expect(told.map(({ template }) => template).sort()).toEqual(['visits.called_off', 'visits.moved', 'visits.moved']);
  const { body } = await cabinet.call(hall.officer, readScheduleRoute, { params: params(hall) });
  expect(body.hitVisits).toBe(0);
});

test('a visit about a matter that the centre takes no more is still moved where it was promised', async () => {
  const { hall } = await anAfternoon();
  await close(hall);
  const [hit] = await hitOf(hall);
  await cabinet.db.topic.update({ where: { id: hall.topicId }, data: { active: false } });

  const from = hit?.proposal?.from ?? '';
  const [outcome] = await rebook(hall, [
    { act: 'move', visitId: hit?.id as VisitId, version: hit?.version ?? 0, from },
  ]);

  expect(outcome?.outcome).toBe('moved');
});

test('a time that is gone and a visit that has changed stop nobody else, and nothing of them has changed', async () => {
  const { hall, visits } = await anAfternoon();
  await close(hall);
  const [first, second, third] = await hitOf(hall);
  const from = first?.proposal?.from ?? '';

  const outcomes = await rebook(hall, [
    { act: 'move', visitId: visits[0] as VisitId, version: first?.version ?? 0, from },
    { act: 'move', visitId: visits[1] as VisitId, version: second?.version ?? 0, from },
    { act: 'move', visitId: visits[2] as VisitId, version: 99, from: second?.proposal?.from ?? '' },
  ]);

  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['moved', 'gone', 'changed']);
  const kept = await cabinet.db.visit.findUniqueOrThrow({ where: { id: visits[1] as VisitId } });
  expect(kept.from?.toISOString()).toBe(second?.from);
  expect(await cabinet.db.visitPlace.count({ where: { visitId: { in: visits } } })).toBe(3);
  expect((await hitOf(hall)).map(({ id }) => id)).toEqual([second?.id, third?.id]);
});

test('a visit that no closure hits is not moved by this door, and a lifted closure hits nobody', async () => {
  const { hall, visits } = await anAfternoon();
  const closureId = await close(hall, hall.deskIds, ['14:00', '16:00']);
  expect((await hitOf(hall, { closureId })).map(({ id }) => id)).toEqual([visits[1], visits[2]]);
  const { version } = await cabinet.db.visit.findUniqueOrThrow({ where: { id: visits[0] as VisitId } });

  const outcomes = await rebook(hall, [{ act: 'callOff', visitId: visits[0] as VisitId, version }]);

  expect(outcomes[0]?.outcome).toBe('changed');
  await cabinet.call(hall.officer, liftClosureRoute, { params: { ...params(hall), closureId } });
  expect(await hitOf(hall)).toEqual([]);
  expect(await hitOf(hall, { closureId })).toEqual([]);
});

test('whoever needs a place without steps is offered such a place, another desk at the same time first', async () => {
  const hall = await aKeptHall(cabinet, { desks: [{}, {}, { meets: ['step_free'] }] });
  const { id } = await aVisit(cabinet, hall, '2026-11-25T11:00:00.000Z');
  const { deskId } = await cabinet.db.visitPlace.findFirstOrThrow({ where: { visitId: id } });
  await close(hall, [deskId]);

  expect((await hitOf(hall))[0]?.proposal?.from).toBe('2026-11-25T11:00:00.000Z');
  await cabinet.db.visit.update({ where: { id }, data: { needs: ['step_free'] } });
  await close(hall, [hall.deskIds[2] ?? '']);
  expect((await hitOf(hall))[0]?.proposal?.from).toBe('2026-11-26T06:00:00.000Z');
});

test('S2 the same request sent again answers as the first time, and an officer of another office finds nothing', async () => {
  const { hall, visits } = await anAfternoon();
  const other = await aKeptHall(cabinet);
  await close(hall);
  const [hit] = await hitOf(hall);
  const item = { act: 'callOff', visitId: visits[0] as VisitId, version: hit?.version ?? 0 } as const;

  expect(await rebook(hall, [item], { 'idempotency-key': 'once-and-again' })).toMatchObject([
    { outcome: 'called_off' },
  ]);
  expect(await rebook(hall, [item], { 'idempotency-key': 'once-and-again' })).toMatchObject([
    { outcome: 'called_off' },
  ]);
  const foreign = await cabinet.call(other.officer, listHitVisitsRoute, { params: params(hall) });
  expect(foreign.status).toBe(404);
  const mine = await cabinet.call(hall.owner, readVisitRoute, { params: { visitId: visits[1] as VisitId } });
  expect(mine.status).toBe(404);
});
