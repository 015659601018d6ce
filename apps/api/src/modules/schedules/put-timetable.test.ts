import {
  listScheduleVersionsRoute,
  previewTimetableRoute,
  putTimetableRoute,
} from '@cabinet/contracts/managed-schedules';
import { listFreeTimesRoute } from '@cabinet/contracts/visits';
import { kyivClock } from '@cabinet/domain/kyiv-time';
import { expect, test } from 'vitest';
import { aKeptHall, aShiftForm, aWeek, type Kept, putWeek, scheduleOf } from '#test/schedules.ts';
import { useCabinet } from '#test/cabinet.ts';
import { aVisit } from '#test/visits.ts';

const cabinet = useCabinet();

const timesOn = async ({ officeId, topic, owner }: Kept, date: string): Promise<string[]> => {
  const { body } = await cabinet.call(owner, listFreeTimesRoute, { query: { officeId, topic, date } });
  return body.items.map(({ from }) => kyivClock(new Date(from)));
};

const weekFrom = (validFrom: string, hall: Kept, from = '10:00') => ({
  validFrom,
  week: aWeek([aShiftForm(hall.deskIds, { from })]),
});

test('I3 new hours begin on their day: the days before keep theirs, and the earlier week stays in the history', async () => {
  const hall = await aKeptHall(cabinet);
  const { lastTimetableId: seen } = await scheduleOf(cabinet, hall);
  const before = await cabinet.db.timetable.findUniqueOrThrow({ where: { id: seen ?? '' } });

  const { status, body } = await putWeek(cabinet, hall, { seen, timetable: weekFrom('2026-11-25', hall) });

  expect(status).toBe(201);
  expect(body.timetables.map(({ validFrom }) => validFrom)).toEqual(['2020-01-01', '2026-11-25']);
  expect((await timesOn(hall, '2026-11-24'))[0]).toBe('08:00');
  expect((await timesOn(hall, '2026-11-25'))[0]).toBe('10:00');
  expect(await cabinet.db.timetable.findUnique({ where: { id: before.id } })).toEqual(before);
  const { body: versions } = await cabinet.call(hall.officer, listScheduleVersionsRoute, {
    params: { officeId: hall.officeId },
  });
  expect(versions.items.map(({ kind }) => kind)).toEqual(['timetable', 'timetable']);
  expect(versions.items[0]?.createdByName).not.toBe('');
});

test('I3 a second week for the same day takes the place of the first, which is kept as it was', async () => {
  const hall = await aKeptHall(cabinet);
  const { lastTimetableId } = await scheduleOf(cabinet, hall);
  const first = await putWeek(cabinet, hall, { seen: lastTimetableId, timetable: weekFrom('2026-11-25', hall) });

  const second = await putWeek(cabinet, hall, {
    seen: first.body.lastTimetableId,
    timetable: weekFrom('2026-11-25', hall, '11:00'),
  });

  expect(second.body.timetables).toHaveLength(2);
  expect((await timesOn(hall, '2026-11-25'))[0]).toBe('11:00');
  expect(await cabinet.db.timetable.count({ where: { officeId: hall.officeId } })).toBe(3);
});

test('S5 of two officers who change the week at once the second is told that it has changed', async () => {
  const hall = await aKeptHall(cabinet);
  const { lastTimetableId: seen } = await scheduleOf(cabinet, hall);

  const answers = await Promise.all(
    ['09:00', '10:00'].map((from) => putWeek(cabinet, hall, { seen, timetable: weekFrom('2026-11-25', hall, from) })),
  );

  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe('common.stale_version');
});

test('I3 the past is not changed, and a week says where it is wrong', async () => {
  const hall = await aKeptHall(cabinet);
  const other = await aKeptHall(cabinet);
  const { lastTimetableId: seen } = await scheduleOf(cabinet, hall);
  const put = (timetable: ReturnType<typeof weekFrom>) => putWeek(cabinet, hall, { seen, timetable });
  const shift = (more: Parameters<typeof aShiftForm>[1]) => aShiftForm(hall.deskIds, more);
  const errorsOf = async (...shifts: ReturnType<typeof shift>[]) =>
    (await put({ validFrom: '2026-11-25', week: [{ weekday: 1, shifts }] })).body.errors;

  expect((await put(weekFrom('2026-11-17', hall))).body.errors).toMatchObject([
    { pointer: '/timetable/validFrom', code: 'schedules.day_past' },
  ]);
  expect(await errorsOf(shift({ to: '12:30' }), shift({ from: '12:00' }))).toMatchObject([
    { pointer: '/timetable/week/0/shifts/0/breaks', code: 'schedules.break_outside' },
    { pointer: '/timetable/week/0/shifts/1/breaks', code: 'schedules.break_outside' },
    { pointer: '/timetable/week/0/shifts', code: 'schedules.shifts_overlap' },
  ]);
  expect(await errorsOf(shift({ from: '16:00', breaks: [] }))).toMatchObject([
    { pointer: '/timetable/week/0/shifts/0/to', code: 'schedules.ends_before_begins' },
  ]);
  expect(await errorsOf(shift({ deskIds: [] }))).toMatchObject([
    { pointer: '/timetable/week/0/shifts/0/deskIds', code: 'schedules.desks_missing' },
  ]);
  expect(await errorsOf(aShiftForm(other.deskIds))).toMatchObject([
    { pointer: '/timetable/week/0/shifts/0/deskIds', code: 'schedules.desk_unknown' },
  ]);
  expect((await put({ validFrom: '2026-11-25', week: [] })).body.errors).toMatchObject([
    { pointer: '/timetable/week', code: 'schedules.week_empty' },
  ]);
});

test('I3 before hours are changed the officer sees how many visits would be hit, and nothing has changed', async () => {
  const hall = await aKeptHall(cabinet);
  await aVisit(cabinet, hall, '2026-11-25T06:00:00.000Z');
  await aVisit(cabinet, hall, '2026-11-26T11:00:00.000Z');

  const { body } = await cabinet.call(hall.officer, previewTimetableRoute, {
    params: { officeId: hall.officeId },
    body: weekFrom('2026-11-25', hall),
  });

  expect(body).toEqual({ visits: 1, days: [{ date: '2026-11-25', visits: 1 }] });
  expect((await scheduleOf(cabinet, hall)).hitVisits).toBe(0);
});

test('S5 an officer of another office finds no schedule here', async () => {
  const [hall, other] = [await aKeptHall(cabinet), await aKeptHall(cabinet)];

  const { status } = await cabinet.call(other.officer, putTimetableRoute, {
    params: { officeId: hall.officeId },
    body: { seen: null, timetable: weekFrom('2026-11-25', hall) },
  });

  expect(status).toBe(404);
});
