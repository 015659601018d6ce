import { changeApplicationCardRoute } from '@cabinet/contracts/application-card';
import * as routes from '@cabinet/contracts/applications';
import * as inbox from '@cabinet/contracts/inbox';
import { readOwnCardRoute, readCardRoute } from '@cabinet/contracts/registry';
import type { ServiceDefinitionInput } from '@cabinet/contracts/service-definition';
import { aCard, storeCard } from '@cabinet/testkit/registry';
import { aTaxId } from '@cabinet/testkit/tax-ids';
import { expect, test } from 'vitest';
import { aDesk, claimed, type Desk, fill } from '#test/applications.ts';
import { useCabinet } from '#test/cabinet.ts';

const cabinet = useCabinet();
const words = (uk: string) => ({ uk, en: uk });
const option = (value: string) => ({ value, label: words(value) });

/** A service whose form is a card, with the two questions that decide about it. */
const service: Partial<ServiceDefinitionInput> = {
  form: 'registryCard',
  submitters: ['self'],
  questions: [
    {
      ...{ type: 'choice', key: 'forWhom', label: words('Кого зареєструвати?'), required: true },
      options: [option('self'), option('child')],
    },
    {
      ...{ type: 'choices', key: 'ground', label: words('Категорії'), required: true },
      options: [option('adultDisability'), option('childDisability')],
    },
  ],
  documents: [
    { code: 'idDoc', name: words('Документ'), why: words('Щоб знати, хто'), required: 'always', libraryKinds: [] },
  ],
};

const content = aCard();
/** What the applicant of the tests would write of themselves: Тестенко Марія, born 1985-03-17. */
const mine = (taxId: string | null = aTaxId('1985-03-17', 'female')) => ({
  ...content,
  person: {
    ...content.person,
    name: { surname: 'Тестенко', givenName: 'Марія', patronymic: 'Іванівна' },
    birthDate: '1985-03-17',
  },
  numbers: { taxId, taxIdRefused: taxId === null, unzr: null },
  document: null,
});

const view = async ({ owner, draft }: Desk) =>
  (await cabinet.call(owner, routes.readApplicationRoute, { params: { applicationId: draft.id } })).body;

async function save(desk: Desk, topic: string, value: unknown) {
  const { version } = await view(desk);
  return cabinet.call(desk.owner, changeApplicationCardRoute, {
    params: { applicationId: desk.draft.id },
    body: { version, change: { topic, value } } as never,
  });
}

async function filledIn(taxId?: string, forWhom = 'self'): Promise<Desk> {
  const desk = await aDesk(cabinet, service);
  await fill(cabinet, desk, 'idDoc');
  await desk.change({ answers: { forWhom, ground: ['adultDisability'] }, declaration: true });
  const { person, numbers, addresses, contacts, categories, disability } = mine(taxId);
  const document = {
    kind: 'passportBook',
    number: `АА${String(Math.random()).slice(2, 8)}`,
    issuer: 'РВ УМВС',
    issuedOn: '2010-01-01',
  };
  for (const [topic, value] of Object.entries({
    person,
    numbers,
    document,
    addresses,
    contacts,
    categories,
    disability,
  }))
    expect([topic, (await save(desk, topic, value)).status]).toEqual([topic, 200]);
  return desk;
}

async function sent(taxId?: string, forWhom = 'self') {
  const desk = await filledIn(taxId, forWhom);
  const { version } = await view(desk);
  const answer = await cabinet.call(desk.owner, routes.submitApplicationRoute, {
    params: { applicationId: desk.draft.id },
    body: { version },
  });
  expect([answer.status, answer.body.errors ?? []]).toEqual([200, []]);
  const taken = await claimed(cabinet, { ...desk, draft: answer.body });
  for (const { documents } of taken.review.slots)
    for (const { id } of documents)
      await cabinet.call(taken.officer, inbox.judgeDocumentRoute, {
        params: { applicationId: desk.draft.id, attachmentId: id },
        body: { version: (await view(desk)).version, verdict: 'accepted' },
      });
  return taken;
}

