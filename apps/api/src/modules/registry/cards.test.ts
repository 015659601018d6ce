import * as registry from '@cabinet/contracts/registry';
import type { CardContent } from '@cabinet/contracts/registry-card';
import { storeApplicant, storeStaff } from '@cabinet/testkit/accounts';
import { storeOffice } from '@cabinet/testkit/offices';
import { aCard, storeCard } from '@cabinet/testkit/registry';
import { aTaxId } from '@cabinet/testkit/tax-ids';
import { beforeAll, expect, test } from 'vitest';
import { type Caller, useCabinet } from '#test/cabinet.ts';

const cabinet = useCabinet();
let officer: Caller;
let social: Caller;

const officerAt = async (kind: string): Promise<Caller> => {
  const officeId = await storeOffice(cabinet.db, { kind });
  const { accountId } = await storeStaff(cabinet.db, [officeId]);
  return cabinet.sessionFor(accountId);
};
beforeAll(async () => {
  officer = await officerAt('cnap');
  social = await officerAt('social_protection');
});

let days = 0;
/** Somebody new each time: born on another day, with a number of their own. */
const somebody = (more: Partial<CardContent> = {}): CardContent => {
  days += 1;
  const birthDate = new Date(Date.UTC(1961, 0, days)).toISOString().slice(0, 10);
  const content = aCard();
  return {
    ...content,
    person: { ...content.person, birthDate },
    numbers: { taxId: aTaxId(birthDate, 'female'), taxIdRefused: false, unzr: null },
    document: null,
    ...more,
  };
};
const store = (content: CardContent): Promise<string> =>
  storeCard({ db: cabinet.db, secrets: cabinet.services.secrets, now: cabinet.clock.now() }, content);
const open = (content: CardContent, caller = officer, distinctFrom: readonly string[] = []) =>
  cabinet.call(caller, registry.openCardRoute, { body: { content, distinctFrom: [...distinctFrom] } as never });
const lookUp = (wanted: unknown, caller = officer) =>
  cabinet.call(caller, registry.findCardsRoute, { body: { lookUp: wanted } as never });
const read = (cardId: string, caller = officer) =>
  cabinet.call(caller, registry.readCardRoute, { params: { cardId } as never });

test('D10 an officer opens a card for a person who came with papers, and finds it by every number and by name', async () => {
  const content = somebody({ document: aCard().document });
  const { status, body: card } = await open(content);
  expect(status).toBe(201);
  expect(card).toMatchObject({
    state: 'active',
    hasAccount: false,
    duplicates: [],
    missing: [],
    warnings: [],
    version: 1,
  });
  expect(card.number).toMatch(/^[2-9ACEHKMPTX]{4}-[2-9ACEHKMPTX]{4}$/);

  const { taxId } = content.numbers;
  for (const wanted of [
    { by: 'number', number: card.number.toLowerCase() },
    { by: 'taxId', taxId: `${taxId?.slice(0, 5)} ${taxId?.slice(5)}` },
    { by: 'document', number: '001 234 567' },
    { by: 'name', surname: 'Ярова', birthDate: content.person.birthDate },
    { by: 'name', surname: 'Єрова', birthDate: content.person.birthDate },
  ]) {
    const found = await lookUp(wanted);
    expect([found.status, found.body.items.map(({ id }) => id)]).toEqual([200, [card.id]]);
    expect(found.body.items[0]?.similar).toBe('surname' in wanted && wanted.surname === 'Єрова');
  }
  expect((await lookUp({ by: 'name', surname: 'Ткаченко', birthDate: content.person.birthDate })).body.items).toEqual(
    [],
  );
});

test('C14 what a card says lies sealed under a key of its own; without it nothing can be read again', async () => {
  const content = somebody();
  const id = await store(content);
  const row = await cabinet.db.registryCard.findUniqueOrThrow({ where: { id } });
  for (const box of [row.personalBox, row.healthBox]) {
    expect(Buffer.from(box).toString('utf8')).not.toMatch(/ekopfo|G80|Зразкова|0000123/);
  }
  const other = await store(somebody());
  const { sealedKey } = await cabinet.db.registryCard.findUniqueOrThrow({ where: { id: other } });
  await cabinet.db.registryCard.update({ where: { id }, data: { sealedKey } });
  expect((await read(id)).status).toBe(500);
});

