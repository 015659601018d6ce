import { checkOwnCardRoute, type ReadCertificate } from '@cabinet/contracts/own-card-check';
import type { CardContent } from '@cabinet/contracts/registry-card';
import {
  type RegistryExchangeDouble,
  startRegistryExchangeDouble,
} from '@cabinet/launch/registry-exchange/registry-exchange-double';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { aCard, storeCard } from '@cabinet/testkit/registry';
import { aTaxId } from '@cabinet/testkit/tax-ids';
import { afterAll, afterEach, expect, test } from 'vitest';
import { changeProfileRoute } from '@cabinet/contracts/persons';
import { type Caller, useCabinet } from '#test/cabinet.ts';

let double: RegistryExchangeDouble;
const cabinet = useCabinet(async () => {
  double = await startRegistryExchangeDouble();
  return {
    REGISTRY_EXCHANGE_URL: double.url,
    REGISTRY_EXCHANGE_CLIENT: double.client,
    REGISTRY_EXCHANGE_SERVICE: double.service,
  };
});
afterEach(() => {
  double.mood = 'well';
});
afterAll(() => double.stop());

interface Somebody {
  readonly caller: Caller;
  readonly personId: string;
  readonly taxId: string;
  readonly birthDate: string;
  readonly content: CardContent;
}

let days = 0;
/** Somebody with a profile, and what a card of theirs would say. */
async function somebody(): Promise<Somebody> {
  days += 1;
  const birthDate = new Date(Date.UTC(1971, 0, days)).toISOString().slice(0, 10);
  const taxId = aTaxId(birthDate, 'female');
  const { accountId, personId } = await storeApplicant(cabinet.db, {
    person: { surname: 'Ярова', givenName: 'Олена', patronymic: 'Петрівна' },
  });
  const caller = await cabinet.sessionFor(accountId);
  const { version } = await cabinet.db.person.findUniqueOrThrow({ where: { id: personId ?? '' } });
  const changed = await cabinet.call(caller, changeProfileRoute, {
    body: { version, change: { birthDate, taxId } } as never,
  });
  expect(changed.status).toBe(200);
  const card = aCard();
  const content: CardContent = {
    ...card,
    person: { ...card.person, birthDate },
    numbers: { taxId, taxIdRefused: false, unzr: null },
    document: null,
  };
  return { caller, personId: personId ?? '', taxId, birthDate, content };
}

const certificateOf = ({ birthDate }: Somebody, more: Partial<ReadCertificate> = {}): ReadCertificate => ({
  ...{ surname: 'ярова', givenName: 'Олена', birthDate, group: 'II', number: 'е 77/25', issuedOn: '2025-02-11' },
  ...{ hasSignature: true, hasSeal: true },
  ...more,
});
const check = (one: Somebody, more: object = {}) =>
  cabinet.call(one.caller, checkOwnCardRoute, { body: { certificate: certificateOf(one, more) } });
const store = (content: CardContent): Promise<string> =>
  storeCard({ db: cabinet.db, secrets: cabinet.services.secrets, now: cabinet.clock.now() }, content);
const auditOf = (personId: string) =>
  cabinet.db.auditRecord.findMany({
    where: { action: 'registry.check_own_card', actorId: { not: null }, subject: personId },
  });

test('B28 D6 a certificate that fits the databank opens the card and its services at once', async () => {
  const one = await somebody();
  const cardId = await store(one.content);
  expect((await check(one)).body).toEqual({ outcome: 'matched', mismatches: [] });
  expect(await cabinet.db.registryCard.findUnique({ where: { id: cardId } })).toMatchObject({ personId: one.personId });
  await cabinet.runJobs();
  const [message] = await cabinet.db.message.findMany({ where: { personId: one.personId } });
  expect(message?.subject).toBe('Вас знайдено в банку даних');
  expect((await check(one)).body.outcome).toBe('matched');
  expect(await auditOf(cardId)).toHaveLength(2);
});

test.each([
  ['number', { number: 'Е-78/25' }],
  ['date', { issuedOn: '2025-02-12' }],
  ['person', { surname: 'Темна' }],
  ['person', { birthDate: '1990-01-01' }],
] as const)(
  'B29 a certificate that does not fit names its %s and tells nothing of what is stored',
  async (what, more) => {
    const one = await somebody();
    await store(one.content);
    const { status, body } = await check(one, more);
    expect([status, body]).toEqual([200, { outcome: 'mismatch', mismatches: [what] }]);
    expect(await auditOf(one.personId)).toMatchObject([{ details: { outcome: 'mismatch', mismatches: [what] } }]);
  },
);

