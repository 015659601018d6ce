import * as routes from '@cabinet/contracts/visits';
import { beforeEach, expect, test } from 'vitest';
import { anApplicant } from '#test/applications.ts';
import { useCabinet } from '#test/cabinet.ts';
import { storeConsultation } from '@cabinet/testkit/consultations';
import { anId } from '@cabinet/testkit/random';
import { aHall, aVisit, aVisitor, book, hold } from '#test/visits.ts';
import { aProof, cookiesOf } from '#test/visitors.ts';

const cabinet = useCabinet();

beforeEach(() => cabinet.clock.set('2026-11-18T09:00:00.000Z'));

const eight = '2026-11-19T06:00:00.000Z';

test('I6 I7 a booked visit has its number, topic, centre, address and time, and is the person’s own', async () => {
  const hall = await aHall(cabinet);
  const { body: held } = await hold(cabinet, hall, hall.owner, { from: eight, needs: ['step_free'] });
  expect(held).toMatchObject({ code: 'visits.time_taken' });
  const open = await hold(cabinet, hall, hall.owner, { from: eight, pace: 15 });

  const { status, body } = await cabinet.call(hall.owner, routes.bookVisitRoute, {
    body: { holdId: open.body.id, visitor: aVisitor({ prepare: ['guide_dog', 'large_print'] }) },
  });

  expect(status).toBe(201);
  expect(body).toMatchObject({
    state: 'booked',
    from: eight,
    to: '2026-11-19T06:55:00.000Z',
    pace: 15,
    office: { address: { uk: 'вул. Зразкова, 1' } },
    topic: { bring: [{ uk: 'Паспорт', en: 'Passport' }] },
    visitor: { phone: '+380671234567', prepare: ['guide_dog', 'large_print'] },
    acts: ['move', 'confirm', 'cancel'],
  });
  expect(body.number).toMatch(/^[0-9A-Z-]{4,}$/);
  const { owner: other } = await anApplicant(cabinet);
  expect((await cabinet.call(other, routes.readVisitRoute, { params: { visitId: body.id } })).status).toBe(404);
});

test('I6 of many after the last place exactly one has it, the others are told the three nearest times', async () => {
  const hall = await aHall(cabinet);
  const callers = await Promise.all(Array.from({ length: 12 }, () => anApplicant(cabinet)));

  const answers = await Promise.all(callers.map(({ owner }) => hold(cabinet, hall, owner, { from: eight })));

  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 11 }, () => 409)]);
  for (const { body } of answers.filter(({ status }) => status === 409)) {
    expect(body.facts?.alternatives).toEqual([
      { from: '2026-11-19T06:35:00.000Z', to: '2026-11-19T07:10:00.000Z' },
      { from: '2026-11-19T07:10:00.000Z', to: '2026-11-19T07:45:00.000Z' },
      { from: '2026-11-19T07:45:00.000Z', to: '2026-11-19T08:20:00.000Z' },
    ]);
  }
});

test('two desks at one time are two places, whoever asks first', async () => {
  const hall = await aHall(cabinet, { desks: [{}, {}] });
  const callers = await Promise.all(Array.from({ length: 6 }, () => anApplicant(cabinet)));

  const answers = await Promise.all(callers.map(({ owner }) => hold(cabinet, hall, owner, { from: eight })));

  expect(answers.filter(({ status }) => status === 201)).toHaveLength(2);
  const places = await cabinet.db.visitPlace.findMany({ where: { deskId: { in: [...hall.deskIds] } } });
  expect(new Set(places.map(({ deskId }) => deskId)).size).toBe(2);
});

test('a slow network that sends the booking twice books once', async () => {
  const hall = await aHall(cabinet);
  const { body: held } = await hold(cabinet, hall, hall.owner, { from: eight });
  const key = { 'idempotency-key': 'book-once' };

  const answers = await Promise.all([1, 2, 3].map(() => book(cabinet, hall.owner, held.id, key)));

  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
  expect(new Set(answers.map(({ body }) => body.number)).size).toBe(1);
  expect(await cabinet.db.visit.count({ where: { personId: hall.personId } })).toBe(1);
});

test('one hold becomes one visit, however often it is booked at once', async () => {
  const hall = await aHall(cabinet);
  const { body: held } = await hold(cabinet, hall, hall.owner, { from: eight });

  const answers = await Promise.all([1, 2, 3].map(() => book(cabinet, hall.owner, held.id)));

  expect(answers.map(({ status }) => status).sort()).toEqual([201, 404, 404]);
  expect(await cabinet.db.visitEvent.count({ where: { visitId: held.id } })).toBe(1);
});

test('a person has at most three visits ahead, also when they book four at once', async () => {
  const hall = await aHall(cabinet);
  const times = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'].map((day) => `${day}T06:00:00.000Z`);
  const held = [];
  // Four browsers without sign-in, in which the same person then signs in.
  for (const from of times) held.push(await hold(cabinet, hall, null, { from, proofOfWork: await aProof(cabinet) }));

  const answers = await Promise.all(
    held.map((answer) =>
      book(cabinet, hall.owner, answer.body.id, { cookie: `${hall.owner.cookie}; ${cookiesOf(answer)}` }),
    ),
  );

  expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 409]);
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe('visits.too_many_visits');
});

