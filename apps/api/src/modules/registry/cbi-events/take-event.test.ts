import { randomBytes, randomUUID } from 'node:crypto';
import { takeRegistryEventRoute } from '@cabinet/contracts/registry-events';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { aCard, storeCard } from '@cabinet/testkit/registry';
import { aTaxId } from '@cabinet/testkit/tax-ids';
import { expect, test } from 'vitest';
import { useCabinet } from '#test/cabinet.ts';

const key = randomBytes(32).toString('base64');
const cabinet = useCabinet({ CBI_EVENTS_KEY: key });
const closed = useCabinet();

/** Somebody whose card belongs to their profile, where they have one. */
async function aHolder(more: { notifyByEmail?: boolean; hasAccount?: boolean; provedBy?: string | null } = {}) {
  const { notifyByEmail = true, hasAccount = true, provedBy = 'code' } = more;
  const { personId, accountId } = await storeApplicant(cabinet.db, { person: { notifyByEmail } });
  const { email } = await cabinet.db.account.findUniqueOrThrow({ where: { id: accountId } });
  const taxId = aTaxId('1985-03-18', 'female');
  const content = aCard({ document: null, numbers: { taxId, taxIdRefused: false } });
  const place = { db: cabinet.db, secrets: cabinet.services.secrets, now: cabinet.clock.now() };
  const cardId = await storeCard(place, content);
  const { number } = await cabinet.db.registryCard.update({
    where: { id: cardId },
    data: hasAccount ? { personId, provedBy } : { personId: null },
  });
  return { personId: personId ?? '', email, taxId, number };
}

const anEvent = (more: object) => ({
  ...{ eventId: randomUUID(), kind: 'queue_moved' as const, occurredAt: '2026-11-18T08:00:00+02:00' },
  text: { uk: 'Ви тепер третя в черзі', en: 'You are third in the queue now' },
  ...more,
});
const tell = (body: object, authorization: string | null = `Bearer ${key}`, where = cabinet) =>
  where.call(null, takeRegistryEventRoute, { body: body as never }, authorization === null ? {} : { authorization });
const messagesOf = (personId: string) => cabinet.db.message.findMany({ where: { personId } });

test('D3 an event reaches the person in the cabinet and by one letter, which only leads there', async () => {
  const { personId, email, number } = await aHolder();
  const event = anEvent({ cardNumber: number.toLowerCase() });
  expect(await tell(event)).toMatchObject({ status: 202, body: { eventId: event.eventId, repeated: false } });
  await cabinet.runJobs();
  expect(await messagesOf(personId)).toMatchObject([
    { subject: 'Ваша черга просунулася', body: 'Ви тепер третя в черзі', link: '/cabinet/registry' },
  ]);
  const letters = cabinet.mailbox.letters(email);
  expect(letters.map(({ subject }) => subject)).toEqual(['Ваша черга просунулася']);
  expect(letters[0]?.text).not.toContain('третя');
});

test('D3 told again, and by many at once, it is one message and one letter', async () => {
  const { personId, email, taxId } = await aHolder();
  const event = anEvent({ taxId });
  const answers = await Promise.all(Array.from({ length: 8 }, () => tell(event)));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 202));
  expect(answers.filter(({ body }) => !body.repeated)).toHaveLength(1);
  await cabinet.runJobs();
  expect((await tell(event)).body.repeated).toBe(true);
  await cabinet.runJobs();
  expect(await messagesOf(personId)).toHaveLength(1);
  expect(cabinet.mailbox.letters(email)).toHaveLength(1);
});

test('D3 the same id with other words is refused, and nobody hears of it', async () => {
  const { personId, taxId } = await aHolder();
  const event = anEvent({ taxId });
  await tell(event);
  const { status, body } = await tell({ ...event, kind: 'decision' });
  expect([status, body.code]).toEqual([409, 'registry.event_differs']);
  await cabinet.runJobs();
  expect(await messagesOf(personId)).toHaveLength(1);
});

test('D3 who wants no letters reads of it in the cabinet alone; who has no account is told nothing', async () => {
  const quiet = await aHolder({ notifyByEmail: false });
  const without = await aHolder({ hasAccount: false });
  const knower = await aHolder({ provedBy: null });
  for (const { taxId } of [quiet, without, knower]) expect((await tell(anEvent({ taxId }))).status).toBe(202);
  await cabinet.runJobs();
  expect(await messagesOf(quiet.personId)).toHaveLength(1);
  expect(cabinet.mailbox.letters(quiet.email)).toEqual([]);
  // Who only knew a certificate of hers is not told of her either.
  for (const { personId } of [without, knower]) expect(await messagesOf(personId)).toEqual([]);
});

test('D3 an event of nobody, of nobody named, and too long a text are refused by name', async () => {
  const unknown = await tell(anEvent({ taxId: aTaxId('1950-01-01', 'male') }));
  expect([unknown.status, unknown.body.code]).toEqual([404, 'registry.event_of_nobody']);
  const both = await tell(anEvent({}));
  expect(both.body.errors).toMatchObject([{ pointer: '/cardNumber', code: 'registry.event_of_whom' }]);
  const { taxId } = await aHolder();
  const long = await tell(anEvent({ taxId, text: { uk: 'я'.repeat(501), en: 'x' } }));
  expect(long.body.errors).toMatchObject([{ pointer: '/text/uk', code: 'field.too_long' }]);
});

test('S25 without the key the door refuses, and without a key in the settings it is not there', async () => {
  const { taxId } = await aHolder();
  for (const shown of [null, 'Bearer guess', key, `bearer ${key}`])
    expect((await tell(anEvent({ taxId }), shown)).body.code).toBe('registry.event_key_wrong');
  expect((await tell(anEvent({ taxId }), `Bearer ${key}`, closed)).status).toBe(404);
});

test('C14 what an integrator said lies sealed', async () => {
  const { taxId } = await aHolder();
  const event = anEvent({ taxId });
  await tell(event);
  const row = await cabinet.db.registryEvent.findUniqueOrThrow({ where: { id: event.eventId } });
  expect(Buffer.from(row.said).toString()).not.toContain('черз');
});
