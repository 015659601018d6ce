import { resendConfirmationRoute, signOutRoute } from '@cabinet/contracts/identity';
import type { SessionId } from '@cabinet/contracts/ids';
import { endOtherSessionsRoute, endSessionRoute, listDevicesRoute } from '@cabinet/contracts/security';
import { hashPassword } from '@cabinet/secrets/password-hash';
import { storeApplicant, storeStaff } from '@cabinet/testkit/accounts';
import { storeOffice } from '@cabinet/testkit/offices';
import { aWord } from '@cabinet/testkit/random';
import { expect, test } from 'vitest';
import { hashOfToken } from '#platform/http/session.ts';
import { type Caller, useCabinet } from '#test/cabinet.ts';
import { testKeys } from '#test/settings.ts';
import { goodPassword, sessionOf, signedIn } from '#test/visitors.ts';
import { glanceAtActor, readActor } from './read-actor.ts';

const cabinet = useCabinet({ STAFF_SECOND_FACTOR: 'false' });

const account = async () => {
  const login = aWord('owner');
  return { login, loginKey: login, passwordHash: await hashPassword(goodPassword, testKeys.PASSWORD_PEPPER) };
};

const enter = async (login: string, sharedDevice = false): Promise<Caller> =>
  (await signedIn(cabinet, { identifier: login, password: goodPassword, sharedDevice })).caller;

const isOpen = async (caller: Caller): Promise<boolean> => (await sessionOf(cabinet, caller)).actor !== null;

const actorOf = (caller: Caller) =>
  readActor(cabinet.services, hashOfToken(/__Host-sid=([\w-]+)/.exec(caller.cookie)?.[1] ?? ''));

test.each([
  { day: 'an ordinary day in winter', signIn: '2026-11-18T21:50:00Z', midnight: '2026-11-18T22:00:00Z' },
  { day: 'just after midnight', signIn: '2026-11-18T22:10:00Z', midnight: '2026-11-19T22:00:00Z' },
  { day: 'the day of 23 hours', signIn: '2027-03-27T22:00:00Z', midnight: '2027-03-28T21:00:00Z' },
  { day: 'the day of 25 hours', signIn: '2026-10-24T21:00:00Z', midnight: '2026-10-25T22:00:00Z' },
])('S7 B39 a session lives until midnight in Kyiv, to the second: $day', async ({ signIn, midnight }) => {
  const own = await account();
  await storeApplicant(cabinet.db, { account: own });
  cabinet.clock.set(signIn);
  const caller = await enter(own.login);

  cabinet.clock.set(new Date(Date.parse(midnight) - 1_000));
  expect(await isOpen(caller)).toBe(true);
  cabinet.clock.set(midnight);
  expect(await isOpen(caller)).toBe(false);
});

test('S7 B40 one’s own browser is never idle; a shared one is after fifteen minutes without a call', async () => {
  const own = await account();
  await storeApplicant(cabinet.db, { account: own });
  cabinet.clock.set('2026-11-18T06:00:00Z');
  const atHome = await enter(own.login);
  const shared = await enter(own.login, true);

  cabinet.clock.forward(15 * 60_000 - 1_000);
  expect(await isOpen(shared)).toBe(true);
  cabinet.clock.forward(15 * 60_000 - 1_000);
  expect(await isOpen(shared)).toBe(true);
  cabinet.clock.forward(15 * 60_000);
  expect(await isOpen(shared)).toBe(false);
  expect(await isOpen(atHome)).toBe(true);
});

test('S7 staff: half an hour idle, twelve hours at most, midnight does not matter', async () => {
  const own = await account();
  await storeStaff(cabinet.db, [await storeOffice(cabinet.db)], { account: own });
  cabinet.clock.set('2026-11-18T18:00:00Z');
  const idle = await enter(own.login);
  cabinet.clock.forward(30 * 60_000 - 1_000);
  expect(await isOpen(idle)).toBe(true);
  cabinet.clock.forward(30 * 60_000);
  expect(await isOpen(idle)).toBe(false);

  const busy = await enter(own.login);
  const began = cabinet.clock.now().getTime();
  for (let quarter = 1; quarter < 48; quarter += 1) {
    cabinet.clock.set(new Date(began + quarter * 15 * 60_000));
    expect(await isOpen(busy)).toBe(true);
  }
  cabinet.clock.set(new Date(began + 12 * 3_600_000 - 1_000));
  expect(await isOpen(busy)).toBe(true);
  cabinet.clock.set(new Date(began + 12 * 3_600_000));
  expect(await isOpen(busy)).toBe(false);
});

test('staff have one session at a time: the earlier one ends', async () => {
  const own = await account();
  await storeStaff(cabinet.db, [], { account: own });
  const first = await enter(own.login);
  const second = await enter(own.login);

  expect([await isOpen(first), await isOpen(second)]).toEqual([false, true]);
});

test('S5 role, office and state count at the very next request', async () => {
  const [north, south] = [await storeOffice(cabinet.db, { nameUk: 'ЦНАП Північний' }), await storeOffice(cabinet.db)];
  const own = await account();
  const { accountId } = await storeStaff(cabinet.db, [north], {
    account: own,
    surname: 'Шевченко',
    givenName: 'Марта',
  });
  const caller = await enter(own.login);
  expect(await actorOf(caller)).toMatchObject({
    role: 'officer',
    name: 'Шевченко М. П.',
    officeIds: [north],
    state: 'active',
  });

  await cabinet.db.staffOffice.create({ data: { accountId, officeId: south } });
  expect(await actorOf(caller)).toMatchObject({ officeIds: [north, south].sort() });
  await cabinet.db.account.update({ where: { id: accountId }, data: { role: 'administrator' } });
  expect(await actorOf(caller)).toMatchObject({ role: 'administrator' });
  await cabinet.db.account.update({ where: { id: accountId }, data: { state: 'inactive' } });
  expect(await actorOf(caller)).toMatchObject({ state: 'inactive' });
  await cabinet.db.account.update({ where: { id: accountId }, data: { state: 'blocked' } });
  expect(await actorOf(caller)).toEqual({ role: 'anonymous' });
});

