import * as routes from '@cabinet/contracts/visits';
import * as waitlist from '@cabinet/contracts/waitlist';
import { beforeEach, expect, test } from 'vitest';
import { jobContext } from '#platform/context.ts';
import { anApplicant } from '#test/applications.ts';
import { type Caller, useCabinet } from '#test/cabinet.ts';
import { aHall, aVisit, book, type Hall, hold } from '#test/visits.ts';
import { lapseOffers } from './answer-offer.ts';

const cabinet = useCabinet();
// Thursday 19 November, eight o'clock in Kyiv; the day has one place in these halls.
const thursday = '2026-11-19T06:00:00.000Z';
const friday = '2026-11-20T06:00:00.000Z';
const monday = '2026-11-23T06:00:00.000Z';
const minute = 60_000;

beforeEach(() => cabinet.clock.set('2026-11-18T09:00:00.000Z'));

const aSmallHall = () => aHall(cabinet, { shifts: [{ from: '08:00', to: '08:35' }] });

const join = (caller: Caller, { id }: { id: routes.Visit['id'] }) =>
  cabinet.call(caller, waitlist.joinWaitlistRoute, { body: { visitId: id } });
const offerOf = async (caller: Caller): Promise<waitlist.WaitlistOffer | null> =>
  (await cabinet.call(caller, waitlist.listWaitlistRoute)).body.items[0]?.offer ?? null;
const cancel = (caller: Caller, { id, version }: routes.Visit) =>
  cabinet.call(caller, routes.cancelVisitRoute, { params: { visitId: id }, body: { version } });
const take = (caller: Caller, offer: waitlist.WaitlistOffer | null) =>
  cabinet.call(caller, waitlist.takeOfferRoute, { params: { offerId: offer?.id ?? ('' as never) } });

async function waiting(hall: Hall, from: string): Promise<{ owner: Caller; visit: routes.Visit }> {
  const { owner } = await anApplicant(cabinet);
  const visit = await aVisit(cabinet, hall, from, owner);
  expect((await join(owner, visit)).status).toBe(201);
  return { owner, visit };
}

test('a freed earlier time is offered to who joined first, held for an hour, and to nobody else meanwhile', async () => {
  const hall = await aSmallHall();
  const early = await aVisit(cabinet, hall, thursday);
  const first = await waiting(hall, monday);
  const second = await waiting(hall, friday);
  await cancel(hall.owner, early);
  await cabinet.runJobs();

  const offer = await offerOf(first.owner);
  expect(offer).toMatchObject({ from: thursday, until: '2026-11-18T10:00:00.000Z', holdId: null });
  expect(await offerOf(second.owner)).toBeNull();
  expect((await hold(cabinet, hall, hall.owner, { from: thursday })).body.code).toBe('visits.time_taken');

  const moved = await take(first.owner, offer);
  expect(moved.body).toMatchObject({ id: first.visit.id, from: thursday, state: 'booked' });
  expect((await cabinet.call(first.owner, waitlist.listWaitlistRoute)).body.items).toEqual([]);
});

test('the time that the first gave up by moving goes on to the next for whom it is earlier', async () => {
  const hall = await aSmallHall();
  const early = await aVisit(cabinet, hall, thursday);
  const first = await waiting(hall, friday);
  const second = await waiting(hall, monday);
  await cancel(hall.owner, early);
  await cabinet.runJobs();
  await take(first.owner, await offerOf(first.owner));
  await cabinet.runJobs();

  expect(await offerOf(second.owner)).toMatchObject({ from: friday });
});

test('an unanswered offer lapses on time, goes to the next, and is not made to the same person twice', async () => {
  const hall = await aSmallHall();
  const early = await aVisit(cabinet, hall, thursday);
  const first = await waiting(hall, friday);
  const second = await waiting(hall, monday);
  await cancel(hall.owner, early);
  await cabinet.runJobs();
  const offer = await offerOf(first.owner);
  cabinet.clock.forward(60 * minute);

  expect((await take(first.owner, offer)).body.code).toBe('waitlist.offer_over');
  await lapseOffers(jobContext(cabinet.services, 'visits.lapse-offers', cabinet.services.newId()));
  await cabinet.runJobs();
  expect(await offerOf(first.owner)).toBeNull();
  const next = await offerOf(second.owner);
  expect(next).toMatchObject({ from: thursday });

  await cabinet.call(second.owner, waitlist.declineOfferRoute, { params: { offerId: next?.id ?? ('' as never) } });
  await cabinet.runJobs();
  expect([await offerOf(first.owner), await offerOf(second.owner)]).toEqual([null, null]);
  expect((await hold(cabinet, hall, hall.owner, { from: thursday })).status).toBe(201);
});

