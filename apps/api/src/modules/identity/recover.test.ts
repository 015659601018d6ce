import { askRecoveryRoute, openRecoveryRoute, recoverRoute, secondFactorRoute } from '@cabinet/contracts/identity';
import { changePasswordRoute } from '@cabinet/contracts/security';
import { hashPassword } from '@cabinet/secrets/password-hash';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { aWord } from '@cabinet/testkit/random';
import { beforeEach, expect, test } from 'vitest';
import { jobContext } from '#platform/context.ts';
import { useCabinet } from '#test/cabinet.ts';
import { testKeys } from '#test/settings.ts';
import { aProof, callerWith, cookiesOf, goodPassword, problemIn, sessionOf, signedIn } from '#test/visitors.ts';
import { linkTokenOf } from './link-tokens.ts';
import { beginRecovery } from './recover.ts';

const cabinet = useCabinet();
const passwordHash = hashPassword(goodPassword, testKeys.PASSWORD_PEPPER);
const another = 'ґанок-Черевик-сімнадцять-9';

beforeEach(async () => {
  await cabinet.db.throttle.deleteMany({});
});

const anOwner = async (more: Record<string, unknown> = {}) => {
  const login = aWord('owner');
  const email = `${login}@example.ua`;
  const account = { login, loginKey: login, email, emailKey: email, passwordHash: await passwordHash, ...more };
  const stored = await storeApplicant(cabinet.db, { account });
  await cabinet.db.consent.create({
    data: {
      id: stored.personId,
      accountId: stored.accountId,
      kind: 'personal_data',
      textVersion: '1',
      givenAt: cabinet.clock.now(),
    },
  });
  return { ...stored, login, email };
};

const ask = async (identifier: string) =>
  cabinet.call(null, askRecoveryRoute, { body: { identifier, proof: await aProof(cabinet) } });

/** The link the job makes for the letter, or null when there is none. */
const linkFor = async (accountId: string): Promise<string | null> => {
  await beginRecovery(jobContext(cabinet.services, 'identity.begin-recovery', accountId), accountId);
  const token = await cabinet.db.accountToken.findFirst({ where: { accountId, purpose: 'recover', usedAt: null } });
  return token && linkTokenOf(cabinet.services, 'recover', token.id);
};

const queued = () =>
  cabinet.services.queue.boss.fetch<{ accountId: string | null }>('identity.begin-recovery', { batchSize: 100 });

const complete = (token: string, password = another) =>
  cabinet.call(null, recoverRoute, { body: { token, password, passwordConfirmation: password } });

const open = (token: string) => cabinet.call(null, openRecoveryRoute, { body: { token } });

test('S10 B34 asking to recover answers the same, to the byte, whether or not there is such an account', async () => {
  const { login, accountId } = await anOwner();
  await queued();

  const known = await ask(login);
  const unknown = await ask(aWord('nobody'));

  expect([known.status, known.body]).toEqual([202, { nextInSeconds: 60 }]);
  expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
  expect(Object.keys(unknown.headers).sort()).toEqual(Object.keys(known.headers).sort());
  const jobs = await queued();
  expect(new Set(jobs.map(({ data }) => data.accountId))).toEqual(new Set([accountId, null]));
});

test('B35 asking again waits a minute, then five; for somebody who does not exist as well', async () => {
  const { login } = await anOwner();
  for (const identifier of [login, aWord('nobody')]) {
    await ask(identifier);
    const again = await ask(identifier);
    expect([again.status, again.body.code]).toEqual([429, 'identity.wait_before_retry']);
    expect(again.body.facts?.seconds).toBeGreaterThan(50);
  }
});

test('B34 the link sets a new password, ends every session and forgets every device', async () => {
  const { login, accountId } = await anOwner();
  const { caller } = await signedIn(cabinet, { identifier: login, password: goodPassword });

  const answer = await complete((await linkFor(accountId)) ?? '');

  expect([answer.status, answer.body]).toEqual([200, { changed: true }]);
  expect((await sessionOf(cabinet, caller)).actor).toBeNull();
  expect(await cabinet.db.knownDevice.count({ where: { accountId } })).toBe(0);
  expect((await signedIn(cabinet, { identifier: login, password: goodPassword })).answer.status).toBe(401);
  expect((await signedIn(cabinet, { identifier: login, password: another })).answer.status).toBe(200);
  const acts = await cabinet.db.auditRecord.findMany({
    where: { subject: accountId },
    orderBy: { sequence: 'asc' },
    select: { action: true },
  });
  expect(acts.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['identity.finishRecovery', 'identity.recover']),
  );
});

