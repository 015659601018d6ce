import * as registry from '@cabinet/contracts/registry';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { beforeAll, expect, test } from 'vitest';
import { ProblemError } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { type Caller, contextOf, useCabinet } from '#test/cabinet.ts';
import { aHolder, anOfficer, type Holder } from '#test/codes.ts';
import { linkCard } from './link-card.ts';
import { linkKnownCard } from './link-known-card.ts';

const cabinet = useCabinet();
let officer: Caller;
beforeAll(async () => {
  officer = await anOfficer(cabinet);
});

const aPerson = async (surname = 'Ярова'): Promise<string> =>
  (await storeApplicant(cabinet.db, { person: { surname, givenName: 'Олена', patronymic: null } })).personId ?? '';

const context = () => contextOf(cabinet, { role: 'system', job: 'test' });
/** What happens when a certificate proves the number of a profile. */
const prove = ({ content }: Holder, personId: string, surname = 'Ярова') =>
  write(context(), 'test.prove', async (writing) => {
    const named = { surname, givenName: 'Олена' };
    await linkKnownCard(context(), writing, { personId, taxId: content.numbers.taxId ?? '', ...named });
    writing.audit({ subject: personId });
  });
const read = async ({ cardId }: Holder) =>
  (await cabinet.call(officer, registry.readCardRoute, { params: { cardId } as never })).body;
const waiting = async ({ cardId }: Holder): Promise<string[]> => {
  const { body } = await cabinet.call(officer, registry.listClaimsRoute, { query: { limit: 100 } as never });
  return body.items.filter((one) => one.cardId === cardId).map(({ ground }) => ground);
};
const settle = ({ id, version }: registry.CardClaim, verdict: 'linked' | 'left', caller = officer) =>
  cabinet.call(caller, registry.settleClaimRoute, {
    params: { claimId: id },
    body: { version, verdict, reason: 'Прізвище змінено, показано свідоцтво про шлюб' },
  });
const holderOf = async ({ cardId }: Holder) =>
  cabinet.db.registryCard.findUniqueOrThrow({ where: { id: cardId }, select: { personId: true, provedBy: true } });
const journalOf = (personId: string) =>
  cabinet.db.readRecord.findMany({ where: { personId }, select: { what: true, readerId: true } });

test('B46 a card of a proved number that bears another name waits for an officer, who links it with a reason, once', async () => {
  const [holder, personId] = [await aHolder(cabinet), await aPerson('Вечірня')];
  await prove(holder, personId, 'Вечірня');
  await prove(holder, personId, 'Вечірня');
  expect(await holderOf(holder)).toMatchObject({ personId: null });
  expect(await waiting(holder)).toEqual(['name']);

  const [claim, ...others] = (await read(holder)).claims;
  if (!claim) throw new Error('Nothing waits');
  expect([claim.person.surname, others]).toEqual(['Вечірня', []]);
  expect(await journalOf(personId)).toEqual([{ what: 'registry.look_up', readerId: officer.accountId }]);

  expect((await settle(claim, 'linked', await anOfficer(cabinet, 'fund_branch'))).status).toBe(403);
  const settled = await settle(claim, 'linked');
  expect([settled.status, settled.body.state]).toEqual([200, 'linked']);
  expect(await holderOf(holder)).toEqual({ personId, provedBy: 'signature' });
  expect(await waiting(holder)).toEqual([]);
  expect((await settle(claim, 'left')).body.code).toBe('registry.claim_settled');
});

test('B46 of several cards of one number none is linked until an officer says which; the others are left', async () => {
  const [one, personId] = [await aHolder(cabinet), await aPerson()];
  const other = await aHolder(cabinet, { numbers: one.content.numbers });
  await prove(one, personId);
  expect([await waiting(one), await waiting(other)]).toEqual([['several'], ['several']]);

  const [claim] = (await read(other)).claims;
  if (!claim) throw new Error('Nothing waits');
  expect((await settle(claim, 'linked')).status).toBe(200);
  expect(await holderOf(other)).toMatchObject({ personId });
  expect([await holderOf(one), await waiting(one)]).toEqual([{ personId: null, provedBy: null }, []]);
});

test('B46 who only knew a certificate gives way to who proved the number; who proved to be the person does not', async () => {
  for (const provedBy of [null, 'code']) {
    const [holder, before, personId] = [await aHolder(cabinet), await aPerson(), await aPerson()];
    await cabinet.db.registryCard.update({ where: { id: holder.cardId }, data: { personId: before, provedBy } });
    await prove(holder, personId);
    const [claim] = (await read(holder)).claims;
    if (!claim) throw new Error('Nothing waits');
    expect(claim.ground).toBe('account');
    const { status, body } = await settle(claim, 'linked');
    expect(status === 200 ? 'moved' : body.code).toBe(provedBy === null ? 'moved' : 'registry.card_taken');
    expect((await holderOf(holder)).personId).toBe(provedBy === null ? personId : before);
  }
});

test('B46 another card of the number of whoever has one already is a pair to be settled', async () => {
  const [own, personId] = [await aHolder(cabinet), await aPerson()];
  await prove(own, personId);
  const other = await aHolder(cabinet, { numbers: own.content.numbers });
  await prove(own, personId);
  expect((await read(own)).duplicates).toMatchObject([
    { state: 'open', grounds: ['taxId'], other: { id: other.cardId } },
  ]);
  expect(await journalOf(other.cardId)).toEqual([{ what: 'registry.look_up', readerId: officer.accountId }]);
});

test('C12 of two who link one card at once one has it, and the other is refused', async () => {
  const holder = await aHolder(cabinet);
  const people = [await aPerson(), await aPerson()];
  const link = (personId: string) =>
    write(context(), 'test.link', async (writing) => {
      await linkCard(context(), writing, { ...holder, personId, provedBy: 'signature' });
    });
  const outcomes = await Promise.allSettled(people.map(link));
  const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  expect(refused).toHaveLength(1);
  expect(refused[0] instanceof ProblemError && refused[0].problem.code).toBe('registry.card_taken');
  const winner = people[outcomes.findIndex(({ status }) => status === 'fulfilled')];
  expect((await holderOf(holder)).personId).toBe(winner);
});