test('of two times freed at once each goes to another person', async () => {
  const hall = await aHall(cabinet, { desks: [{}, {}], shifts: [{ from: '08:00', to: '08:35' }] });
  const { owner: other } = await anApplicant(cabinet);
  const [one, two] = [await aVisit(cabinet, hall, thursday), await aVisit(cabinet, hall, thursday, other)];
  const first = await waiting(hall, friday);
  const second = await waiting(hall, monday);
  await Promise.all([cancel(hall.owner, one), cancel(other, two)]);
  await cabinet.runJobs();

  const offers = [await offerOf(first.owner), await offerOf(second.owner)];
  expect(offers.map((offer) => offer?.from)).toEqual([thursday, thursday]);
});

test('a later time, or one that does not meet the needs, is offered to nobody', async () => {
  const hall = await aSmallHall();
  const late = await aVisit(cabinet, hall, monday);
  const { owner: other } = await anApplicant(cabinet);
  const sooner = await waiting(hall, friday);
  await cabinet.call(other, waitlist.joinWaitlistRoute, {
    body: { officeId: hall.officeId, topic: hall.topic, needs: ['sign_language'] },
  });
  await cancel(hall.owner, late);
  await cabinet.runJobs();

  expect([await offerOf(sooner.owner), await offerOf(other)]).toEqual([null, null]);
});

test('who found no time at all is offered the first that becomes free, and books it with the held place', async () => {
  const hall = await aSmallHall();
  const early = await aVisit(cabinet, hall, thursday);
  const { owner: other } = await anApplicant(cabinet);
  const wish = { officeId: hall.officeId, topic: hall.topic };
  expect((await cabinet.call(other, waitlist.joinWaitlistRoute, { body: wish })).status).toBe(201);
  expect((await cabinet.call(other, waitlist.joinWaitlistRoute, { body: wish })).body.code).toBe(
    'waitlist.already_waiting',
  );
  await cancel(hall.owner, early);
  await cabinet.runJobs();
  const offer = await offerOf(other);

  const booked = await book(cabinet, other, offer?.holdId ?? ('' as never));

  expect(booked.body).toMatchObject({ state: 'booked', from: thursday });
  expect((await cabinet.call(other, waitlist.listWaitlistRoute)).body.items).toEqual([]);
});

test('an offer is its person’s alone; who leaves the list gives it to the next', async () => {
  const hall = await aSmallHall();
  const early = await aVisit(cabinet, hall, thursday);
  const first = await waiting(hall, friday);
  const second = await waiting(hall, monday);
  await cancel(hall.owner, early);
  await cabinet.runJobs();
  const { body } = await cabinet.call(first.owner, waitlist.listWaitlistRoute);

  expect((await take(second.owner, body.items[0]?.offer ?? null)).status).toBe(404);
  const entryId = body.items[0]?.id ?? ('' as never);
  expect((await cabinet.call(second.owner, waitlist.leaveWaitlistRoute, { params: { entryId } })).status).toBe(404);
  expect((await cabinet.call(first.owner, waitlist.leaveWaitlistRoute, { params: { entryId } })).status).toBe(204);
  await cabinet.runJobs();
  expect(await offerOf(second.owner)).toMatchObject({ from: thursday });
});

test('at night an offer is kept until nine', async () => {
  const hall = await aSmallHall();
  const early = await aVisit(cabinet, hall, friday);
  const first = await waiting(hall, monday);
  // Half past nine in the evening in Kyiv.
  cabinet.clock.set('2026-11-18T19:30:00.000Z');
  await cabinet.db.session.updateMany({ data: { lastSeenAt: cabinet.clock.now() } });
  const again = await cabinet.sessionFor(
    (await cabinet.db.person.findUniqueOrThrow({ where: { id: hall.personId }, select: { accountId: true } }))
      .accountId ?? '',
  );
  await cancel(again, early);
  await cabinet.runJobs();

  expect((await cabinet.db.waitlistOffer.findFirst({ where: { entry: { visitId: first.visit.id } } }))?.until).toEqual(
    new Date('2026-11-19T07:00:00.000Z'),
  );
});
