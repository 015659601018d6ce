import { signInRoute } from '@cabinet/contracts/identity';
import { reactivateRoute } from '@cabinet/contracts/security';
import { hashPassword } from '@cabinet/secrets/password-hash';
import { storeApplicant, storeStaff } from '@cabinet/testkit/accounts';
import { aWord } from '@cabinet/testkit/random';
import { beforeEach, expect, test } from 'vitest';
import { useCabinet } from '#test/cabinet.ts';
import { testKeys } from '#test/settings.ts';
import { callerWith, cookiesOf, goodPassword } from '#test/visitors.ts';
import { jobContext } from '#platform/context.ts';
import { restTheDormant } from './dormancy.ts';

const cabinet = useCabinet();
const passwordHash = hashPassword(goodPassword, testKeys.PASSWORD_PEPPER);
const dayMs = 86_400_000;

const run = async (): Promise<void> => {
  await restTheDormant(jobContext(cabinet.services, 'test', cabinet.services.newId()));
  await cabinet.runJobs();
};

const anOwner = async (lastSignInAt: string | null, more: Record<string, unknown> = {}) => {
  const login = aWord('away');
  const email = `${login}@example.org`;
  const row = { login, loginKey: login, email, emailKey: email, passwordHash: await passwordHash };
  const at = lastSignInAt && new Date(lastSignInAt);
  const createdAt = new Date('2024-01-10T08:00:00Z');
  const stored = await storeApplicant(cabinet.db, { account: { ...row, lastSignInAt: at, createdAt, ...more } });
  return { ...stored, email, login };
};

const stateOf = async (accountId: string) =>
  (await cabinet.db.account.findUniqueOrThrow({ where: { id: accountId } })).state;

const lettersTo = (email: string): string[] => cabinet.mailbox.letters(email).map(({ subject }) => subject);

const warning = 'Ви давно не заходили до кабінету';

beforeEach(() => {
  cabinet.mailbox.clear();
  cabinet.clock.set('2026-11-18T09:00:00Z');
});

test('B33 after eleven months away the owner is warned once, after twelve the account rests, and signing in wakes it', async () => {
  const { accountId, email, login } = await anOwner('2025-12-18T08:00:00Z');
  cabinet.clock.set('2026-11-17T09:00:00Z');
  await run();
  expect(lettersTo(email)).toEqual([]);

  cabinet.clock.set('2026-11-19T09:00:00Z');
  await run();
  await run();
  expect(lettersTo(email)).toEqual([warning]);
  cabinet.clock.set('2026-12-17T09:00:00Z');
  await run();
  expect(await stateOf(accountId)).toBe('active');
  cabinet.clock.set('2026-12-19T09:00:00Z');
  await run();
  const account = await cabinet.db.account.findUniqueOrThrow({ where: { id: accountId } });
  expect([account.state, account.stateReason]).toEqual(['inactive', 'dormant']);
  expect(lettersTo(email)).toHaveLength(2);

  const entered = await cabinet.call(null, signInRoute, { body: { identifier: login, password: goodPassword } });
  expect(entered.body.actor?.accountState).toBe('inactive');
  const caller = callerWith(cookiesOf(entered));
  const woken = await cabinet.call(caller, reactivateRoute, { body: { consent: true } });
  expect(woken.body.actor?.accountState).toBe('active');
  await run();
  expect(await stateOf(accountId)).toBe('active');
});

test('whoever comes back after the warning stays, and is warned anew when away again', async () => {
  const { accountId, email, login } = await anOwner('2025-12-10T08:00:00Z');
  await run();
  await cabinet.call(null, signInRoute, { body: { identifier: login, password: goodPassword } });
  cabinet.clock.set('2027-01-18T09:00:00Z');
  await run();
  expect([await stateOf(accountId), lettersTo(email)]).toEqual(['active', [warning]]);
  cabinet.clock.set('2027-10-19T09:00:00Z');
  await run();
  expect(lettersTo(email)).toEqual([warning, warning]);
});

test('whoever was away for years before there were warnings is warned first, and has four weeks', async () => {
  const { accountId, email } = await anOwner(null);
  await run();
  expect([await stateOf(accountId), lettersTo(email)]).toEqual(['active', [warning]]);
  cabinet.clock.forward(27 * dayMs);
  await run();
  expect(await stateOf(accountId)).toBe('active');
  cabinet.clock.forward(2 * dayMs);
  await run();
  expect(await stateOf(accountId)).toBe('inactive');
});

test('staff, blocked accounts and those that never proved a contact are left as they are', async () => {
  const old = new Date('2024-01-10T08:00:00Z');
  const staff = await storeStaff(cabinet.db, [], { account: { createdAt: old, lastSignInAt: old } });
  const blocked = await anOwner('2024-02-01T08:00:00Z', { state: 'blocked' });
  const unproved = await anOwner('2024-02-01T08:00:00Z', { state: 'awaiting_confirmation', emailVerifiedAt: null });
  await run();
  cabinet.clock.forward(40 * dayMs);
  await run();
  const states = await Promise.all([staff, blocked, unproved].map(({ accountId }) => stateOf(accountId)));
  expect(states).toEqual(['active', 'blocked', 'awaiting_confirmation']);
});