test('times that nobody offers cannot be booked: in the past, in a break, at night, beyond the window, off the grid', async () => {
  const hall = await aHall(cabinet);
  const refused = [
    '2026-11-17T06:00:00.000Z',
    '2026-11-18T09:00:00.000Z',
    '2026-11-19T10:15:00.000Z',
    '2026-11-19T20:00:00.000Z',
    '2026-11-21T06:00:00.000Z',
    '2027-01-11T06:00:00.000Z',
    '2026-11-19T06:05:00.000Z',
  ];

  for (const from of refused) {
    expect((await hold(cabinet, hall, hall.owner, { from })).body.code).toBe('visits.time_taken');
  }
});

test('a time that has begun is booked by nobody, though it was held before', async () => {
  const hall = await aHall(cabinet, { terms: { noticeMinutes: 0, holdMinutes: 60 } });
  cabinet.clock.set('2026-11-19T05:50:00.000Z');
  const { owner } = await anApplicant(cabinet);
  const { body: held } = await hold(cabinet, hall, owner, { from: eight });
  expect(held.from).toBe(eight);

  cabinet.clock.set('2026-11-19T06:00:01.000Z');
  const late = await book(cabinet, owner, held.id);

  expect(late.body.code).toBe('visits.time_taken');
});

test('a centre that has closed for the day since a time was held is not booked there', async () => {
  const hall = await aHall(cabinet);
  const { body: held } = await hold(cabinet, hall, hall.owner, { from: eight });
  await cabinet.db.closure.create({
    data: {
      ...{
        id: anId(),
        officeId: hall.officeId,
        reasonUk: 'Ремонт',
        reasonEn: 'Repair',
        deskIds: [],
        createdByName: 'Перевірка',
      },
      ...{ from: new Date('2026-11-19T00:00:00Z'), to: new Date('2026-11-20T00:00:00Z') },
      createdAt: cabinet.clock.now(),
    },
  });

  const refused = await book(cabinet, hall.owner, held.id);

  expect(refused.body.code).toBe('visits.time_taken');
  expect(refused.body.facts?.alternatives).toHaveLength(3);
});

test('I13 a visit at home needs an address to come to', async () => {
  const hall = await aHall(cabinet, { desks: [{ channel: 'home' }], topic: { channels: ['home'] } });
  const { body: held } = await hold(cabinet, hall, hall.owner, { from: eight, channel: 'home' });
  const bookAt = (address: string | null) =>
    cabinet.call(hall.owner, routes.bookVisitRoute, { body: { holdId: held.id, visitor: aVisitor({ address }) } });

  expect((await bookAt(null)).body.errors).toMatchObject([{ pointer: '/visitor/address' }]);
  expect((await bookAt('вул. Шевченка, 1, Мерефа')).status).toBe(201);
});

test('a visitor’s name and phone lie sealed in the database', async () => {
  const hall = await aHall(cabinet);
  const visit = await aVisit(cabinet, hall, eight);

  const row = await cabinet.db.visit.findUniqueOrThrow({ where: { id: visit.id } });

  expect(Buffer.from(row.visitor ?? []).toString('utf8')).not.toMatch(/Лисиченко|0671234567/);
});

test('my visits ahead come by date, those that are over newest first', async () => {
  const hall = await aHall(cabinet);
  const later = await aVisit(cabinet, hall, '2026-11-24T06:00:00.000Z');
  const sooner = await aVisit(cabinet, hall, '2026-11-23T06:00:00.000Z');
  const list = async (when: 'ahead' | 'over') =>
    (await cabinet.call(hall.owner, routes.listVisitsRoute, { query: { when } })).body.items.map(({ id }) => id);
  expect(await list('ahead')).toEqual([sooner.id, later.id]);

  await cabinet.call(hall.owner, routes.cancelVisitRoute, {
    params: { visitId: sooner.id },
    body: { version: sooner.version },
  });
  expect(await list('ahead')).toEqual([later.id]);
  expect(await list('over')).toEqual([sooner.id]);
});

test('a visit that came from a consultation leads back to it, and only to one’s own', async () => {
  const hall = await aHall(cabinet);
  const { personId: otherId } = await anApplicant(cabinet);
  const about = { officeId: hall.officeId, state: 'answered' } as const;
  const own = await storeConsultation(cabinet.db, { ...about, personId: hall.personId });
  const foreign = await storeConsultation(cabinet.db, { ...about, personId: otherId });
  const { body: held } = await hold(cabinet, hall, hall.owner, { from: eight });
  const bookFrom = (consultationId: string) =>
    cabinet.call(hall.owner, routes.bookVisitRoute, {
      body: { holdId: held.id, visitor: aVisitor(), consultationId: consultationId as never },
    });

  expect((await bookFrom(foreign)).status).toBe(404);
  expect((await bookFrom(own)).body).toMatchObject({ state: 'booked', consultationId: own });
});

test('who confirms a visit is not asked again', async () => {
  const hall = await aHall(cabinet);
  const visit = await aVisit(cabinet, hall, eight);
  const { body } = await cabinet.call(hall.owner, routes.confirmVisitRoute, {
    params: { visitId: visit.id },
    body: { version: visit.version },
  });

  expect(body).toMatchObject({ confirmedAt: cabinet.clock.now().toISOString(), acts: ['move', 'cancel'] });
});