test('B29 a number that is of somebody else in the databank is a mismatch of the person', async () => {
  const one = await somebody();
  await store({ ...one.content, person: { ...one.content.person, birthDate: '1960-01-01' } });
  expect((await check(one)).body).toEqual({ outcome: 'mismatch', mismatches: ['person'] });
});

test('D6 whom only the state register knows gets a card of what it says', async () => {
  const one = await somebody();
  double.people = [{ taxId: one.taxId, birthDate: one.birthDate, card: one.content }];
  expect((await check(one, { number: 'Е-1' })).body).toEqual({ outcome: 'mismatch', mismatches: ['number'] });
  expect((await check(one)).body.outcome).toBe('matched');
  const card = await cabinet.db.registryCard.findUniqueOrThrow({
    where: { personId: one.personId },
    include: { changes: true },
  });
  expect(card.changes).toMatchObject([{ source: 'exchange', by: null }]);
  expect(double.asked.at(-1)).toMatchObject({ body: { taxId: one.taxId, birthDate: one.birthDate } });
});

test('D6 a card that says of no certificate takes it from the state register', async () => {
  const one = await somebody();
  const cardId = await store({ ...one.content, disability: null });
  double.people = [{ taxId: one.taxId, birthDate: one.birthDate, card: one.content }];
  expect((await check(one)).body.outcome).toBe('matched');
  const [last] = await cabinet.db.registryChange.findMany({ where: { cardId }, orderBy: { id: 'desc' }, take: 1 });
  expect(last).toMatchObject({ source: 'exchange' });
});

test('B29 whom nobody knows is led to be registered; a register that is down takes no check away', async () => {
  const one = await somebody();
  double.mood = 'refusing';
  for (let tried = 0; tried < 6; tried += 1)
    expect((await check(one)).body).toEqual({ outcome: 'down', mismatches: [] });
  double.mood = 'well';
  double.people = [];
  for (let tried = 0; tried < 5; tried += 1)
    expect((await check(one)).body).toEqual({ outcome: 'notFound', mismatches: [] });
  const refused = await check(one);
  expect([refused.status, refused.body.code]).toEqual([429, 'common.too_many_requests']);
  expect(await auditOf(one.personId)).toHaveLength(11);
});

test.each([
  ['surname', { surname: ' ' }, 'registry.certificate_without_name'],
  ['birthDate', { birthDate: '' }, 'registry.certificate_without_birth_date'],
  ['group', { group: null }, 'registry.certificate_without_group'],
  ['number', { number: '' }, 'registry.certificate_without_number'],
  ['issuedOn', { issuedOn: '' }, 'registry.certificate_without_date'],
  ['hasSignature', { hasSignature: false }, 'registry.certificate_without_signature'],
  ['hasSeal', { hasSeal: false }, 'registry.certificate_without_seal'],
] as const)('D5 a certificate without its %s is refused with that element named', async (element, more, code) => {
  const { status, body } = await check(await somebody(), more);
  expect([status, body.errors?.map((error) => [error.pointer, error.code])]).toEqual([
    422,
    [[`/certificate/${element}`, code]],
  ]);
});

test('B28 a profile without a number is told so; a card of another account stays theirs', async () => {
  const { accountId } = await storeApplicant(cabinet.db);
  const caller = await cabinet.sessionFor(accountId);
  const nobody = { ...(await somebody()), caller };
  expect((await check(nobody)).body.code).toBe('registry.profile_without_number');

  const [one, other] = [await somebody(), await somebody()];
  const cardId = await store(one.content);
  await cabinet.db.registryCard.update({ where: { id: cardId }, data: { personId: other.personId } });
  expect((await check(one)).body.code).toBe('registry.card_taken');
});

test('D6 two checks at once link one card once', async () => {
  const one = await somebody();
  double.people = [{ taxId: one.taxId, birthDate: one.birthDate, card: one.content }];
  const answers = await Promise.all([check(one), check(one)]);
  expect(answers.map(({ body }) => body.outcome)).toContain('matched');
  expect(await cabinet.db.registryCard.count({ where: { birthDate: one.birthDate } })).toBe(1);
});