test('B30 B34 once the link is opened the account is recovering: no session works until a password is made', async () => {
  const { login, accountId } = await anOwner();
  const { caller } = await signedIn(cabinet, { identifier: login, password: goodPassword });
  const link = (await linkFor(accountId)) ?? '';
  const state = async () => (await cabinet.db.account.findUniqueOrThrow({ where: { id: accountId } })).state;
  expect(await state()).toBe('active');

  expect((await open(link)).status).toBe(200);
  expect((await open(link)).status).toBe(200);
  expect(await state()).toBe('recovering');
  expect((await sessionOf(cabinet, caller)).actor).toBeNull();

  expect((await complete(link)).status).toBe(200);
  expect(await state()).toBe('active');
  expect((await open(link)).status).toBe(410);
});

test('B30 the old password stops a recovery somebody else began by opening the letter', async () => {
  const { login, accountId } = await anOwner();
  await open((await linkFor(accountId)) ?? '');

  const { answer } = await signedIn(cabinet, { identifier: login, password: goodPassword });

  expect([answer.status, answer.body.actor?.accountState]).toEqual([200, 'active']);
});

test('B34 opening the link of a resting account changes nothing before the password is made', async () => {
  const { accountId } = await anOwner({ state: 'inactive' });
  await open((await linkFor(accountId)) ?? '');

  expect((await cabinet.db.account.findUniqueOrThrow({ where: { id: accountId } })).state).toBe('inactive');
});

test('S12 of fifty uses of one recovery link at once exactly one changes the password', async () => {
  const { accountId } = await anOwner();
  const link = (await linkFor(accountId)) ?? '';

  const answers = [];
  for (let round = 0; round < 5; round += 1)
    answers.push(...(await Promise.all(Array.from({ length: 10 }, () => complete(link)))));

  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(new Set(answers.filter(({ status }) => status !== 200).map(({ body }) => body.code))).toEqual(
    new Set(['identity.link_dead']),
  );
});

test('S12 a recovery link lives an hour; a newer one replaces it', async () => {
  const { accountId } = await anOwner();
  const first = (await linkFor(accountId)) ?? '';
  cabinet.clock.forward(60_000);
  const second = (await linkFor(accountId)) ?? '';
  expect(second).not.toBe(first);

  expect((await complete(first)).status).toBe(410);
  cabinet.clock.forward(60 * 60_000);
  expect((await complete(second)).status).toBe(410);
});

test('a second spelling of the same account within a minute sends no second letter', async () => {
  const { accountId } = await anOwner();

  const first = await linkFor(accountId);

  expect(await linkFor(accountId)).toBe(first);
});

test('B34 a weak or repeated-wrongly password leaves the link alive', async () => {
  const { accountId } = await anOwner();
  const token = (await linkFor(accountId)) ?? '';

  const weak = await complete(token, 'Портал7');
  const differs = await cabinet.call(null, recoverRoute, {
    body: { token, password: another, passwordConfirmation: 'інше' },
  });

  expect(weak.body.errors?.[0]).toMatchObject({ pointer: '/password', code: 'identity.password_too_short' });
  expect(differs.body.errors).toMatchObject([{ pointer: '/passwordConfirmation', code: 'identity.passwords_differ' }]);
  expect((await complete(token)).status).toBe(200);
});

test.each([
  { who: 'blocked', account: { state: 'blocked' } },
  { who: 'not yet confirmed', account: { state: 'awaiting_confirmation', emailVerifiedAt: null } },
])('B10 B30 an account that is $who gets no recovery link, and the visitor is told the same', async ({ account }) => {
  const { login } = await anOwner(account);
  await queued();

  expect((await ask(login)).status).toBe(202);
  expect((await queued()).map(({ data }) => data.accountId)).toEqual([null]);
});

