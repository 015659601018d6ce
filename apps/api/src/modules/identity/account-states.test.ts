import { blockAccountRoute, listAccountsRoute, unblockAccountRoute } from '@cabinet/contracts/accounts';
import { listApplicationsRoute } from '@cabinet/contracts/applications';
import { AccountState, termsVersion } from '@cabinet/contracts/identity';
import type { AccountId } from '@cabinet/contracts/ids';
import { deactivateRoute, reactivateRoute, readSecurityRoute, withdrawConsentRoute } from '@cabinet/contracts/security';
import { accountMachine } from '@cabinet/domain/workflows/account';
import { actsOf, nextState } from '@cabinet/domain/workflows/machine';
import { storeApplicant, storeStaff } from '@cabinet/testkit/accounts';
import { storeOffice } from '@cabinet/testkit/offices';
import { expect, test } from 'vitest';
import { write } from '#platform/write.ts';
import { type Caller, contextOf, useCabinet } from '#test/cabinet.ts';
import { problemIn, registered, sessionOf } from '#test/visitors.ts';
import { findAccount, moveAccount } from './accounts.ts';
import { confirmIfAwaiting } from './confirm-email.ts';

const cabinet = useCabinet();

const reason = 'Скарга власника на чужі входи';

const anApplicant = async (state: AccountState = 'active') => {
  const { accountId, personId } = await storeApplicant(cabinet.db, { account: { state } });
  return { accountId: accountId as AccountId, personId, caller: await cabinet.sessionFor(accountId) };
};

const anAdministrator = async (): Promise<Caller> => cabinet.sessionFor((await storeStaff(cabinet.db, [])).accountId);

const stateOf = async (id: string) => (await cabinet.db.account.findUniqueOrThrow({ where: { id } })).state;

const everyMove = AccountState.options.flatMap((state) =>
  actsOf(accountMachine).map((act) => ({ state, act, to: nextState(accountMachine, state, act) })),
);

test.each(everyMove)('B30 an account that is $state, act $act: leads to $to', async ({ state, act, to }) => {
  const { accountId } = await anApplicant(state);
  const ctx = contextOf(cabinet, { role: 'system', job: 'test' });
  const role = accountMachine.acts[act].who[0] ?? 'system';
  const move = () =>
    write(ctx, 'identity.test', async (writing) =>
      moveAccount(writing, await findAccount(writing.tx, accountId), { act, role, reason }),
    );

  if (to === null) {
    await expect(move()).rejects.toMatchObject({ problem: { code: 'identity.transition_not_allowed', status: 409 } });
    expect(await stateOf(accountId)).toBe(state);
  } else {
    expect(await move()).toBe(to);
    expect(await stateOf(accountId)).toBe(to);
  }
});

test('B30 through the doors, too, an impossible transition is 409', async () => {
  const resting = await anApplicant('inactive');
  const active = await anApplicant();
  const administrator = await anAdministrator();

  const answers = [
    await cabinet.call(resting.caller, deactivateRoute),
    await cabinet.call(active.caller, reactivateRoute, { body: { consent: true } }),
    await cabinet.call(administrator, unblockAccountRoute, {
      params: { accountId: active.accountId },
      body: { reason },
    }),
  ];

  expect(answers.map((answer) => [answer.status, problemIn(answer).code])).toEqual(
    answers.map(() => [409, 'identity.transition_not_allowed']),
  );
});

test('B25 withdrawing the consent is recorded and puts the account to rest; waking it asks for the consent again', async () => {
  const { caller } = await registered(cabinet);
  await cabinet.db.account.updateMany({ data: { state: 'active' }, where: { state: 'awaiting_confirmation' } });

  expect((await cabinet.call(caller, withdrawConsentRoute)).status).toBe(204);
  expect((await sessionOf(cabinet, caller)).actor).toMatchObject({
    accountState: 'inactive',
    stateReason: 'consent_withdrawn',
  });
  const security = (await cabinet.call(caller, readSecurityRoute)).body;
  expect(security.consents.find(({ kind }) => kind === 'personal_data')?.withdrawnAt).toBe(
    cabinet.clock.now().toISOString(),
  );

  const without = await cabinet.call(caller, reactivateRoute, { body: {} as never });
  expect(without.body.errors).toMatchObject([{ pointer: '/consent', code: 'identity.consent_not_given' }]);
  const awake = await cabinet.call(caller, reactivateRoute, { body: { consent: true } });
  expect(awake.body.actor).toMatchObject({ accountState: 'active', stateReason: null });
  const after = (await cabinet.call(caller, readSecurityRoute)).body.consents;
  expect(
    after.filter(
      ({ kind, version, withdrawnAt }) => kind === 'personal_data' && version === termsVersion && withdrawnAt === null,
    ),
  ).toHaveLength(1);
});

test('putting the account to rest and withdrawing the consent ask for a fresh proof', async () => {
  const { accountId } = await anApplicant();
  const stale = await cabinet.sessionFor(accountId, { proven: false });

  for (const route of [deactivateRoute, withdrawConsentRoute] as const) {
    expect((await cabinet.call(stale, route)) as unknown).toMatchObject({
      status: 403,
      body: { code: 'identity.fresh_proof_needed' },
    });
  }
});

test.each(['awaiting_confirmation', 'inactive'] as const)(
  'H10 an account that is %s stays before the doors of an active one',
  async (state) => {
    const { caller } = await anApplicant(state);

    expect((await cabinet.call(caller, listApplicationsRoute)) as unknown).toMatchObject({
      status: 403,
      body: { code: 'common.not_allowed' },
    });
  },
);

