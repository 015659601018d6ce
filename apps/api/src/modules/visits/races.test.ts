import * as routes from '@cabinet/contracts/visits';
import * as waitlist from '@cabinet/contracts/waitlist';
import { beforeEach, expect, test } from 'vitest';
import { anApplicant } from '#test/applications.ts';
import { type Caller, useCabinet } from '#test/cabinet.ts';
import { aHall, aVisit, book, type Hall, hold } from '#test/visits.ts';
import { aProof, registered } from '#test/visitors.ts';

const cabinet = useCabinet();
const thursday = '2026-11-19T06:00:00.000Z';
const rounds = 6;

beforeEach(() => cabinet.clock.set('2026-11-18T09:00:00.000Z'));

/** Somebody to whom the one time of this hall is on offer. */
async function anOffer(): Promise<{ hall: Hall; owner: Caller; entry: waitlist.WaitlistEntry }> {
  const hall = await aHall(cabinet, { shifts: [{ from: '08:00', to: '08:35' }], weekdays: [4] });
  const { owner } = await anApplicant(cabinet);
  const early = await aVisit(cabinet, hall, thursday);
  const body = { officeId: hall.officeId, topic: hall.topic };
  await cabinet.call(owner, waitlist.joinWaitlistRoute, { body });
  await cabinet.call(hall.owner, routes.cancelVisitRoute, {
    params: { visitId: early.id },
    body: { version: early.version },
  });
  await cabinet.runJobs();
  const [entry] = (await cabinet.call(owner, waitlist.listWaitlistRoute)).body.items;
  if (!entry?.offer) throw new Error('Nothing was offered');
  return { hall, owner, entry };
}

const holdOf = ({ offer }: waitlist.WaitlistEntry) => offer?.holdId ?? ('' as never);

test('a hold made longer and booked at the same moment is booked once, and neither press fails', async () => {
  const hall = await aHall(cabinet, { terms: { perPerson: 3 } });
  for (let round = 0; round < rounds; round += 1) {
    const { owner } = await anApplicant(cabinet);
    const { body: held } = await hold(cabinet, hall, owner, { from: thursday });
    const extend = cabinet.call(owner, routes.extendHoldRoute, { params: { holdId: held.id } });
    const [longer, booked] = await Promise.all([extend, book(cabinet, owner, held.id)]);
    expect(booked.status).toBe(201);
    expect([200, 404]).toContain(longer.status);
    await cabinet.call(owner, routes.cancelVisitRoute, {
      params: { visitId: booked.body.id },
      body: { version: booked.body.version },
    });
  }
});

test.each(['decline', 'leave'] as const)(
  'who books a time on offer in one tab and gives it up in another (%s) gets one of the two, never an error',
  async (act) => {
    for (let round = 0; round < rounds; round += 1) {
      const { owner, entry } = await anOffer();
      const giveUp =
        act === 'decline'
          ? cabinet.call(owner, waitlist.declineOfferRoute, { params: { offerId: entry.offer?.id ?? ('' as never) } })
          : cabinet.call(owner, waitlist.leaveWaitlistRoute, { params: { entryId: entry.id } });
      const [booked, given] = await Promise.all([book(cabinet, owner, holdOf(entry)), giveUp]);
      expect([201, 404]).toContain(booked.status);
      expect([204, 404, 409]).toContain(given.status);
      const visits = await cabinet.call(owner, routes.listVisitsRoute, { query: { when: 'ahead' } });
      expect(visits.body.items).toHaveLength(booked.status === 201 ? 1 : 0);
    }
  },
);

test('strangers who come all at once hold no more of a day than those who come one by one', async () => {
  const hall = await aHall(cabinet, { desks: Array.from({ length: 14 }, () => ({})) });
  const proofs = await Promise.all(Array.from({ length: 14 }, () => aProof(cabinet)));
  const answers = await Promise.all(
    proofs.map((proofOfWork) => hold(cabinet, hall, null, { from: thursday, proofOfWork })),
  );
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(10);
  expect(new Set(answers.map(({ body }) => body.code).filter(Boolean))).toEqual(new Set(['visits.sign_in_to_hold']));
});

test('S15 an account whose address nobody has confirmed holds times as a stranger does: with work, and few', async () => {
  const hall = await aHall(cabinet);
  const { caller } = await registered(cabinet);
  expect((await hold(cabinet, hall, caller, { from: thursday })).body.code).toBe('identity.proof_wrong');
  const held = await hold(cabinet, hall, caller, { from: thursday, proofOfWork: await aProof(cabinet) });
  expect(held.status).toBe(201);
  expect(await cabinet.db.visit.findUniqueOrThrow({ where: { id: held.body.id } })).toMatchObject({ personId: null });
});