test('B30 a link that was sent before the account was blocked does not open it', async () => {
  const { accountId } = await anOwner();
  const link = (await linkFor(accountId)) ?? '';
  await cabinet.db.account.update({ where: { id: accountId }, data: { state: 'blocked' } });

  expect((await complete(link)).status).toBe(410);
  expect((await cabinet.db.account.findUniqueOrThrow({ where: { id: accountId } })).state).toBe('blocked');
});

test('B25 recovering the password of an account whose consent was withdrawn does not wake it', async () => {
  const { accountId } = await anOwner({ state: 'inactive' });
  await cabinet.db.consent.updateMany({ where: { accountId }, data: { withdrawnAt: cabinet.clock.now() } });

  await complete((await linkFor(accountId)) ?? '');

  expect((await cabinet.db.account.findUniqueOrThrow({ where: { id: accountId } })).state).toBe('inactive');
});

test('B34 the second factor stays in force after recovery', async () => {
  const { login, accountId } = await anOwner({
    totpSecret: Buffer.from('sealed'),
    totpConfirmedAt: cabinet.clock.now(),
  });

  await complete((await linkFor(accountId)) ?? '', 'ґанок-Черевик-9');

  const { answer, caller } = await signedIn(cabinet, { identifier: login, password: 'ґанок-Черевик-9' });
  expect([answer.body.actor, answer.body.pending]).toEqual([null, 'second_factor']);
  expect((await cabinet.call(caller, secondFactorRoute, { body: { code: 'abcde-fghjk' } })).status).toBe(401);
});

test('S6 changing the password gives this session a new id, ends the others and stops recovery links', async () => {
  const { login, accountId } = await anOwner();
  const { caller: here } = await signedIn(cabinet, { identifier: login, password: goodPassword });
  const { caller: there } = await signedIn(cabinet, { identifier: login, password: goodPassword });
  const link = (await linkFor(accountId)) ?? '';
  const change = (current: string, password = another) =>
    cabinet.call(here, changePasswordRoute, { body: { current, password, passwordConfirmation: password } });

  expect(problemIn(await change('не той')).code).toBe('identity.wrong_pair');
  expect(problemIn(await change(goodPassword, `${login}-хмара-трамвай`)).errors).toMatchObject([
    { pointer: '/password', code: 'identity.password_about_you' },
  ]);
  const answer = await change(goodPassword);
  const renewed = callerWith(cookiesOf(answer));

  expect(answer.status).toBe(204);
  expect([(await sessionOf(cabinet, here)).actor, (await sessionOf(cabinet, there)).actor]).toEqual([null, null]);
  expect((await sessionOf(cabinet, renewed)).actor?.login).toBe(login);
  expect((await complete(link)).status).toBe(410);
});

test('S6 a sign-in that compared the old password opens nothing once the password was changed meanwhile', async () => {
  const { login, accountId } = await anOwner();
  const passwordHash = await hashPassword(another, testKeys.PASSWORD_PEPPER);
  const waits = async (): Promise<boolean> => {
    const [found] = await cabinet.db.$queryRaw<{ count: number }[]>`
      select count(*)::int as count from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
    return (found?.count ?? 0) > 0;
  };

  const entering = await cabinet.db.$transaction(
    async (tx) => {
      await tx.account.update({ where: { id: accountId }, data: { passwordHash } });
      const begun = signedIn(cabinet, { identifier: login, password: goodPassword });
      await expect.poll(waits, { timeout: 8_000 }).toBe(true);
      return { begun };
    },
    { timeout: 10_000 },
  );
  const { answer } = await entering.begun;

  expect([answer.status, problemIn(answer).code]).toEqual([401, 'identity.wrong_pair']);
  expect(await cabinet.db.session.count({ where: { accountId, endedAt: null } })).toBe(0);
});

test('S11 a present password that is right does not give back the tries while the new one is refused', async () => {
  const { login } = await anOwner();
  const { caller } = await signedIn(cabinet, { identifier: login, password: goodPassword });
  const change = async (current: string, password: string) =>
    problemIn(
      await cabinet.call(caller, changePasswordRoute, { body: { current, password, passwordConfirmation: password } }),
    ).code;

  for (let guess = 0; guess < 4; guess += 1) await change('не той', another);
  await change(goodPassword, `${login}-хмара-трамвай`);

  expect(await change('не той', another)).toBe('identity.wrong_pair');
  expect(await change('не той', another)).toBe('identity.wait_before_retry');
});