test('D10 whom the databank may know is shown first; opened nevertheless, the pair waits for a second look', async () => {
  const content = somebody();
  const first = await store(content);
  const again = { ...content, numbers: { ...content.numbers, taxId: aTaxId(content.person.birthDate, 'female') } };

  const refused = await open(again);
  expect([refused.status, refused.body.code, refused.body.facts]).toEqual([
    409,
    'registry.likely_duplicate',
    { cardIds: [first] },
  ]);

  const { body: card } = await open(again, officer, [first]);
  expect(card.duplicates).toMatchObject([{ state: 'open', grounds: ['name'], reason: null, other: { id: first } }]);
  expect((await read(first)).body.duplicates).toMatchObject([{ other: { id: card.id } }]);
});

test('D10 of two officers who open the card of one person at once the second is shown the first one’s', async () => {
  const content = somebody();
  const opened = await Promise.all([open(content), open(content, social)]);
  expect(opened.map(({ status }) => status).toSorted()).toEqual([201, 409]);
});

test('B46 a pair is settled once, with a reason: the card that does not stay is closed, none is merged', async () => {
  const content = somebody();
  const first = await store(content);
  const { body: card } = await open({ ...content, numbers: { taxId: null, taxIdRefused: true, unzr: null } }, officer, [
    first,
  ]);
  const [pair] = card.duplicates;
  const settle = (body: object) =>
    cabinet.call(officer, registry.settleDuplicateRoute, {
      params: { duplicateId: pair?.id as never },
      body: { version: pair?.version ?? 0, reason: 'Та сама людина, два візити', ...body } as never,
    });

  expect((await settle({ verdict: 'same' })).body.errors).toMatchObject([{ pointer: '/keep' }]);
  const settled = await settle({ verdict: 'same', keep: first });
  expect([settled.status, settled.body.state, settled.body.other.state]).toEqual([200, 'same', 'closed']);
  expect((await settle({ verdict: 'distinct' })).body.code).toBe('registry.duplicate_settled');
  expect((await read(card.id)).body).toMatchObject({
    state: 'closed',
    closedGround: 'duplicate',
    content: { numbers: { taxIdRefused: true } },
  });
  expect((await read(first)).body).toMatchObject({
    state: 'active',
    duplicates: [{ reason: 'Та сама людина, два візити' }],
  });
});

test('C14 each change is kept with its source, and two officers do not overwrite each other', async () => {
  const cardId = await store(somebody());
  const change = (version: number, social_: Caller, value: unknown) =>
    cabinet.call(social_, registry.changeCardRoute, {
      params: { cardId } as never,
      body: { version, change: { topic: 'contacts', value } } as never,
    });
  const contacts = { phone: '+380000000456', email: 'olena@example.org', needs: ['large_print', 'braille'] };

  const changed = await change(1, officer, contacts);
  expect([changed.status, changed.body.version, changed.body.content.contacts?.email]).toEqual([
    200,
    2,
    'olena@example.org',
  ]);
  expect((await change(1, social, { phone: '+380000000999' })).body.code).toBe('common.stale_version');
  expect((await change(2, social, { phone: null, email: null })).body.errors).toMatchObject([
    { pointer: '/change/value/phone', code: 'registry.contact_missing' },
  ]);

  const { body } = await cabinet.call(social, registry.listCardChangesRoute, { params: { cardId } as never });
  expect(body.items[0]).toMatchObject({
    source: 'visit',
    by: 'Службенко О. П.',
    fields: [
      { topic: 'contacts', path: 'phone', before: '+380000000123', after: '+380000000456' },
      { topic: 'contacts', path: 'needs', before: ['large_print'], after: ['large_print', 'braille'] },
      { topic: 'contacts', path: 'email', before: null, after: 'olena@example.org' },
    ],
  });
  const rows = await cabinet.db.registryChange.findMany({ where: { cardId } });
  await expect(cabinet.db.registryChange.delete({ where: { id: rows[0]?.id ?? '' } })).rejects.toThrow();
});

test('D10 a diagnosis is shown to who weighs it, and stays when somebody else changes the topic', async () => {
  const cardId = await store(somebody());
  expect((await read(cardId)).body.content.disability?.diagnosis).toBeNull();
  const { body } = await read(cardId, social);
  expect(body.content.disability?.diagnosis).toBe('G80.1');

  const value = { ...body.content.disability, diagnosis: null, impairments: ['movement', 'speech'] };
  await cabinet.call(officer, registry.changeCardRoute, {
    params: { cardId } as never,
    body: { version: 1, change: { topic: 'disability', value } } as never,
  });
  expect((await read(cardId, social)).body.content.disability).toMatchObject({
    diagnosis: 'G80.1',
    impairments: ['movement', 'speech'],
  });
  await cabinet.call(social, registry.changeCardRoute, {
    params: { cardId } as never,
    body: { version: 2, change: { topic: 'disability', value: { ...value, diagnosis: 'G80.2' } } } as never,
  });
  const history = await cabinet.call(officer, registry.listCardChangesRoute, { params: { cardId } as never });
  expect(JSON.stringify(history.body)).not.toContain('G80');
});

