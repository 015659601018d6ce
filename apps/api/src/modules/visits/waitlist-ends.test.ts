import type { OfficeId } from '@cabinet/contracts/ids';
import * as routes from '@cabinet/contracts/visits';
import * as waitlist from '@cabinet/contracts/waitlist';
import { storeOffice } from '@cabinet/testkit/offices';
import { storeSchedule, storeTopic } from '@cabinet/testkit/schedules';
import { beforeEach, expect, test } from 'vitest';
import { anApplicant } from '#test/applications.ts';
import { type Caller, useCabinet } from '#test/cabinet.ts';
import { aHall, aVisit, book, type Hall, hold } from '#test/visits.ts';
import { jobContext } from '#platform/context.ts';
import { offerFreed } from './offer-freed.ts';

const cabinet = useCabinet();
const thursday = '2026-11-19T06:00:00.000Z';
const friday = '2026-11-20T06:00:00.000Z';
const monday = '2026-11-23T06:00:00.000Z';

beforeEach(() => cabinet.clock.set('2026-11-18T09:00:00.000Z'));

const aSmallHall = (terms = {}) => aHall(cabinet, { shifts: [{ from: '08:00', to: '08:35' }], terms });
const cancel = (caller: Caller, { id, version }: routes.Visit) =>
  cabinet.call(caller, routes.cancelVisitRoute, { params: { visitId: id }, body: { version } });
const join = (caller: Caller, visitId: routes.Visit['id']) =>
  cabinet.call(caller, waitlist.joinWaitlistRoute, { body: { visitId } });
const waitFor = (caller: Caller, { officeId, topic }: Pick<Hall, 'officeId' | 'topic'>) =>
  cabinet.call(caller, waitlist.joinWaitlistRoute, { body: { officeId, topic } });
const entriesOf = async (caller: Caller) => (await cabinet.call(caller, waitlist.listWaitlistRoute)).body.items;

async function withVisit(hall: Hall, from: string): Promise<{ owner: Caller; visit: routes.Visit }> {
  const { owner } = await anApplicant(cabinet);
  const visit = await aVisit(cabinet, hall, from, owner);
  await join(owner, visit.id);
  return { owner, visit };
}

/** Somebody who waits for any time, and is offered the Thursday that has become free. */
async function offeredThursday(hall: Hall): Promise<Caller> {
  const early = await aVisit(cabinet, hall, thursday);
  const { owner } = await anApplicant(cabinet);
  await waitFor(owner, hall);
  await cancel(hall.owner, early);
  await cabinet.runJobs();
  return owner;
}

test('whoever cancels while an earlier time is on offer gives that one back too, and the next is asked', async () => {
  const hall = await aSmallHall();
  const early = await aVisit(cabinet, hall, thursday);
  // Later than the second one's, so that it is of no use to them.
  const first = await withVisit(hall, monday);
  const second = await withVisit(hall, friday);
  await cancel(hall.owner, early);
  await cabinet.runJobs();
  expect((await entriesOf(first.owner))[0]?.offer?.from).toBe(thursday);

  await cancel(first.owner, first.visit);
  await cabinet.runJobs();

  expect((await entriesOf(second.owner))[0]?.offer?.from).toBe(thursday);
  expect(await cabinet.db.waitlistEntry.count({ where: { visitId: first.visit.id, endedAt: null } })).toBe(0);
});

test('whoever waits for any time and books one otherwise waits no longer, and keeps nothing from others', async () => {
  const hall = await aSmallHall();
  const owner = await offeredThursday(hall);
  expect((await entriesOf(owner))[0]?.offer?.from).toBe(thursday);

  await aVisit(cabinet, hall, friday, owner);
  await cabinet.runJobs();

  expect(await entriesOf(owner)).toEqual([]);
  expect((await hold(cabinet, hall, hall.owner, { from: thursday })).status).toBe(201);
});

test('whoever has a visit and waits for another one goes on waiting, whatever they do with the first', async () => {
  const hall = await aSmallHall();
  const { owner } = await anApplicant(cabinet);
  const { id, version } = await aVisit(cabinet, hall, friday, owner);
  await cabinet.runJobs();
  await waitFor(owner, hall);

  await cabinet.call(owner, routes.confirmVisitRoute, { params: { visitId: id }, body: { version } });
  await cabinet.call(owner, routes.moveVisitRoute, {
    params: { visitId: id },
    body: { version: version + 1, officeId: hall.officeId, from: monday },
  });
  await cabinet.runJobs();

  expect(await entriesOf(owner)).toHaveLength(1);
});