const decide = async (desk: Awaited<ReturnType<typeof sent>>, card?: object) =>
  cabinet.call(desk.officer, inbox.decideApplicationRoute, {
    params: { applicationId: desk.draft.id },
    body: {
      ...{ version: (await view(desk)).version, outcome: 'approved', reason: 'Документи повні', ground: null },
      ...(card && { card }),
    } as never,
  });

test('D1 the form begins with what the profile knows and names each section that is still to be filled in', async () => {
  const desk = await aDesk(cabinet, service);
  const { card, precheck } = await view(desk);

  expect(card).toMatchObject({
    person: { name: { surname: 'Тестенко', givenName: 'Марія' }, birthDate: '1985-03-17' },
    contacts: { phone: '+380673332221' },
    addresses: { actual: null },
  });
  expect(precheck.filter(({ pointer }) => pointer.startsWith('/card')).map(({ pointer }) => pointer)).toEqual([
    '/card/numbers',
    '/card/document',
    '/card/categories',
  ]);
  const stored = await cabinet.db.application.findUniqueOrThrow({ where: { id: desk.draft.id } });
  expect(Buffer.from(stored.card ?? []).toString('utf8')).not.toContain('Тестенко');
});

test('D1 a section is saved by itself, refused by name, and emptied; another service has no card', async () => {
  const desk = await aDesk(cabinet, service);
  const wrong = await save(desk, 'numbers', { taxId: '3112299138', taxIdRefused: false, unzr: null });
  expect(wrong.body.errors).toMatchObject([{ pointer: '/change/value/taxId', code: 'people.tax_id_transposed' }]);
  const early = await save(desk, 'categories', [
    { kind: 'adultDisability', document: 'Витяг', issuedOn: '2030-01-01' },
  ]);
  expect(early.body.errors).toMatchObject([{ code: 'field.date_future' }]);
  expect((await save(desk, 'contacts', null)).body.card).not.toHaveProperty('contacts');

  const other = await aDesk(cabinet);
  expect((await view(other)).card).toBeNull();
  expect((await save(other, 'contacts', null)).body.code).toBe('applications.not_allowed_now');
});

test('D1 who the card is of must be who asks, each category has its paper, and nothing is sent before', async () => {
  const desk = await filledIn();
  await save(desk, 'person', { ...mine().person, name: { surname: 'Інша', givenName: 'Ганна', patronymic: null } });
  await desk.change({ answers: { ground: ['adultDisability', 'childDisability'] } });
  const { version } = await view(desk);
  const refused = await cabinet.call(desk.owner, routes.submitApplicationRoute, {
    params: { applicationId: desk.draft.id },
    body: { version },
  });
  expect([refused.body.code, refused.body.errors?.map(({ pointer, code }) => [pointer, code])]).toEqual([
    'applications.not_complete',
    [
      ['/card/categories', 'registry.category_without_paper'],
      ['/card/person', 'registry.not_the_applicant'],
    ],
  ]);
});

test('D1, D6, C12 an approved application opens a card with a number, and the account has it at once', async () => {
  const desk = await sent();
  expect(desk.review.likelyCards).toEqual([]);
  const { status, body } = await decide(desk);
  expect([status, body.state]).toEqual([200, 'approved']);

  const own = (await cabinet.call(desk.owner, readOwnCardRoute)).body.card;
  expect(own).toMatchObject({ state: 'active', content: { disability: { established: { group: 'II' } } } });
  expect((await view(desk)).resultNumber).toBe(own?.number);
  expect(own?.changes).toMatchObject([{ source: 'application', by: 'Службенко О. П.' }]);
});

