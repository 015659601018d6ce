import * as routes from '@cabinet/contracts/visits';
import { expect, test } from 'vitest';
import { anApplicant } from '#test/applications.ts';
import { useCabinet } from '#test/cabinet.ts';
import { aHall, book, hold } from '#test/visits.ts';
import { aProof, cookiesOf } from '#test/visitors.ts';

const cabinet = useCabinet();
const eight = '2026-11-19T06:00:00.000Z';
const minute = 60_000;

const mine = (caller: Parameters<typeof cabinet.call>[0], headers: Record<string, string> = {}) =>
  cabinet.call(caller, routes.readHoldRoute, {}, headers);

test('I14 a time held before sign-in survives a reload and the sign-in, and is booked after it', async () => {
  const hall = await aHall(cabinet);
  const held = await hold(cabinet, hall, null, { from: eight, proofOfWork: await aProof(cabinet) });
  expect(held.status).toBe(201);
  expect(held.body).toMatchObject({ from: eight, to: '2026-11-19T06:35:00.000Z', extensions: 3 });
  const cookie = cookiesOf(held) ?? '';

  expect((await mine(null, { cookie })).body.hold?.id).toBe(held.body.id);
  const signedIn = { cookie: `${hall.owner.cookie}; ${cookie}` };
  expect((await mine(hall.owner, signedIn)).body.hold?.id).toBe(held.body.id);

  const booked = await book(cabinet, hall.owner, held.body.id, signedIn);
  expect(booked.status).toBe(201);
  expect(booked.body).toMatchObject({ state: 'booked', from: eight });
});

test('S15 without sign-in a hold costs work, once for each', async () => {
  const hall = await aHall(cabinet);
  const proofOfWork = await aProof(cabinet);

  expect((await hold(cabinet, hall, null, { from: eight })).body.code).toBe('identity.proof_wrong');
  expect((await hold(cabinet, hall, null, { from: eight, proofOfWork })).status).toBe(201);
  const again = await hold(cabinet, hall, null, { from: '2026-11-20T06:00:00.000Z', proofOfWork });
  expect(again.body.code).toBe('identity.proof_wrong');
});

test('strangers cannot hold a whole day: after ten of them only those who signed in can', async () => {
  const hall = await aHall(cabinet, { desks: Array.from({ length: 12 }, () => ({})) });
  for (let times = 0; times < 10; times += 1) {
    const held = await hold(cabinet, hall, null, { from: eight, proofOfWork: await aProof(cabinet) });
    expect(held.status).toBe(201);
  }

  const eleventh = await hold(cabinet, hall, null, { from: eight, proofOfWork: await aProof(cabinet) });
  expect(eleventh.body.code).toBe('visits.sign_in_to_hold');
  expect((await hold(cabinet, hall, hall.owner, { from: eight })).status).toBe(201);
});

test('a second hold gives the first one back', async () => {
  const hall = await aHall(cabinet);
  const { owner: other } = await anApplicant(cabinet);
  await hold(cabinet, hall, hall.owner, { from: eight });
  expect((await hold(cabinet, hall, other, { from: eight })).body.code).toBe('visits.time_taken');

  await hold(cabinet, hall, hall.owner, { from: '2026-11-19T07:00:00.000Z' });
  expect((await hold(cabinet, hall, other, { from: eight })).status).toBe(409);
  await hold(cabinet, hall, hall.owner, { from: '2026-11-19T06:35:00.000Z' });
  expect((await hold(cabinet, hall, other, { from: eight })).status).toBe(201);
});

test('a hold ends on time: not a second before, and then the time is everybody’s', async () => {
  const hall = await aHall(cabinet);
  const { owner: other } = await anApplicant(cabinet);
  const { body: held } = await hold(cabinet, hall, hall.owner, { from: eight });
  expect(new Date(held.heldUntil).getTime() - cabinet.clock.now().getTime()).toBe(10 * minute);

  cabinet.clock.forward(10 * minute - 1000);
  expect((await hold(cabinet, hall, other, { from: eight })).status).toBe(409);
  cabinet.clock.forward(1000);
  expect((await mine(hall.owner)).body.hold).toBeNull();
  expect((await hold(cabinet, hall, other, { from: eight })).status).toBe(201);
});

test('who types slowly holds the time for longer, three times, and no more once it is over', async () => {
  const hall = await aHall(cabinet);
  const { body: held } = await hold(cabinet, hall, hall.owner, { from: eight });
  const extend = () => cabinet.call(hall.owner, routes.extendHoldRoute, { params: { holdId: held.id } });

  cabinet.clock.forward(9 * minute);
  const longer = await extend();
  expect(new Date(longer.body.heldUntil).getTime() - cabinet.clock.now().getTime()).toBe(10 * minute);
  expect(longer.body.extensions).toBe(2);
  await extend();
  expect((await extend()).body.extensions).toBe(0);
  expect((await extend()).body.code).toBe('visits.not_allowed_now');

  const { body: next } = await hold(cabinet, hall, hall.owner, { from: eight });
  cabinet.clock.forward(10 * minute);
  const late = await cabinet.call(hall.owner, routes.extendHoldRoute, { params: { holdId: next.id } });
  expect(late.body.code).toBe('visits.hold_over');
});

test('a hold that ran out while somebody typed still becomes a booking when nobody else took the time', async () => {
  const hall = await aHall(cabinet);
  const { body: held } = await hold(cabinet, hall, hall.owner, { from: eight });
  cabinet.clock.forward(25 * minute);

  const { status, body } = await book(cabinet, hall.owner, held.id);

  expect(status).toBe(201);
  expect(body.from).toBe(eight);
});

test('I6 when somebody else took it meanwhile, the three nearest times are answered', async () => {
  const hall = await aHall(cabinet);
  const { owner: other } = await anApplicant(cabinet);
  const { body: held } = await hold(cabinet, hall, hall.owner, { from: '2026-11-19T07:10:00.000Z' });
  cabinet.clock.forward(11 * minute);
  await hold(cabinet, hall, other, { from: '2026-11-19T07:10:00.000Z' });

  const { status, body } = await book(cabinet, hall.owner, held.id);

  expect(status).toBe(409);
  expect(body.code).toBe('visits.time_taken');
  expect(body.facts?.alternatives).toHaveLength(3);
});

test('a hold is its holder’s alone: others can neither lengthen, drop nor book it', async () => {
  const hall = await aHall(cabinet);
  const { owner: other } = await anApplicant(cabinet);
  const { body: held } = await hold(cabinet, hall, hall.owner, { from: eight });
  const params = { holdId: held.id };

  expect((await cabinet.call(other, routes.extendHoldRoute, { params })).status).toBe(404);
  expect((await cabinet.call(null, routes.dropHoldRoute, { params })).status).toBe(404);
  expect((await book(cabinet, other, held.id)).status).toBe(404);
  expect((await cabinet.call(hall.owner, routes.dropHoldRoute, { params })).status).toBe(204);
  expect((await hold(cabinet, hall, other, { from: eight })).status).toBe(201);
});