test('a call marks the session as seen at most once a minute', async () => {
  const own = await account();
  const { accountId } = await storeApplicant(cabinet.db, { account: own });
  cabinet.clock.set('2026-11-18T09:00:00Z');
  const caller = await enter(own.login);
  const seen = async () =>
    (await cabinet.db.session.findFirstOrThrow({ where: { accountId } })).lastSeenAt.toISOString();

  cabinet.clock.forward(59_000);
  await isOpen(caller);
  expect(await seen()).toBe('2026-11-18T09:00:00.000Z');
  cabinet.clock.forward(1_000);
  await isOpen(caller);
  expect(await seen()).toBe('2026-11-18T09:01:00.000Z');
});

test('the session tells the header what it needs: name, offices, unread messages, form token', async () => {
  const own = await account();
  const { personId } = await storeApplicant(cabinet.db, { account: own });
  await cabinet.db.message.create({
    data: {
      id: personId,
      personId,
      template: 't',
      subject: 's',
      body: 'b',
      senderName: 'n',
      senderRole: 'officer',
      createdAt: cabinet.clock.now(),
      causeKey: aWord(),
    },
  });
  const session = await sessionOf(cabinet, await enter(own.login));

  expect(session).toMatchObject({
    actor: { displayName: 'Марія Тестенко', unreadMessages: 1, offices: [] },
    pending: null,
    idleMinutes: null,
  });
  expect(session.formToken).toMatch(/^[\w-]{43}$/);
});

test('the session tells staff of which kind each of their offices is', async () => {
  const officeIds = [];
  for (const kind of ['social_protection', 'enterprise']) officeIds.push(await storeOffice(cabinet.db, { kind }));
  const officer = await cabinet.sessionFor((await storeStaff(cabinet.db, officeIds)).accountId);
  const { actor } = await sessionOf(cabinet, officer);
  expect(actor?.offices.map(({ kind }) => kind).sort()).toEqual(['enterprise', 'social_protection']);
});

test('S6 one’s open sessions are listed; one, or all others, can be ended; another’s is not there', async () => {
  const own = await account();
  const { accountId } = await storeApplicant(cabinet.db, { account: own });
  const [here, there, elsewhere] = [await enter(own.login), await enter(own.login), await enter(own.login)];
  const stranger = await cabinet.sessionFor((await storeApplicant(cabinet.db)).accountId);
  const { items } = (await cabinet.call(here, listDevicesRoute)).body;
  expect(items).toHaveLength(3);
  expect(items.filter(({ current }) => current)).toHaveLength(1);
  expect(items[0]).toMatchObject({ ipPrefix: '127.0.0.0/24', sharedDevice: false });

  const other = items.find(({ current }) => !current)?.id as SessionId;
  const foreign = await cabinet.call(stranger, endSessionRoute, { params: { sessionId: other } });
  expect(foreign.status).toBe(404);
  expect((await cabinet.call(here, endSessionRoute, { params: { sessionId: other } })).status).toBe(204);
  expect((await cabinet.call(here, endOtherSessionsRoute)).body.ended).toBe(1);
  expect([await isOpen(here), await isOpen(there), await isOpen(elsewhere)]).toEqual([true, false, false]);
  expect(await cabinet.db.session.count({ where: { accountId, endedAt: null } })).toBe(1);
});

test('B47 whoever is not signed in is asked to', async () => {
  const { status, body } = await cabinet.call(null, resendConfirmationRoute);

  expect([status, body.code]).toEqual([401, 'common.sign_in_required']);
});

test('S6 signing out with the key of an earlier session ends this one, too', async () => {
  const own = await account();
  await storeApplicant(cabinet.db, { account: own });
  const headers = { 'idempotency-key': '01900000-0000-7000-8000-00000000000a' };
  const [first, second] = [await enter(own.login), await enter(own.login)];

  await cabinet.call(first, signOutRoute, {}, headers);
  await cabinet.call(second, signOutRoute, {}, headers);

  expect([await isOpen(first), await isOpen(second)]).toEqual([false, false]);
});

test('S6 ending the other sessions is done anew for each session that asks, whatever its key', async () => {
  const own = await account();
  await storeApplicant(cabinet.db, { account: own });
  const headers = { 'idempotency-key': '01900000-0000-7000-8000-00000000000b' };
  const first = await enter(own.login);
  await cabinet.call(first, endOtherSessionsRoute, {}, headers);
  const second = await enter(own.login);

  const { body } = await cabinet.call(second, endOtherSessionsRoute, {}, headers);

  expect(body.ended).toBe(1);
  expect([await isOpen(first), await isOpen(second)]).toEqual([false, true]);
});

test('B40 a page left open does not keep a session alive that nobody uses', async () => {
  const { accountId } = await storeApplicant(cabinet.db);
  const caller = await cabinet.sessionFor(accountId);
  await cabinet.db.session.updateMany({ where: { accountId }, data: { idleMinutes: 15 } });
  const token = caller.cookie.split('=')[1] ?? '';
  const glance = async () => (await glanceAtActor(cabinet.services, hashOfToken(token))).role;

  for (const minutes of [5, 5]) {
    cabinet.clock.forward(minutes * 60_000);
    expect(await glance()).toBe('applicant');
  }
  cabinet.clock.forward(6 * 60_000);

  expect(await glance()).toBe('anonymous');
});
