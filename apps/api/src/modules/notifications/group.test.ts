import { countRecipientsRoute, listMessagesRoute, sendMessageRoute } from '@cabinet/contracts/notifications';
import type { OfficeId } from '@cabinet/contracts/ids';
import { anAccount, aPerson, storeStaff } from '@cabinet/testkit/accounts';
import { storeApplication } from '@cabinet/testkit/applications';
import { storeOffice } from '@cabinet/testkit/offices';
import { anId } from '@cabinet/testkit/random';
import { storeService } from '@cabinet/testkit/services';
import { beforeAll, expect, test } from 'vitest';
import { type Caller, contextOf, useCabinet } from '#test/cabinet.ts';
import { deliverGroup } from './deliver-group.ts';

const cabinet = useCabinet();
let officeId: OfficeId;
let serviceId: string;
let officer: Caller;

beforeAll(async () => {
  // The officer works in two offices: the message must name the one it is written for.
  const offices = [await storeOffice(cabinet.db, { nameUk: 'ЦНАП Перший' }), await storeOffice(cabinet.db)].sort();
  officeId = offices[1] as OfficeId;
  await cabinet.db.office.update({ where: { id: officeId }, data: { nameUk: 'ЦНАП Другий', nameEn: 'Second centre' } });
  ({ serviceId } = await storeService(cabinet.db, [officeId]));
  officer = await cabinet.sessionFor((await storeStaff(cabinet.db, offices)).accountId);
});

const send = (state: string | null) =>
  cabinet.call(officer, sendMessageRoute, {
    body: {
      to: { kind: 'group', officeId, serviceCode: null, state: state as 'submitted' },
      subject: 'Завітайте до нас',
      body: 'Візьміть із собою оригінал.',
    },
  });

/** So many people, each with one application; the first `withLetters` of them want letters. */
const storePeople = async (count: number, state: string, withLetters = 0): Promise<string[]> => {
  const accounts = Array.from({ length: count }, () => anAccount());
  const people = accounts.map(({ id }, at) =>
    aPerson({ accountId: id, notifyByEmail: at < withLetters } as Parameters<typeof aPerson>[0]),
  );
  await cabinet.db.account.createMany({ data: accounts });
  await cabinet.db.person.createMany({ data: people as never });
  const first = await storeApplication(cabinet.db, { personId: people[0]?.id ?? '', officeId, serviceId, state });
  const {
    sequence: _sequence,
    handed: _handed,
    ...like
  } = await cabinet.db.application.findUniqueOrThrow({ where: { id: first } });
  await cabinet.db.application.createMany({
    data: people.slice(1).map(({ id }) => ({ ...like, id: anId(), number: anId(), personId: id, answers: {} })),
  });
  return people.map(({ id }) => id);
};

test('J8 a message to a thousand people is taken at once and reaches each of them once, by batches', async () => {
  const people = await storePeople(1000, 'submitted', 12);
  const letters = await cabinet.db.letter.count();

  const { status, body } = await send('submitted');
  expect([status, body.recipients]).toEqual([201, 1000]);
  expect(await cabinet.db.message.count({ where: { personId: { in: people } } })).toBe(0);

  await cabinet.runJobs();
  expect(await cabinet.db.message.count({ where: { personId: { in: people } } })).toBe(1000);
  expect((await cabinet.db.letter.count()) - letters).toBe(12);
  const [kept] = await cabinet.db.groupMessage.findMany();
  expect(kept?.deliveredAt).not.toBeNull();

  // A worker that dies before it says so leaves the job to another.
  await cabinet.db.groupMessage.updateMany({ data: { deliveredAt: null } });
  await deliverGroup(contextOf(cabinet, { role: 'system', job: 'test' }), kept?.id ?? '');
  expect(await cabinet.db.message.count({ where: { personId: { in: people } } })).toBe(1000);
}, 60_000);

test('J9 a message names the office it is written for, in the language of whoever reads it', async () => {
  const [uk = '', en = ''] = await storePeople(2, 'suspended');
  const accountOf = async (personId: string) =>
    (await cabinet.db.person.findUniqueOrThrow({ where: { id: personId } })).accountId ?? '';
  await cabinet.db.account.update({ where: { id: await accountOf(en) }, data: { language: 'en' } });
  await send('suspended');
  await cabinet.runJobs();

  const senderFor = async (personId: string) => {
    const { body } = await cabinet.call(await cabinet.sessionFor(await accountOf(personId)), listMessagesRoute);
    return body.items[0]?.senderName;
  };
  expect(await senderFor(uk)).toBe('Службенко О. П., ЦНАП Другий');
  expect(await senderFor(en)).toBe('Службенко О. П., Second centre');
});

test('J8 nobody can write to the holders of drafts: the state is not one that staff know', async () => {
  const [person = ''] = await storePeople(1, 'approved');

  const { status, body } = await send('draft');
  await cabinet.runJobs();

  expect([status, body.errors?.[0]?.pointer]).toEqual([422, '/to/state']);
  expect(await cabinet.db.message.count({ where: { personId: person } })).toBe(0);
});

test('J8 whoever has several applications that fit is one recipient', async () => {
  const [personId = ''] = await storePeople(1, 'refused');
  await storeApplication(cabinet.db, { personId, officeId, serviceId, state: 'refused' });
  await storeApplication(cabinet.db, { personId, officeId, serviceId, state: 'in_review' });
  const { code } = await cabinet.db.service.findUniqueOrThrow({ where: { id: serviceId }, select: { code: true } });
  const count = async (query: { serviceCode?: string; state?: 'refused' | 'closed' }) =>
    (await cabinet.call(officer, countRecipientsRoute, { query: { officeId, ...query } })).body.recipients;

  expect(await count({ state: 'refused' })).toBe(1);
  expect(await count({ state: 'refused', serviceCode: code })).toBe(1);
  expect(await count({ state: 'refused', serviceCode: 'no-such-service' })).toBe(0);
  expect(await count({ state: 'closed' })).toBe(0);
  expect((await send('refused')).body.recipients).toBe(1);
});