test('C14 numbers that disagree and unusual papers warn and never refuse', async () => {
  const content = somebody();
  const established = content.disability?.established;
  const { status, body } = await open({
    ...content,
    person: { ...content.person, sex: 'male' },
    disability: content.disability && {
      ...content.disability,
      established: {
        ...(established as NonNullable<typeof established>),
        document: { kind: 'msek_certificate', number: '77', issuer: 'МСЕК', issuedOn: '2020-01-01' },
      },
    },
    displaced: { certificateNumber: '12', issuedOn: '2023-01-01', formerPlace: null },
    addresses: null,
  });
  expect(status).toBe(201);
  expect(body.warnings.map(({ code }) => code)).toEqual([
    'persons.tax_id_sex_differs',
    'registry.certificate_number_unusual',
    'registry.displaced_number_unusual',
  ]);
  expect(body.missing).toEqual(['document', 'addresses']);
});

test('D10 a birth date that cannot be, papers of days to come and unknown devices are refused by name', async () => {
  const { status, body } = await open(
    somebody({
      person: { ...aCard().person, birthDate: '2027-01-01' },
      document: {
        kind: 'idCard',
        number: '000000001',
        issuer: '6310',
        issuedOn: '2027-01-01',
        validUntil: '2037-01-01',
      },
      programme: {
        ...{ number: '12', issuer: 'Лікарня', issuedOn: '2025-01-01', validUntil: null },
        lines: [{ classCode: '99 99 99', quantity: 1, note: '' }],
      },
    }),
  );
  expect([status, body.errors?.map(({ pointer, code }) => [pointer, code])]).toEqual([
    422,
    [
      ['/content/person/birthDate', 'people.birth_date_future'],
      ['/content/document/issuedOn', 'field.date_future'],
      ['/content/programme/lines/0/classCode', 'persons.device_unknown'],
    ],
  ]);
});

test('S25 offices of other kinds and people see nothing of it, and every look is in the person’s journal', async () => {
  const { accountId, personId } = await storeApplicant(cabinet.db);
  const applicant = await cabinet.sessionFor(accountId);
  const cardId = await store(somebody());
  await cabinet.db.registryCard.update({ where: { id: cardId }, data: { personId, provedBy: 'signature' } });

  for (const [caller, status] of [
    [applicant, 403],
    [await officerAt('enterprise'), 403],
    [await officerAt('fund_branch'), 200],
  ] as const)
    expect((await read(cardId, caller)).status).toBe(status);
  const fund = await officerAt('fund_branch');
  expect((await open(somebody(), fund)).status).toBe(403);

  await read(cardId);
  const { body } = await cabinet.call(applicant, registry.readOwnCardRoute);
  expect(body.card).toMatchObject({ state: 'active', content: { disability: { diagnosis: 'G80.1' } } });
  const readings = await cabinet.db.readRecord.findMany({ where: { personId } });
  expect(readings.map(({ what }) => what)).toEqual(['registry.card', 'registry.card']);
});

test('S25 whoever looks up more people than come to a desk is asked to wait', async () => {
  const hasty = await officerAt('cnap');
  const wanted = { by: 'taxId', taxId: '3112299137' };
  for (let asked = 0; asked < 200; asked += 1) expect((await lookUp(wanted, hasty)).status).toBe(200);
  expect((await lookUp(wanted, hasty)).status).toBe(429);
});

test('D10 a closed card is read and not changed', async () => {
  const cardId = await store(somebody());
  const close = () =>
    cabinet.call(officer, registry.closeCardRoute, {
      params: { cardId } as never,
      body: { version: 1, ground: 'died' },
    });
  expect((await close()).body).toMatchObject({ state: 'closed', closedGround: 'died', version: 2 });
  expect((await close()).body.code).toBe('registry.card_closed');
  const changed = await cabinet.call(officer, registry.changeCardRoute, {
    params: { cardId } as never,
    body: { version: 2, change: { topic: 'social', value: null } } as never,
  });
  expect(changed.body.code).toBe('registry.card_closed');
});
