import * as routes from '@cabinet/contracts/visits';
import { expect, test } from 'vitest';
import { anApplicant } from '#test/applications.ts';
import { useCabinet } from '#test/cabinet.ts';
import { aHall, aVisit, type Hall, hold } from '#test/visits.ts';

const cabinet = useCabinet();
const eight = '2026-11-19T06:00:00.000Z';
const next = '2026-11-19T06:35:00.000Z';

const move = (hall: Hall, visit: routes.Visit, from: string, caller = hall.owner) =>
  cabinet.call(caller, routes.moveVisitRoute, {
    params: { visitId: visit.id },
    body: { version: visit.version, officeId: hall.officeId, from },
  });

test('moving takes the new time and gives the old one back in one act', async () => {
  const hall = await aHall(cabinet);
  const { owner: other } = await anApplicant(cabinet);
  const visit = await aVisit(cabinet, hall, eight);

  const { status, body } = await move(hall, visit, next);

  expect(status).toBe(200);
  expect(body).toMatchObject({ id: visit.id, number: visit.number, state: 'booked', from: next });
  expect((await hold(cabinet, hall, other, { from: eight })).status).toBe(201);
  expect((await hold(cabinet, hall, other, { from: next })).status).toBe(409);
});

test('when the new time is gone nothing has changed: the visit stands where it stood', async () => {
  const hall = await aHall(cabinet);
  const { owner: other } = await anApplicant(cabinet);
  const visit = await aVisit(cabinet, hall, eight);
  await aVisit(cabinet, hall, next, other);

  const refused = await move(hall, visit, next);

  expect(refused.body.code).toBe('visits.time_taken');
  const offered = refused.body.facts?.alternatives as routes.FreeTime[];
  expect(offered).toHaveLength(3);
  expect(offered.map(({ from }) => from)).not.toContain(eight);
  const { body } = await cabinet.call(hall.owner, routes.readVisitRoute, { params: { visitId: visit.id } });
  expect(body).toMatchObject({ from: eight, version: visit.version });
  expect((await hold(cabinet, hall, other, { from: eight })).status).toBe(409);
});

test('a visit may move to a time that overlaps its own', async () => {
  const hall = await aHall(cabinet, { shifts: [{ from: '08:00', to: '09:10' }] });
  const visit = await aVisit(cabinet, hall, next);
  // A shorter day begins ten minutes later: the grid of starts shifts under the visit.
  await cabinet.db.timetable.updateMany({
    where: { officeId: hall.officeId },
    data: {
      week: [
        {
          weekday: 4,
          shifts: [
            { from: '08:10', to: '09:10', breaks: [], deskIds: [...hall.deskIds], offeredTo: 'public', meets: [] },
          ],
        },
      ],
    },
  });

  expect((await move(hall, visit, '2026-11-19T06:10:00.000Z')).body).toMatchObject({
    from: '2026-11-19T06:10:00.000Z',
    to: '2026-11-19T06:45:00.000Z',
  });
});

test('two visits that change places never wait for ever', async () => {
  const hall = await aHall(cabinet, { minutes: 30, shifts: [{ from: '08:00', to: '10:00' }] });
  const { owner: other } = await anApplicant(cabinet);
  const [mine, theirs] = [
    await aVisit(cabinet, hall, eight),
    await aVisit(cabinet, hall, '2026-11-19T06:30:00.000Z', other),
  ];

  const answers = await Promise.all([move(hall, mine, '2026-11-19T06:30:00.000Z'), move(hall, theirs, eight, other)]);

  expect(answers.map(({ body }) => body.code)).toEqual(['visits.time_taken', 'visits.time_taken']);
});

test('a move seen from an old page is refused, and so is one of a stranger’s visit', async () => {
  const hall = await aHall(cabinet);
  const { owner: other } = await anApplicant(cabinet);
  const visit = await aVisit(cabinet, hall, eight);
  await move(hall, visit, next);

  expect((await move(hall, visit, eight)).body.code).toBe('common.stale_version');
  expect((await move(hall, { ...visit, version: 2 }, eight, other)).status).toBe(404);
});

test('I9 a visit can be cancelled and moved until an hour before it, to the minute', async () => {
  const hall = await aHall(cabinet);
  const visit = await aVisit(cabinet, hall, eight);
  expect(visit.changeableUntil).toBe('2026-11-19T05:00:00.000Z');
  const [before] = [cabinet.clock.now()];
  const cancel = () =>
    cabinet.call(hall.owner, routes.cancelVisitRoute, {
      params: { visitId: visit.id },
      body: { version: visit.version },
    });

  cabinet.clock.set('2026-11-19T05:00:00.001Z');
  await cabinet.db.session.updateMany({ data: { lastSeenAt: cabinet.clock.now() } });
  expect((await cancel()).body.code).toBe('visits.too_late');
  expect((await move(hall, visit, '2026-11-20T06:00:00.000Z')).body.code).toBe('visits.too_late');
  cabinet.clock.set('2026-11-19T05:00:00.000Z');
  expect((await cancel()).body).toMatchObject({ state: 'cancelled_by_user', acts: [] });
  cabinet.clock.set(before ?? '');
});

test('a cancelled visit cannot be cancelled again or moved, and says so', async () => {
  const hall = await aHall(cabinet);
  const visit = await aVisit(cabinet, hall, eight);
  const cancel = (version: number) =>
    cabinet.call(hall.owner, routes.cancelVisitRoute, { params: { visitId: visit.id }, body: { version } });
  const { body } = await cancel(visit.version);

  expect((await cancel(body.version)).body.code).toBe('visits.not_allowed_now');
  expect((await move(hall, body, next)).body.code).toBe('visits.not_allowed_now');
});
