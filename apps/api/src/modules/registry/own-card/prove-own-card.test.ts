import { checkOwnCardRoute, proveOwnCardRoute } from '@cabinet/contracts/own-card-check';
import { changeProfileRoute } from '@cabinet/contracts/persons';
import { readOwnCardRoute } from '@cabinet/contracts/registry';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { anId } from '@cabinet/testkit/random';
import { beforeAll, expect, test } from 'vitest';
import { type Caller, useCabinet } from '#test/cabinet.ts';
import { aCode, aHolder, anOfficer, type Holder } from '#test/codes.ts';

const cabinet = useCabinet();
let officer: Caller;
beforeAll(async () => {
  officer = await anOfficer(cabinet);
});

interface Linked extends Holder {
  readonly caller: Caller;
  readonly accountId: string;
}

/** Somebody with a profile of the number and the name of a card. */
async function aNamesake(): Promise<Linked> {
  const holder = await aHolder(cabinet, {
    contacts: { phone: '+380000000123', otherPhone: null, email: `${anId()}@example.org`, needs: ['large_print'] },
    payment: { iban: 'UA213223130000026007233566001', bank: null },
  });
  const { accountId, personId } = await storeApplicant(cabinet.db, {
    person: { surname: 'Ярова', givenName: 'Олена', patronymic: 'Петрівна' },
  });
  const caller = await cabinet.sessionFor(accountId);
  const { version } = await cabinet.db.person.findUniqueOrThrow({ where: { id: personId ?? '' } });
  const change = { birthDate: holder.birthDate, taxId: holder.content.numbers.taxId };
  expect((await cabinet.call(caller, changeProfileRoute, { body: { version, change } as never })).status).toBe(200);
  return { ...holder, caller, accountId };
}

const check = async ({ caller, birthDate }: Linked): Promise<void> => {
  const certificate = {
    ...{ surname: 'Ярова', givenName: 'Олена', birthDate, group: 'II' as const, number: 'Е-77/25' },
    ...{ issuedOn: '2025-02-11', hasSignature: true, hasSeal: true },
  };
  const { body } = await cabinet.call(caller, checkOwnCardRoute, { body: { certificate } });
  expect(body.outcome).toBe('matched');
};
const own = async ({ caller }: Linked) => (await cabinet.call(caller, readOwnCardRoute)).body.card;
const prove = ({ caller }: Linked, code: string) => cabinet.call(caller, proveOwnCardRoute, { body: { code } });

test('B28 whoever only knows a certificate uses services with the card, and sees no account, address, phone or diagnosis', async () => {
  const linked = await aNamesake();
  await check(linked);
  const card = await own(linked);
  expect(card).toMatchObject({
    hidden: true,
    content: {
      ...{ payment: null, addresses: null, contacts: null, document: null, representatives: null },
      disability: { established: { group: 'II', causes: [] }, diagnosis: null, impairments: [] },
    },
  });
  expect(JSON.stringify(card)).not.toMatch(/UA21322|Мерефа|380000000123|G80|general_illness/);

  await cabinet.runJobs();
  const email = linked.content.contacts?.email ?? '';
  const [letter, ...others] = cabinet.mailbox.letters(email);
  expect([letter?.subject, others]).toEqual(['Ваші дані додано до електронного кабінету', []]);
  expect(letter?.links[0]).toMatch(/\/restore$/);
  expect(`${letter?.text}${letter?.html}`).not.toMatch(/інвалід|Ярова|Олена|банк/i);
});

test('B28 the code that an office gives to who has shown a document opens all of the card, once', async () => {
  const [linked, other] = [await aNamesake(), await aNamesake()];
  await check(linked);
  await check(other);
  const { code } = await aCode(cabinet, officer, linked);
  expect((await prove(linked, '2345')).body.errors).toMatchObject([{ pointer: '/code' }]);
  expect((await prove(other, code)).body.code).toBe('registry.code_unknown');
  expect((await prove(linked, code)).status).toBe(204);
  expect(await own(linked)).toMatchObject({ hidden: false, content: { disability: { diagnosis: 'G80.1' } } });
  expect((await prove(linked, code)).body.code).toBe('registry.code_already_used');
  expect(await own(other)).toMatchObject({ hidden: true });
});

test('B28 whoever signs in with a signature of the number has proved it before', async () => {
  const linked = await aNamesake();
  const signerIndex = cabinet.services.secrets.blindIndex('taxId', linked.content.numbers.taxId ?? '');
  const key = { id: anId(), accountId: linked.accountId, signerIndex, certificate: Buffer.from('-') };
  await cabinet.db.signerKey.create({ data: { ...key, boundAt: cabinet.clock.now() } });
  await check(linked);
  expect(await own(linked)).toMatchObject({ hidden: false, content: { payment: { bank: null } } });
  await cabinet.runJobs();
  expect(cabinet.mailbox.letters(linked.content.contacts?.email ?? '')).toEqual([]);
});