test('a time on offer is kept until its answer is due: no press makes that sooner or later', async () => {
  const hall = await aSmallHall();
  const owner = await offeredThursday(hall);
  const { hold: held } = (await cabinet.call(owner, routes.readHoldRoute)).body;
  expect(held).toMatchObject({ extensions: 0, heldUntil: '2026-11-18T10:00:00.000Z' });

  const longer = await cabinet.call(owner, routes.extendHoldRoute, { params: { holdId: held?.id ?? ('' as never) } });

  expect(longer.body.code).toBe('visits.not_allowed_now');
  expect((await book(cabinet, owner, held?.id ?? ('' as never))).status).toBe(201);
});

test('nobody is offered a time for a visit that may no longer be moved', async () => {
  const hall = await aHall(cabinet, { shifts: [{ from: '08:00', to: '12:00' }], terms: { cancelMinutes: 24 * 60 } });
  const early = '2026-11-20T06:00:00.000Z';
  const late = '2026-11-20T09:00:00.000Z';
  const waiting = await withVisit(hall, '2026-11-20T08:55:00.000Z');
  expect(waiting.visit.changeableUntil < late).toBe(true);
  const offerAt = (now: string) => {
    cabinet.clock.set(now);
    const ctx = jobContext(cabinet.services, 'visits.offer-freed', cabinet.services.newId());
    const freed = {
      officeId: hall.officeId,
      deskId: hall.deskIds[0] ?? '',
      from: early,
      to: '2026-11-20T06:35:00.000Z',
    };
    return offerFreed(ctx, freed);
  };

  expect(await offerAt('2026-11-19T08:56:00.000Z')).toEqual({ offered: false });
  expect(await offerAt('2026-11-19T08:30:00.000Z')).toEqual({ offered: true });
  const [offer] = await cabinet.db.waitlistOffer.findMany({ where: { entry: { visitId: waiting.visit.id } } });
  expect(offer?.until.toISOString()).toBe(waiting.visit.changeableUntil);
});

test('a freed time is offered to one person once, however many wishes of theirs it would suit', async () => {
  const hall = await aSmallHall();
  const { code } = await storeTopic(cabinet.db, { offices: { create: { officeId: hall.officeId } } });
  const early = await aVisit(cabinet, hall, thursday);
  const { owner } = await anApplicant(cabinet);
  await waitFor(owner, hall);
  await waitFor(owner, { officeId: hall.officeId, topic: code });
  await cancel(hall.owner, early);
  await cabinet.runJobs();
  const offers = (await entriesOf(owner)).flatMap(({ offer }) => offer ?? []);
  expect(offers).toHaveLength(1);

  const offerId = offers[0]?.id ?? ('' as never);
  await cabinet.call(owner, waitlist.declineOfferRoute, { params: { offerId } });
  await cabinet.runJobs();

  expect((await entriesOf(owner)).flatMap(({ offer }) => offer ?? [])).toEqual([]);
});

test('a visit moved to another centre waits for an earlier time there', async () => {
  const hall = await aSmallHall();
  const there = (await storeOffice(cabinet.db)) as OfficeId;
  await storeSchedule(cabinet.db, there, { topicId: hall.topicId, shifts: [{ from: '08:00', to: '08:35' }] });
  const early = await aVisit(cabinet, { ...hall, officeId: there }, thursday);
  const waiting = await withVisit(hall, friday);
  const moved = await cabinet.call(waiting.owner, routes.moveVisitRoute, {
    params: { visitId: waiting.visit.id },
    body: { version: waiting.visit.version, officeId: there, from: monday },
  });
  expect(moved.status).toBe(200);
  await cabinet.runJobs();
  const line = await cabinet.db.visitEvent.findFirstOrThrow({ where: { visitId: waiting.visit.id, act: 'move' } });
  expect(line).toMatchObject({ officeId: there, facts: { leftOfficeId: hall.officeId } });

  await cancel(hall.owner, early);
  await cabinet.runJobs();

  expect((await entriesOf(waiting.owner))[0]?.offer?.from).toBe(thursday);
});
