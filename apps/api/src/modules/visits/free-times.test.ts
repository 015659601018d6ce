import * as routes from '@cabinet/contracts/visits';
import { expect, test } from 'vitest';
import { useCabinet } from '#test/cabinet.ts';
import { aHall, aVisit } from '#test/visits.ts';

const cabinet = useCabinet();

const clockOf = (instant: string): string =>
  new Intl.DateTimeFormat('uk-UA', { timeZone: 'Europe/Kyiv', hour: '2-digit', minute: '2-digit' }).format(
    new Date(instant),
  );

// Wednesday 18 November 2026, eleven o'clock in Kyiv.
test('I3 I14 anybody sees the open days with their hours: today from the next time that can be booked, no days off', async () => {
  const { officeId, topic } = await aHall(cabinet);

  const { status, body } = await cabinet.call(null, routes.listFreeDaysRoute, { query: { officeId, topic } });

  expect(status).toBe(200);
  expect(body.items.slice(0, 4)).toEqual([
    { date: '2026-11-18', opens: '11:30', closes: '16:00', places: 5 },
    { date: '2026-11-19', opens: '08:00', closes: '16:00', places: 11 },
    { date: '2026-11-20', opens: '08:00', closes: '16:00', places: 11 },
    { date: '2026-11-23', opens: '08:00', closes: '16:00', places: 11 },
  ]);
  expect(body.items.at(-1)?.date).toBe('2026-12-18');
  expect(body.first?.from).toBe('2026-11-18T11:00:00.000Z');
});

test('I4 times are as long as the matter takes, and none crosses the break', async () => {
  const { officeId, topic } = await aHall(cabinet);

  const { body } = await cabinet.call(null, routes.listFreeTimesRoute, {
    query: { officeId, topic, date: '2026-11-19' },
  });

  expect(body.items.map(({ from, to }) => `${clockOf(from)}–${clockOf(to)}`)).toEqual([
    ...['08:00–08:35', '08:35–09:10', '09:10–09:45', '09:45–10:20', '10:20–10:55', '10:55–11:30'],
    ...['13:00–13:35', '13:35–14:10', '14:10–14:45', '14:45–15:20', '15:20–15:55'],
  ]);
});

test('a slower pace makes the visit longer, and it still ends before the break', async () => {
  const { officeId, topic } = await aHall(cabinet);

  const { body } = await cabinet.call(null, routes.listFreeTimesRoute, {
    query: { officeId, topic, date: '2026-11-19', pace: 20 },
  });

  expect(body.items.map(({ from, to }) => `${clockOf(from)}–${clockOf(to)}`)).toEqual([
    ...['08:00–09:10', '09:10–10:20', '10:20–11:30', '13:00–14:10', '14:10–15:20'],
  ]);
});

test('only desks and hours that meet a need are offered, and nobody hears which need it was', async () => {
  const meets = ['step_free' as const];
  const hall = await aHall(cabinet, {
    desks: [{}, { meets }],
    shifts: [
      { from: '08:00', to: '10:00' },
      { from: '10:00', to: '12:00', meets: ['sign_language'] },
    ],
  });
  const times = async (needs: string) =>
    (
      await cabinet.call(null, routes.listFreeTimesRoute, {
        query: { officeId: hall.officeId, topic: hall.topic, date: '2026-11-19', needs: needs as never },
      })
    ).body.items.length;

  expect(await times('')).toBe(6);
  expect(await times('step_free')).toBe(6);
  expect(await times('sign_language')).toBe(3);
  expect(await times('step_free,sign_language')).toBe(3);
  expect(await times('quiet_place')).toBe(0);
});

test('I3 a day on which every place is taken is absent, and comes back when one is given back', async () => {
  const hall = await aHall(cabinet, { shifts: [{ from: '08:00', to: '08:35' }] });
  const days = async () =>
    (
      await cabinet.call(null, routes.listFreeDaysRoute, { query: { officeId: hall.officeId, topic: hall.topic } })
    ).body.items.map(({ date }) => date);
  expect(await days()).toContain('2026-11-20');

  const visit = await aVisit(cabinet, hall, '2026-11-20T06:00:00.000Z');
  expect(await days()).not.toContain('2026-11-20');

  await cabinet.call(hall.owner, routes.cancelVisitRoute, {
    params: { visitId: visit.id },
    body: { version: visit.version },
  });
  expect(await days()).toContain('2026-11-20');
});

test('a centre that does not receive for the matter, or does not exist, has no times', async () => {
  const [hall, other] = [await aHall(cabinet), await aHall(cabinet)];
  const ask = (officeId: typeof hall.officeId, topic: string) =>
    cabinet.call(null, routes.listFreeDaysRoute, { query: { officeId, topic } });

  expect((await ask(hall.officeId, other.topic)).status).toBe(404);
  expect((await ask(hall.topicId as never, hall.topic)).status).toBe(404);
  expect((await ask(hall.officeId, 'no-such-topic')).status).toBe(404);
});
