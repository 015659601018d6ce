import type { BodyInputOf } from '@cabinet/contracts/http/route';
import type { DeskId, TopicId } from '@cabinet/contracts/ids';
import {
  addDeskRoute,
  changeBookingRulesRoute,
  changeDeskRoute,
  chooseTopicsRoute,
  type DeskForm,
} from '@cabinet/contracts/managed-schedules';
import { listReceivingOfficesRoute, listTopicsRoute } from '@cabinet/contracts/schedules';
import { storeTopic } from '@cabinet/testkit/schedules';
import { expect, test } from 'vitest';
import { aKeptHall, type Kept, scheduleOf } from '#test/schedules.ts';
import { useCabinet } from '#test/cabinet.ts';
import { aVisit } from '#test/visits.ts';

const cabinet = useCabinet();

const aDesk = (more: Partial<DeskForm> = {}): DeskForm => ({
  nameUk: 'Вікно 7',
  nameEn: 'Desk 7',
  channel: 'office',
  meets: ['step_free'],
  topicIds: [],
  position: 7,
  active: true,
  ...more,
});

const change = ({ officeId, officer, deskIds }: Kept, body: BodyInputOf<typeof changeDeskRoute>) =>
  cabinet.call(officer, changeDeskRoute, { params: { officeId, deskId: deskIds[0] as DeskId }, body });

test('I13 an officer adds a desk for calls by video, and a change seen late is refused', async () => {
  const hall = await aKeptHall(cabinet);

  const { status, body } = await cabinet.call(hall.officer, addDeskRoute, {
    params: { officeId: hall.officeId },
    body: aDesk({ channel: 'video', meets: ['sign_language'] }),
  });

  expect(status).toBe(201);
  expect(body.desks[1]).toMatchObject({ channel: 'video', meets: ['sign_language'], active: true, version: 1 });
  expect((await change(hall, { version: 1, desk: aDesk() })).status).toBe(200);
  expect((await change(hall, { version: 1, desk: aDesk() })).body.code).toBe('common.stale_version');
});

test('a desk with visits ahead stays in use, and the officer hears how many there are', async () => {
  const hall = await aKeptHall(cabinet);
  await aVisit(cabinet, hall, '2026-11-25T11:00:00.000Z');

  const { body } = await change(hall, { version: 1, desk: aDesk({ active: false }) });

  expect(body.code).toBe('schedules.desk_in_use');
  expect(body.facts).toEqual({ visits: 1 });
  expect((await change(hall, { version: 1, desk: aDesk({ channel: 'phone' }) })).body.code).toBe(
    'schedules.desk_in_use',
  );
  const free = await aKeptHall(cabinet);
  expect((await change(free, { version: 1, desk: aDesk({ active: false }) })).body.desks[0]?.active).toBe(false);
});

test('I1 a topic is shown or hidden at an office, and a hidden one is not offered there', async () => {
  const hall = await aKeptHall(cabinet);
  const { id, code } = await storeTopic(cabinet.db);
  const params = { officeId: hall.officeId };
  const seen = [hall.topicId as TopicId];
  const choose = (topicIds: TopicId[]) =>
    cabinet.call(hall.officer, chooseTopicsRoute, { params, body: { seen, topicIds } });
  const offered = async () =>
    (await cabinet.call(null, listTopicsRoute, { query: params })).body.items.map((topic) => topic.code);

  expect(await offered()).toEqual([hall.topic]);
  expect((await choose([id as TopicId])).status).toBe(200);
  expect(await offered()).toEqual([code]);
  expect((await choose([])).body.code).toBe('common.stale_version');
  expect((await cabinet.call(null, listReceivingOfficesRoute, { params: { code: hall.topic } })).body.items).toEqual(
    [],
  );
});

test('I2 the offices that receive for a topic are listed with what a visitor must know to get in', async () => {
  const hall = await aKeptHall(cabinet, { desks: [{}, { channel: 'phone' }] });
  await cabinet.db.office.update({ where: { id: hall.officeId }, data: { access: ['lift', 'step_free_entrance'] } });
  const closed = await aKeptHall(cabinet, { topicId: hall.topicId });
  await cabinet.db.office.update({ where: { id: closed.officeId }, data: { active: false } });

  const { body } = await cabinet.call(null, listReceivingOfficesRoute, { params: { code: hall.topic } });

  expect(body.items).toHaveLength(1);
  expect(body.items[0]).toMatchObject({ id: hall.officeId, channels: ['office', 'phone'] });
  expect(body.items[0]?.access.map(({ uk }) => uk)).toEqual(['Вхід без сходів', 'Є ліфт']);
});

test('booking rules are changed from the usual ones on, and whoever saw others is told', async () => {
  const hall = await aKeptHall(cabinet);
  const { rules } = await scheduleOf(cabinet, hall);
  const { version, ...usual } = rules;
  const params = { officeId: hall.officeId };
  const put = (seen: number, windowDays: number) =>
    cabinet.call(hall.officer, changeBookingRulesRoute, {
      params,
      body: { version: seen, rules: { ...usual, windowDays } },
    });

  expect(version).toBe(0);
  expect((await put(0, 14)).body.rules).toMatchObject({ windowDays: 14, version: 1 });
  expect((await put(0, 7)).body.code).toBe('common.stale_version');
  expect((await put(1, 7)).body.rules).toMatchObject({ windowDays: 7, version: 2 });
  expect((await put(2, 0)).body.errors?.[0]?.pointer).toBe('/rules/windowDays');
});