const consentOf = async (caller: Caller) =>
  (await cabinet.call(caller, readSecurityRoute)).body.consents.find(({ kind }) => kind === 'personal_data');

test('B25 whoever rests at their own wish may still withdraw the consent, and rests on', async () => {
  const { caller, accountId } = await registered(cabinet);
  await cabinet.db.account.update({ where: { id: accountId }, data: { state: 'active' } });
  await cabinet.call(caller, deactivateRoute);

  expect((await cabinet.call(caller, withdrawConsentRoute)).status).toBe(204);
  expect((await consentOf(caller))?.withdrawnAt).not.toBeNull();
  expect(await stateOf(accountId)).toBe('inactive');
});

test('B25 whoever never confirmed the address may withdraw the consent; a later confirmation opens nothing', async () => {
  const { caller, accountId } = await registered(cabinet);

  expect((await cabinet.call(caller, withdrawConsentRoute)).status).toBe(204);
  expect((await consentOf(caller))?.withdrawnAt).not.toBeNull();
  expect(await stateOf(accountId)).toBe('awaiting_confirmation');

  const ctx = contextOf(cabinet, { role: 'system', job: 'test' });
  await write(ctx, 'identity.test', async (writing) => {
    await confirmIfAwaiting(writing, await findAccount(writing.tx, accountId));
  });
  const account = await cabinet.db.account.findUniqueOrThrow({ where: { id: accountId } });
  expect([account.state, account.stateReason]).toEqual(['inactive', 'consent_withdrawn']);
});

test('B48 an administrator blocks with a reason, the sessions end at once, and unblocks again', async () => {
  const { accountId, caller } = await anApplicant();
  const administrator = await anAdministrator();
  const blocked = await cabinet.call(administrator, blockAccountRoute, { params: { accountId }, body: { reason } });

  expect([blocked.status, blocked.body.state, blocked.body.stateReason]).toEqual([200, 'blocked', reason]);
  expect((await sessionOf(cabinet, caller)).actor).toBeNull();
  expect(await cabinet.db.session.count({ where: { accountId, endedAt: null } })).toBe(0);
  const unblocked = await cabinet.call(administrator, unblockAccountRoute, { params: { accountId }, body: { reason } });
  expect(unblocked.body.state).toBe('active');
  expect((await sessionOf(cabinet, caller)).actor).toBeNull();
});

test('nobody blocks themselves, blocks without a reason, or blocks what is not there', async () => {
  const { accountId } = await storeStaff(cabinet.db, []);
  const self = await cabinet.sessionFor(accountId);
  const other = await anApplicant();
  const block = (id: string, why: string) =>
    cabinet.call(self, blockAccountRoute, { params: { accountId: id as AccountId }, body: { reason: why } });

  expect((await block(accountId, reason)).body.code).toBe('identity.transition_not_allowed');
  expect((await block(other.accountId, '   ')).status).toBe(422);
  expect((await block('01900000-0000-7000-8000-000000000000', reason)).status).toBe(404);
});

test('accounts are listed to administrators only, found by the beginning of login or address, page by page', async () => {
  const administrator = await anAdministrator();
  for (let each = 0; each < 3; each += 1) {
    const login = `Sought${each}`;
    await storeApplicant(cabinet.db, { account: { login, loginKey: login.toLowerCase() } });
  }
  const first = await cabinet.call(administrator, listAccountsRoute, { query: { search: 'SOUGHT', limit: 2 } });
  const rest = await cabinet.call(administrator, listAccountsRoute, {
    query: { search: 'sought', limit: 2, cursor: first.body.nextCursor ?? '' },
  });

  expect(first.body.items).toHaveLength(2);
  expect([...first.body.items, ...rest.body.items].map(({ login }) => login).sort()).toEqual([
    'Sought0',
    'Sought1',
    'Sought2',
  ]);
  expect(rest.body.nextCursor).toBeNull();
  const officer = await cabinet.sessionFor((await storeStaff(cabinet.db, [await storeOffice(cabinet.db)])).accountId);
  expect((await cabinet.call(officer, listAccountsRoute)).status).toBe(403);
  expect((await cabinet.call((await anApplicant()).caller, listAccountsRoute)).status).toBe(403);
});

test('B31 open pages of the person are told that the state changed', async () => {
  const { accountId, personId } = await anApplicant();
  const listener = await cabinet.services.database.pool.connect();
  const told: unknown[] = [];
  listener.on('notification', ({ payload }) => told.push(JSON.parse(payload ?? '')));
  await listener.query('listen cabinet_live');

  await cabinet.call(await anAdministrator(), blockAccountRoute, { params: { accountId }, body: { reason } });
  await listener.query('unlisten cabinet_live');
  listener.release(true);

  expect(told).toEqual([{ room: 'identity', id: accountId, personId, officeId: null }]);
});

test('B48 B49 unblocking does not stand for the confirmation: who proved nothing waits for it again', async () => {
  const administrator = await anAdministrator();
  const { accountId } = await anApplicant('awaiting_confirmation');
  await cabinet.db.account.update({ where: { id: accountId }, data: { emailVerifiedAt: null } });
  await cabinet.call(administrator, blockAccountRoute, { params: { accountId }, body: { reason } });

  const { body } = await cabinet.call(administrator, unblockAccountRoute, { params: { accountId }, body: { reason } });

  expect(body.state).toBe('awaiting_confirmation');
});
