import {
  addClosureRoute,
  liftClosureRoute,
  listScheduleVersionsRoute,
  previewClosureRoute,
} from '@cabinet/contracts/managed-schedules';
import type { ClosureForm } from '@cabinet/contracts/timetables';
import { listFreeTimesRoute } from '@cabinet/contracts/visits';
import { expect, test } from 'vitest';
import { aClosure, aKeptHall, type Kept, scheduleOf } from '#test/schedules.ts';
import { useCabinet } from '#test/cabinet.ts';
import { aVisit } from '#test/visits.ts';

const cabinet = useCabinet();

const close = ({ officeId, officer }: Kept, body: ClosureForm) =>
  cabinet.call(officer, addClosureRoute, { params: { officeId }, body });

const freeOn = async ({ officeId, topic, owner }: Kept, date: string): Promise<number> =>
  (await cabinet.call(owner, listFreeTimesRoute, { query: { officeId, topic, date } })).body.items.length;

test('I3 a closure takes the times of its desks away, and lifted gives them back; the history keeps who and when', async () => {
  const hall = await aKeptHall(cabinet);
  const params = { officeId: hall.officeId };

  const { status, body } = await close(hall, aClosure('2026-11-25', '12:00', '16:00', hall.deskIds));

  expect(status).toBe(201);
  expect(await freeOn(hall, '2026-11-25')).toBe(6);
  const { closureId } = body;
  const lift = () => cabinet.call(hall.officer, liftClosureRoute, { params: { ...params, closureId } });
  expect((await lift()).status).toBe(200);
  expect(await freeOn(hall, '2026-11-25')).toBe(11);
  expect((await lift()).body.code).toBe('common.stale_version');
  const { body: versions } = await cabinet.call(hall.officer, listScheduleVersionsRoute, { params });
  expect(versions.items[0]).toMatchObject({ kind: 'closure', id: closureId });
  expect((await scheduleOf(cabinet, hall)).closures).toEqual([]);
});

test('I3 a closure says beforehand whom it hits, and hits nobody at the other desks', async () => {
  const hall = await aKeptHall(cabinet, { desks: [{}, {}] });
  const visit = await aVisit(cabinet, hall, '2026-11-25T11:00:00.000Z');
  const { deskId } = await cabinet.db.visitPlace.findFirstOrThrow({ where: { visitId: visit.id } });
  const other = hall.deskIds.filter((id) => id !== deskId);
  const params = { officeId: hall.officeId };
  const preview = async (deskIds: readonly string[]) =>
    (
      await cabinet.call(hall.officer, previewClosureRoute, {
        params,
        body: aClosure('2026-11-25', '12:00', '16:00', deskIds),
      })
    ).body.visits;

  expect(await preview([deskId])).toBe(1);
  expect(await preview(other)).toBe(0);
  expect(await preview([])).toBe(1);
  await close(hall, aClosure('2026-11-25', '12:00', '16:00', []));
  expect((await scheduleOf(cabinet, hall)).hitVisits).toBe(1);
});

test('I3 a closure that is over, upside down or of strange desks is refused at its field', async () => {
  const [hall, other] = [await aKeptHall(cabinet), await aKeptHall(cabinet)];
  const errorsOf = async (form: ClosureForm) =>
    (await close(hall, form)).body.errors?.map(({ pointer, code }) => [pointer, code]);

  expect(await errorsOf(aClosure('2026-11-18', '08:00', '10:00', []))).toEqual([['/toTime', 'schedules.closure_over']]);
  expect(await errorsOf(aClosure('2026-11-25', '12:00', '11:00', []))).toEqual([
    ['/toTime', 'schedules.ends_before_begins'],
  ]);
  expect(await errorsOf(aClosure('2026-11-25', '12:00', '13:00', other.deskIds))).toEqual([
    ['/deskIds', 'schedules.desk_unknown'],
  ]);
});