test('D1 whom the databank may know stands beside the application, and an approval says which of them it is', async () => {
  const taxId = aTaxId('1985-03-17', 'female');
  const place = { db: cabinet.db, secrets: cabinet.services.secrets, now: cabinet.clock.now() };
  const known = await storeCard(place, {
    ...mine(taxId),
    social: { education: 'вища', occupation: null, benefit: null, household: null },
  });
  const desk = await sent(taxId);
  // Others of these tests have the same name and birth date.
  expect(desk.review.likelyCards?.map(({ id }) => id)).toContain(known);

  const refused = await decide(desk);
  expect([refused.status, refused.body.code]).toEqual([409, 'registry.likely_duplicate']);
  expect((await view(desk)).state).toBe('in_review');

  const { status, body } = await decide(desk, { existing: known });
  expect(status).toBe(200);
  const card = (await cabinet.call(desk.officer, readCardRoute, { params: { cardId: known as never } })).body;
  expect(card).toMatchObject({
    hasAccount: true,
    content: { social: { education: 'вища' }, document: { kind: 'passportBook' } },
  });
  expect(body.resultNumber).toBe(card.number);
});

test('D9 a parent registers a child: the card is the child’s, and the parent is its representative', async () => {
  const desk = await filledIn(undefined, 'child');
  const birthDate = '2015-06-01';
  const child = { surname: 'Тестенко', givenName: 'Соломія', patronymic: 'Ігорівна' };
  await save(desk, 'person', { ...mine().person, name: child, birthDate });
  await save(desk, 'numbers', { taxId: aTaxId(birthDate, 'female'), taxIdRefused: false, unzr: null });
  const { precheck } = await view(desk);
  expect(precheck.map(({ pointer, code }) => [pointer, code])).toEqual([
    ['/card/representatives', 'registry.representative_missing'],
  ]);
  await save(desk, 'representatives', [
    {
      name: { surname: 'Тестенко', givenName: 'Марія', patronymic: 'Іванівна' },
      relation: 'parent',
      document: 'Свідоцтво про народження',
    },
  ]);
  const { version } = await view(desk);
  const { body: draft } = await cabinet.call(desk.owner, routes.submitApplicationRoute, {
    params: { applicationId: desk.draft.id },
    body: { version },
  });
  const taken = await claimed(cabinet, { ...desk, draft });
  const attached = taken.review.slots.flatMap(({ documents }) => documents)[0];
  await cabinet.call(taken.officer, inbox.judgeDocumentRoute, {
    params: { applicationId: desk.draft.id, attachmentId: attached?.id ?? '' },
    body: { version: (await view(desk)).version, verdict: 'accepted' },
  });
  expect((await decide(taken)).status).toBe(200);

  expect((await cabinet.call(desk.owner, readOwnCardRoute)).body.card).toBeNull();
  const row = await cabinet.db.registryCard.findFirstOrThrow({ where: { givenName: 'Соломія' } });
  expect(row).toMatchObject({ personId: null, birthDate });
  expect((await view(desk)).resultNumber).toBe(row.number);
});

test('F15 the office asks to mend a section: only that one can be changed, and the office sees it when it is handed back', async () => {
  const desk = await sent();
  const asked = await cabinet.call(desk.officer, inbox.askForInformationRoute, {
    params: { applicationId: desk.draft.id },
    body: {
      ...{ version: (await view(desk)).version, dueOn: '2026-11-27' },
      requests: [{ kind: 'fix_field', requirementCode: null, pointer: '/card/contacts', text: 'Уточніть телефон' }],
    },
  });
  expect(asked.status).toBe(200);
  expect((await save(desk, 'social', null)).body.code).toBe('applications.not_allowed_now');
  const contacts = { phone: '+380671112233', otherPhone: null, email: null, needs: [] };
  expect((await save(desk, 'contacts', contacts)).status).toBe(200);

  const seen = () =>
    cabinet.call(desk.officer, inbox.reviewApplicationRoute, { params: { applicationId: desk.draft.id } });
  expect((await seen()).body.card).toMatchObject({ contacts: { phone: '+380000000123' } });
  const { requests, version } = await view(desk);
  await cabinet.call(desk.owner, routes.answerRequestsRoute, {
    params: { applicationId: desk.draft.id },
    body: { version, answers: requests.map(({ id }) => ({ requestId: id, text: null })) },
  });
  expect((await seen()).body.card).toMatchObject({ contacts: { phone: '+380671112233' } });
});
