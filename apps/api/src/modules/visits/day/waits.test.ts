import type { DeskId, VisitId } from '@cabinet/contracts/ids';
import * as reception from '@cabinet/contracts/reception';
import * as waits from '@cabinet/contracts/waits';
import { storeStaff } from '@cabinet/testkit/accounts';
import { storeOffice } from '@cabinet/testkit/offices';
import { storeSchedule } from '@cabinet/testkit/schedules';
import { expect, test } from 'vitest';
import { anOfficer } from '#test/applications.ts';
import { useCabinet } from '#test/cabinet.ts';
import { act, aStaffedHall, aTicket, next, type StaffedHall } from '#test/hall.ts';
import { aVisit } from '#test/visits.ts';

const cabinet = useCabinet();
const minute = 60_000;

const read = (caller: Parameters<typeof cabinet.call>[0], { officeId }: Pick<StaffedHall, 'officeId'>, more = {}) =>
  cabinet.call(caller, waits.readWaitsRoute, {
    params: { officeId },
    query: { from: '2026-11-17', to: '2026-11-20', ...more },
  });

/** Calls, serves and ends, or calls and misses, whoever is next at a desk. */
async function workOff(hall: StaffedHall, deskId: DeskId | undefined, ends: 'finish' | 'miss'): Promise<void> {
  const { current } = (await next(cabinet, hall.officer, deskId)).body;
  if (!current) return;
  if (ends === 'miss') return void (await act(cabinet, hall.officer, reception.missRoute, current.id));
  await act(cabinet, hall.officer, reception.serveRoute, current.id);
  cabinet.clock.forward(3 * minute);
  await act(cabinet, hall.officer, reception.finishRoute, current.id);
}

interface Counted {
  visitors: number;
  served: number;
  noShows: number;
  all: number[];
}

/** The same figures, counted line by line in the plainest way. */
async function recount(officeId: string): Promise<Map<string, Counted>> {
  const lines = await cabinet.db.visitEvent.findMany({
    where: { officeId, act: { not: 'book' } },
    orderBy: { sequence: 'asc' },
  });
  const counted = new Map<string, Counted>();
  const at = (key: string): Counted => {
    const one = counted.get(key) ?? { visitors: 0, served: 0, noShows: 0, all: [] };
    counted.set(key, one);
    return one;
  };
  const came = new Map<string, { keys: string[]; since: number; called: boolean }>();
  const kyivDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Kyiv' });
  for (const { visitId, act: done, at: when, fromState, facts } of lines) {
    const { topicId, bookedFor } = facts as { topicId: string; bookedFor: string | null };
    const keys = [kyivDay.format(when), topicId, 'total'];
    const known = came.get(visitId);
    if (done === 'checkIn' || done === 'comeIn') {
      const since = Math.max(when.getTime(), bookedFor === null ? 0 : Date.parse(bookedFor));
      came.set(visitId, { keys, since, called: false });
      for (const key of keys) at(key).visitors += 1;
    } else if (done === 'call' && known && !known.called) {
      known.called = true;
      for (const key of known.keys) at(key).all.push(Math.max(0, Math.floor((when.getTime() - known.since) / minute)));
    } else if (done === 'finish') for (const key of known?.keys ?? []) at(key).served += 1;
    else if (done === 'miss')
      for (const key of fromState === 'booked' ? keys : (known?.keys ?? [])) at(key).noShows += 1;
  }
  return counted;
}

const inWords = ({ visitors, served, noShows, all }: Counted) => {
  const sorted = all.toSorted((one, other) => one - other);
  const nearest = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return {
    ...{ visitors, served, noShows },
    waits: sorted.length > 0 ? { median: nearest(0.5), ninetieth: nearest(0.9), longest: sorted.at(-1) } : null,
  };
};

test('I12 figures by day, by topic and in all are those of a recount of the journal', async () => {
  cabinet.clock.set('2026-11-17T06:00:00.000Z');
  const hall = await aStaffedHall(cabinet);
  const late = await aVisit(cabinet, hall, '2026-11-18T07:10:00.000Z');
  const second = await storeSchedule(cabinet.db, hall.officeId, { desks: [], topic: { position: 2 } });
  for (const [day, people] of [
    ['2026-11-17', 7],
    ['2026-11-18', 4],
  ] as const) {
    cabinet.clock.set(`${day}T08:00:00.000Z`);
    for (let person = 0; person < people; person += 1) {
      await aTicket(cabinet, hall, person % 3 === 0 ? { topic: second.topicCode } : {});
      cabinet.clock.forward((person + 1) * 70_000);
    }
    for (let person = 0; person < people - 1; person += 1)
      await workOff(hall, hall.desks[person % 2], person === 2 ? 'miss' : 'finish');
  }
  await act(cabinet, hall.officer, reception.missRoute, late.id as VisitId);

  const { status, body } = await read(hall.officer, hall);
  expect(status).toBe(200);
  const expected = await recount(hall.officeId);
  const rows = Object.fromEntries([
    ...body.days.map(({ date, ...row }) => [date, row]),
    ...(await Promise.all(
      body.topics.map(async ({ topic, ...row }) => [
        (await cabinet.db.topic.findUniqueOrThrow({ where: { code: topic.code } })).id,
        row,
      ]),
    )),
    ['total', body.total],
  ]);
  expect(rows).toEqual(Object.fromEntries([...expected].map(([key, counted]) => [key, inWords(counted)])));
  expect(body.total).toMatchObject({ visitors: 11, served: 7, noShows: 3 });

  const one = await read(hall.officer, hall, { topic: second.topicCode });
  expect(one.body.total).toEqual(
    body.topics.find(({ topic }) => topic.code === second.topicCode) && rows[second.topicId],
  );
});

test('a booked person’s wait begins at the booked time, and is none when they are called before it', async () => {
  cabinet.clock.set('2026-11-18T05:00:00.000Z');
  const hall = await aStaffedHall(cabinet);
  const { id } = await aVisit(cabinet, hall, '2026-11-18T06:35:00.000Z');
  cabinet.clock.set('2026-11-18T06:00:00.000Z');
  const { version } = await cabinet.db.visit.findUniqueOrThrow({ where: { id } });
  await cabinet.call(hall.officer, reception.checkInRoute, { params: { visitId: id }, body: { version } });
  cabinet.clock.set('2026-11-18T06:20:00.000Z');
  await next(cabinet, hall.officer, hall.desks[0]);
  expect((await read(hall.officer, hall)).body.total.waits).toEqual({ median: 0, ninetieth: 0, longest: 0 });
});

test('an administrator may count every office, an officer the own one; a season is the most', async () => {
  const hall = await aStaffedHall(cabinet);
  const administrator = await cabinet.sessionFor((await storeStaff(cabinet.db, [])).accountId);
  expect((await read(administrator, hall)).body).toEqual({
    days: [],
    topics: [],
    total: { visitors: 0, served: 0, noShows: 0, waits: null },
  });
  expect((await read(await anOfficer(cabinet, await storeOffice(cabinet.db)), hall)).status).toBe(404);
  expect((await read(hall.officer, hall, { to: '2026-11-16' })).body.errors?.[0]?.code).toBe('visits.period_wrong');
  expect((await read(hall.officer, hall, { from: '2026-08-20' })).body.errors?.[0]?.code).toBe('visits.period_wrong');
});
