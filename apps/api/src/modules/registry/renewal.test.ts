import { readOwnCardRoute } from '@cabinet/contracts/registry';
import type { Disability } from '@cabinet/contracts/persons';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { aCard, storeCard } from '@cabinet/testkit/registry';
import { columnsOf, keyOfCard } from '@cabinet/secrets/sealed-card';
import { expect, test } from 'vitest';
import { contextOf, useCabinet } from '#test/cabinet.ts';
import { remindOfEnd } from './remind-of-end.ts';

const cabinet = useCabinet();

// The clock of the tests stands on 18 November 2026.
const in30 = '2026-12-18';
const in31 = '2026-12-19';
const in60 = '2027-01-17';
const in61 = '2027-01-18';
const in90 = '2027-02-16';
const in91 = '2027-02-17';
const dayMs = 24 * 3_600_000;

const cardUntil = (validUntil: string | null) => {
  const card = aCard();
  const established = { ...(card.disability?.established as Disability), validUntil };
  return { ...card, disability: card.disability && { ...card.disability, established } };
};

async function somebody(validUntil: string | null) {
  const { accountId, personId } = await storeApplicant(cabinet.db);
  const { secrets } = cabinet.services;
  const cardId = await storeCard({ db: cabinet.db, secrets, now: cabinet.clock.now() }, cardUntil(validUntil));
  await cabinet.db.registryCard.update({ where: { id: cardId }, data: { personId, provedBy: 'code' } });
  return { cardId, personId: personId ?? '', caller: await cabinet.sessionFor(accountId) };
}

const remind = () => remindOfEnd(contextOf(cabinet, { role: 'system', job: 'registry.remind-of-end' }));
/** How many notices each of these people has got. */
const toldTo = async (...people: readonly { readonly personId: string }[]): Promise<number[]> => {
  await cabinet.runJobs();
  return Promise.all(
    people.map(({ personId }) => cabinet.db.message.count({ where: { personId, template: 'registry.end_near' } })),
  );
};
const renewalOf = async (validUntil: string | null) => {
  const { caller } = await somebody(validUntil);
  return (await cabinet.call(caller, readOwnCardRoute)).body.card?.renewal;
};

test('D7 a card can be renewed from ninety days before its end, and before that says from which day', async () => {
  expect(await renewalOf(in91)).toEqual({ validUntil: in91, from: '2026-11-19', open: false, over: false });
  expect(await renewalOf(in90)).toEqual({ validUntil: in90, from: '2026-11-18', open: true, over: false });
  expect(await renewalOf('2026-11-18')).toMatchObject({ open: true, over: false });
  expect(await renewalOf('2026-11-17')).toMatchObject({ open: true, over: true });
});

test('D7 a disability without a term has nothing to renew', async () => {
  expect(await renewalOf(null)).toBeNull();
});

test('D7 the end is told sixty and thirty days before, not a day earlier, each once', async () => {
  const people = [await somebody(in61), await somebody(in60), await somebody(in31), await somebody(in30)];
  const none = [await somebody(null), await somebody('2026-11-17')];
  await remind();
  expect(await toldTo(...people, ...none)).toEqual([0, 1, 1, 1, 0, 0]);
  cabinet.clock.forward(dayMs);
  await remind();
  await remind();
  expect(await toldTo(...people)).toEqual([1, 1, 2, 1]);
  cabinet.clock.forward(29 * dayMs);
  await remind();
  expect(await toldTo(...people)).toEqual([1, 2, 2, 1]);
  const days = await cabinet.db.registryReminder.findMany({ where: { cardId: people[1]?.cardId ?? '' } });
  expect(days.map((one) => one.days).toSorted()).toEqual([30, 60]);
});

test('D7 two runs at once tell once, and a new term is told of anew', async () => {
  const now = cabinet.clock.now().getTime();
  const day = (days: number): string => new Date(now + days * dayMs).toISOString().slice(0, 10);
  const one = await somebody(day(50));
  await Promise.all([remind(), remind()]);
  expect(await toldTo(one)).toEqual([1]);

  const row = await cabinet.db.registryCard.findUniqueOrThrow({ where: { id: one.cardId } });
  const { secrets } = cabinet.services;
  await cabinet.db.registryCard.update({
    where: { id: one.cardId },
    data: columnsOf(secrets, one.cardId, keyOfCard(secrets, row), cardUntil(day(55))),
  });
  await remind();
  expect(await toldTo(one)).toEqual([2]);
});

test('D7 a closed card and one of nobody are told to nobody, and a letter names no disability', async () => {
  const closed = await somebody(in30);
  await cabinet.db.registryCard.update({
    where: { id: closed.cardId },
    data: { state: 'closed', closedGround: 'left' },
  });
  await remind();
  expect(await toldTo(closed)).toEqual([0]);
  const now = cabinet.clock.now().getTime();
  const near = await somebody(new Date(now + 20 * dayMs).toISOString().slice(0, 10));
  await remind();
  expect(await toldTo(near)).toEqual([1]);
  const [message] = await cabinet.db.message.findMany({ where: { personId: near.personId } });
  expect(`${message?.subject} ${message?.body}`).not.toMatch(/інвалідн/i);
});
