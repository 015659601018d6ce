import { Timetable } from '@cabinet/contracts/managed-schedules';
import { openDatabase } from '@cabinet/db/open-database';
import { cloneDatabase, type ScratchDatabase } from '@cabinet/db/test-database';
import { freeTimes, openSpans } from '@cabinet/domain/free-times';
import { kyivClock, startOfKyivDay } from '@cabinet/domain/kyiv-time';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { seedOffices } from './demo.ts';
import { seedReference, seedServices } from './reference.ts';
import { seedSchedules } from './schedules.ts';
import { firstServices } from './services/services.ts';
import { firstTopics, seedTopics } from './topics.ts';

let database: ScratchDatabase;
let opened: ReturnType<typeof openDatabase>;
let offices: Record<string, string>;
const now = new Date('2026-11-18T09:00:00Z');

beforeAll(async () => {
  database = await cloneDatabase(inject('templateUrl'));
  opened = openDatabase({ url: database.url, poolSize: 2, connectionTimeoutMs: 30_000 });
  const { prisma: db } = opened;
  await seedReference(db);
  offices = await seedOffices(db);
  await seedServices(db, Object.values(offices), now);
  for (const _again of [1, 2]) {
    await seedTopics(db);
    await seedSchedules(db, offices, now);
  }
});

afterAll(async () => {
  await opened.close();
  await database.drop();
});

test('I1 each of the eight topics names services that there are, and begins what to bring with a paper that says who comes', () => {
  const services = new Set(firstServices.map(({ code }) => code));

  expect(firstTopics).toHaveLength(8);
  expect(firstTopics.flatMap((topic) => topic.services).filter((code) => !services.has(code))).toEqual([]);
  expect(firstTopics.filter(({ bring }) => !/паспорт/i.test(bring[0]?.[0] ?? '')).map(({ code }) => code)).toEqual([]);
});

test('I4 a Friday in Merefa is cut into the times of 35 minutes that leave the break at noon alone', async () => {
  const { prisma: db } = opened;
  const stored = await db.timetable.findMany({ where: { officeId: offices.MRF ?? '' } });
  expect(stored).toHaveLength(1);
  const week = Timetable.shape.week.parse(stored[0]?.week);
  const shifts = week.find(({ weekday }) => weekday === 5)?.shifts ?? [];
  const [deskId = ''] = shifts[0]?.deskIds ?? [];
  const open = openSpans(
    '2026-11-20',
    deskId,
    shifts.filter(({ offeredTo }) => offeredTo === 'public'),
    [],
  );

  const times = freeTimes([{ deskId, open, taken: [] }], 35, startOfKyivDay('2026-11-20'));

  expect(times.map(({ from }) => kyivClock(from))).toEqual([
    ...['08:00', '08:35', '09:10', '09:45', '10:20', '10:55'],
    ...['13:00', '13:35', '14:10', '14:45'],
  ]);
});

test('I13 Merefa receives by phone, by video and at home too, and every centre has a desk that is reached without steps', async () => {
  const { prisma: db } = opened;
  const desks = await db.desk.findMany({ select: { officeId: true, channel: true, meets: true } });

  const channels = desks.filter(({ officeId }) => officeId === offices.MRF).map(({ channel }) => channel);
  expect([...new Set(channels)].sort()).toEqual(['home', 'office', 'phone', 'video']);
  for (const officeId of Object.values(offices)) {
    const met = new Set(desks.filter((desk) => desk.officeId === officeId).flatMap(({ meets }) => meets));
    expect([...met]).toEqual(expect.arrayContaining(['step_free', 'quiet_place']));
  }
});
