import { previewExceptionRoute, putExceptionRoute, undoExceptionRoute } from '@cabinet/contracts/managed-schedules';
import type { DayExceptionForm } from '@cabinet/contracts/timetables';
import { listFreeTimesRoute } from '@cabinet/contracts/visits';
import { kyivClock } from '@cabinet/domain/kyiv-time';
import { anId } from '@cabinet/testkit/random';
import { expect, test } from 'vitest';
import { aKeptHall, anException, aShiftForm, type Kept, scheduleOf } from '#test/schedules.ts';
import { useCabinet } from '#test/cabinet.ts';
import { aVisit } from '#test/visits.ts';

const cabinet = useCabinet();

const put = ({ officeId, officer }: Kept, exception: DayExceptionForm, seen: string | null = null) =>
  cabinet.call(officer, putExceptionRoute, { params: { officeId }, body: { seen, exception } });

const undo = ({ officeId, officer }: Kept, date: string, seen: string) =>
  cabinet.call(officer, undoExceptionRoute, { params: { officeId, date }, body: { seen } });

const timesOn = async ({ officeId, topic, owner }: Kept, date: string): Promise<string[]> => {
  const { body } = await cabinet.call(owner, listFreeTimesRoute, { query: { officeId, topic, date } });
  return body.items.map(({ from }) => kyivClock(new Date(from)));
};

test('I3 a day with other hours has those alone, and taken back it has the hours of the week', async () => {
  const hall = await aKeptHall(cabinet);
  const short = aShiftForm(hall.deskIds, { to: '09:30', breaks: [] });

  const { body } = await put(hall, anException('2026-11-25', [short]));

  expect(await timesOn(hall, '2026-11-25')).toEqual(['08:00', '08:35']);
  expect(await timesOn(hall, '2026-11-26')).toHaveLength(11);
  const seen = body.exceptions[0]?.id ?? '';
  expect((await undo(hall, '2026-11-25', seen)).status).toBe(200);
  expect(await timesOn(hall, '2026-11-25')).toHaveLength(11);
  expect(await cabinet.db.dayException.count({ where: { officeId: hall.officeId } })).toBe(2);
});

test('I3 hours put for a day do not free a time that is booked', async () => {
  const hall = await aKeptHall(cabinet);
  await aVisit(cabinet, hall, '2026-11-25T06:35:00.000Z');

  await put(hall, anException('2026-11-25', [aShiftForm(hall.deskIds, { to: '10:00', breaks: [] })]));

  expect(await timesOn(hall, '2026-11-25')).toEqual(['08:00', '09:10']);
});

test('I3 hours put for a day off open it only when that is said on purpose', async () => {
  const hall = await aKeptHall(cabinet);
  const saturday = anException('2026-11-28', [aShiftForm(hall.deskIds, { to: '12:00', breaks: [] })]);

  const refused = await put(hall, saturday);

  expect(refused.body.errors).toMatchObject([{ pointer: '/exception/worksOnDayOff', code: 'schedules.day_off' }]);
  expect(await timesOn(hall, '2026-11-28')).toEqual([]);
  expect((await put(hall, { ...saturday, worksOnDayOff: true })).status).toBe(201);
  expect(await timesOn(hall, '2026-11-28')).toHaveLength(6);
});

test('I3 while martial law lasts a holiday is worked as any other day', async () => {
  const hall = await aKeptHall(cabinet);
  await cabinet.db.holiday.create({ data: { date: '2026-11-27', nameUk: 'Свято', nameEn: 'Holiday' } });
  const free = () => timesOn(hall, '2026-11-27');

  expect(await free()).toEqual([]);
  expect((await scheduleOf(cabinet, hall)).holidays).toEqual([{ date: '2026-11-27', name: 'Свято', working: false }]);
  await cabinet.db.martialLaw.create({ data: { startsOn: '2022-02-24', endsOn: null } });
  expect(await free()).toHaveLength(11);
  expect((await scheduleOf(cabinet, hall)).holidays[0]?.working).toBe(true);
  await cabinet.db.martialLaw.deleteMany();
  await cabinet.db.holiday.deleteMany();
});

test('S5 of two officers who change one day the second is told, and other days are not in the way', async () => {
  const hall = await aKeptHall(cabinet);
  const first = await put(hall, anException('2026-11-25', []));

  const late = await put(hall, anException('2026-11-25', [aShiftForm(hall.deskIds)]));

  expect(late.body.code).toBe('common.stale_version');
  expect((await put(hall, anException('2026-11-26', []))).status).toBe(201);
  expect((await undo(hall, '2026-11-25', anId())).body.code).toBe('common.stale_version');
  const seen = first.body.exceptions[0]?.id ?? '';
  const undone = await undo(hall, '2026-11-25', seen);
  expect(undone.status).toBe(200);
  const again = undone.body.exceptions.find(({ date }) => date === '2026-11-25')?.id ?? '';
  expect((await undo(hall, '2026-11-25', again)).status).toBe(404);
});

test('I3 a day in the past or of an unheard-of year is refused, and a closed day says whom it hits', async () => {
  const hall = await aKeptHall(cabinet);
  await aVisit(cabinet, hall, '2026-11-25T06:00:00.000Z');

  expect((await put(hall, anException('2026-11-17', []))).body.errors?.[0]?.code).toBe('schedules.day_past');
  expect((await put(hall, anException('2036-11-17', []))).body.errors?.[0]?.code).toBe('schedules.day_too_far');
  const { body } = await cabinet.call(hall.officer, previewExceptionRoute, {
    params: { officeId: hall.officeId },
    body: anException('2026-11-25', []),
  });
  expect(body).toEqual({ visits: 1, days: [{ date: '2026-11-25', visits: 1 }] });
});
