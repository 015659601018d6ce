import { secondFactorRoute } from '@cabinet/contracts/identity';
import {
  confirmSecondFactorRoute,
  proveAgainRoute,
  readSecurityRoute,
  removeSecondFactorRoute,
  renewRecoveryCodesRoute,
  startSecondFactorRoute,
} from '@cabinet/contracts/security';
import { hashPassword } from '@cabinet/secrets/password-hash';
import { storeApplicant, storeStaff } from '@cabinet/testkit/accounts';
import { storeOffice } from '@cabinet/testkit/offices';
import { aWord } from '@cabinet/testkit/random';
import { Secret, TOTP } from 'otpauth';
import { beforeEach, expect, test } from 'vitest';
import { type Caller, useCabinet } from '#test/cabinet.ts';
import { testKeys } from '#test/settings.ts';
import { callerWith, cookiesOf, goodPassword, problemIn, sessionOf, signedIn } from '#test/visitors.ts';

const cabinet = useCabinet();
const passwordHash = hashPassword(goodPassword, testKeys.PASSWORD_PEPPER);

beforeEach(async () => {
  await cabinet.db.throttle.deleteMany({});
});

const codeFor = (secret: string, at = cabinet.clock.now()): string =>
  new TOTP({ algorithm: 'SHA1', digits: 6, period: 30, secret: Secret.fromBase32(secret) }).generate({
    timestamp: at.getTime(),
  });

const enrol = async (caller: Caller) => {
  const { secret, uri } = (await cabinet.call(caller, startSecondFactorRoute)).body;
  const answer = await cabinet.call(caller, confirmSecondFactorRoute, { body: { code: codeFor(secret) } });
  return { secret, uri, answer, caller: callerWith(cookiesOf(answer)), codes: answer.body.recoveryCodes };
};

const anApplicant = async () => {
  const login = aWord('owner');
  const stored = await storeApplicant(cabinet.db, {
    account: { login, loginKey: login, passwordHash: await passwordHash },
  });
  return { ...stored, login };
};

/** An applicant with an authenticator app in force, half a minute after it was confirmed. */
const protectedApplicant = async () => {
  const owner = await anApplicant();
  const enrolled = await enrol(await cabinet.sessionFor(owner.accountId));
  cabinet.clock.forward(60_000);
  return { ...owner, ...enrolled };
};

const halfway = async (login: string): Promise<Caller> =>
  (await signedIn(cabinet, { identifier: login, password: goodPassword })).caller;

const show = (caller: Caller, code: string) => cabinet.call(caller, secondFactorRoute, { body: { code } });

test('B22 staff without a second factor enrol one before any door opens', async () => {
  const login = aWord('staff');
  const office = await storeOffice(cabinet.db);
  await storeStaff(cabinet.db, [office], { account: { login, loginKey: login, passwordHash: await passwordHash } });
  const waiting = await halfway(login);
  expect(await sessionOf(cabinet, waiting)).toMatchObject({
    actor: null,
    pending: 'enrol_second_factor',
    formToken: null,
  });
  expect((await cabinet.call(waiting, readSecurityRoute)).status).toBe(401);

  const { answer, caller, uri } = await enrol(waiting);

  expect(uri).toMatch(/^otpauth:\/\/totp\//);
  expect(answer.body.recoveryCodes).toHaveLength(10);
  expect(new Set(answer.body.recoveryCodes).size).toBe(10);
  expect(answer.body.session.actor).toMatchObject({ role: 'officer', secondFactor: true, offices: [{ id: office }] });
  expect(await sessionOf(cabinet, waiting)).toMatchObject({ actor: null, pending: null });
  expect((await sessionOf(cabinet, caller)).actor?.role).toBe('officer');
  expect((await sessionOf(cabinet, await halfway(login))).pending).toBe('second_factor');
});

test('B22 S6 with the code of the app the person is in, under a new session id', async () => {
  const { login, secret } = await protectedApplicant();
  const waiting = await halfway(login);

  const answer = await show(waiting, codeFor(secret));

  expect([answer.status, answer.body.actor?.login]).toEqual([200, login]);
  expect((await sessionOf(cabinet, waiting)).pending).toBeNull();
  expect((await show(waiting, codeFor(secret))).body.code).toBe('identity.sign_in_again');
});

test('B23 after five wrong codes the sign-in begins again with the password', async () => {
  const { login, secret } = await protectedApplicant();
  const waiting = await halfway(login);
  const wrong = codeFor(secret, new Date('2020-01-01T00:00:00Z'));

  const codes: unknown[] = [];
  for (let guess = 0; guess < 6; guess += 1) codes.push((await show(waiting, wrong)).body.code);

  expect(codes).toEqual([
    ...Array.from({ length: 4 }, () => 'identity.wrong_code'),
    'identity.code_dead',
    'identity.sign_in_again',
  ]);
  expect((await show(waiting, codeFor(secret))).status).toBe(401);
});

test('S12 whoever has the password cannot go on guessing codes by signing in again and again', async () => {
  const { login, secret } = await protectedApplicant();
  const wrong = codeFor(secret, new Date('2020-01-01T00:00:00Z'));

  const codes: unknown[] = [];
  for (let round = 0; round < 3; round += 1) {
    const waiting = await halfway(login);
    for (let guess = 0; guess < 4; guess += 1) codes.push((await show(waiting, wrong)).body.code);
  }

  expect(codes.filter((code) => code === 'identity.wrong_code')).toHaveLength(10);
  expect(codes.slice(-2)).toEqual(['identity.wait_before_retry', 'identity.wait_before_retry']);
});

test('S12 of fifty uses of one code of the app at once exactly one opens, and none later', async () => {
  const { login, secret } = await protectedApplicant();
  const waiting: Caller[] = [];
  for (let each = 0; each < 50; each += 1) waiting.push(await halfway(login));
  const code = codeFor(secret);

  const answers = await Promise.all(waiting.map((caller) => show(caller, code)));

  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  await cabinet.db.throttle.deleteMany({});
  expect((await show(await halfway(login), code)).body.code).toBe('identity.wrong_code');
  expect(
    (await show(await halfway(login), codeFor(secret, new Date(cabinet.clock.now().getTime() - 30_000)))).status,
  ).toBe(401);
});

test('S12 a code is accepted half a minute early or late, and not beyond', async () => {
  const { login, secret } = await protectedApplicant();
  const at = (seconds: number) => codeFor(secret, new Date(cabinet.clock.now().getTime() + seconds * 1_000));

  expect((await show(await halfway(login), at(-60))).status).toBe(401);
  expect((await show(await halfway(login), at(60))).status).toBe(401);
  expect((await show(await halfway(login), at(-30))).status).toBe(200);
  expect((await show(await halfway(login), at(30))).status).toBe(200);
});

test('S12 of fifty uses of one recovery code at once exactly one opens; it is bound to its account and kept as a hash', async () => {
  const { login, codes, accountId } = await protectedApplicant();
  const other = await protectedApplicant();
  const code = codes[3] ?? '';
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  const waiting: Caller[] = [];
  for (let each = 0; each < 50; each += 1) waiting.push(await halfway(login));

  expect((await show(await halfway(other.login), code)).status).toBe(401);
  const answers = await Promise.all(waiting.map((caller) => show(caller, code.toLowerCase().replace('-', ' '))));

  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const rows = await cabinet.db.recoveryCode.findMany({ where: { accountId } });
  expect(rows.filter(({ usedAt }) => usedAt !== null)).toHaveLength(1);
  expect(rows.some(({ codeHash }) => Buffer.from(codeHash).includes(code.replace('-', '')))).toBe(false);
});

test('B22 new recovery codes are made with a fresh proof; the earlier ones stop working and the app stays in force', async () => {
  const { login, accountId, secret, codes } = await protectedApplicant();
  const stale = await cabinet.sessionFor(accountId, { proven: false });
  const refused = await cabinet.call(stale, renewRecoveryCodesRoute);
  const fresh = await cabinet.sessionFor(accountId);

  const { status, body } = await cabinet.call(
    fresh,
    renewRecoveryCodesRoute,
    {},
    { 'idempotency-key': 'renew-codes-27' },
  );
  const again = await cabinet.call(fresh, renewRecoveryCodesRoute, {}, { 'idempotency-key': 'renew-codes-27' });
  const security = await cabinet.call(fresh, readSecurityRoute);
  const opened = async (code: string) => (await show(await halfway(login), code)).status;

  expect(refused.body.code).toBe('identity.fresh_proof_needed');
  expect([status, new Set([...body.recoveryCodes, ...codes]).size]).toEqual([200, 20]);
  // What was shown is kept nowhere, so a retry makes codes of its own.
  expect(again.body.recoveryCodes).not.toEqual(body.recoveryCodes);
  expect(security.body).toMatchObject({ secondFactor: true, recoveryCodesLeft: 10 });
  expect([await opened(codes[0] ?? ''), await opened(body.recoveryCodes[0] ?? '')]).toEqual([401, 401]);
  expect([await opened(again.body.recoveryCodes[0] ?? ''), await opened(codeFor(secret))]).toEqual([200, 200]);
  expect(
    await cabinet.db.auditRecord.count({ where: { subject: accountId, action: 'identity.renew_recovery_codes' } }),
  ).toBe(2);
});

test('whoever has no app has no recovery codes to renew', async () => {
  const { accountId } = await anApplicant();

  const { status, body } = await cabinet.call(await cabinet.sessionFor(accountId), renewRecoveryCodesRoute);

  expect([status, body.code]).toEqual([409, 'identity.second_factor_off']);
});

test('S25 the app’s secret is sealed at rest', async () => {
  const { accountId, secret } = await protectedApplicant();

  const { totpSecret } = await cabinet.db.account.findUniqueOrThrow({ where: { id: accountId } });
  expect(Buffer.from(totpSecret ?? []).includes(secret)).toBe(false);
});

test('a sign-in that waits for its code is over after ten minutes', async () => {
  const { login, secret } = await protectedApplicant();
  const waiting = await halfway(login);

  cabinet.clock.forward(10 * 60_000);
  expect((await show(waiting, codeFor(secret))).body.code).toBe('identity.sign_in_again');
});

test('the app is not connected by a wrong code, nor a second time', async () => {
  const { accountId } = await anApplicant();
  const caller = await cabinet.sessionFor(accountId);
  const { secret } = (await cabinet.call(caller, startSecondFactorRoute)).body;
  const wrong = await cabinet.call(caller, confirmSecondFactorRoute, {
    body: { code: codeFor(secret, new Date('2020-01-01T00:00:00Z')) },
  });
  expect([wrong.status, wrong.body.code]).toEqual([401, 'identity.wrong_code']);

  const right = () => cabinet.call(caller, confirmSecondFactorRoute, { body: { code: codeFor(secret) } });
  const answers = await Promise.all([right(), right(), right()]);

  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const fresh = await cabinet.sessionFor(accountId);
  expect((await cabinet.call(fresh, startSecondFactorRoute)).body.code).toBe('identity.second_factor_on');
});

test('connecting and removing the app ask for a proof at most two minutes old; staff cannot remove it', async () => {
  const { accountId } = await anApplicant();
  const stale = await cabinet.sessionFor(accountId, { proven: false });
  expect((await cabinet.call(stale, startSecondFactorRoute)).body.code).toBe('identity.fresh_proof_needed');

  const { caller } = await enrol(await cabinet.sessionFor(accountId));
  cabinet.clock.forward(120_001);
  expect(problemIn(await cabinet.call(caller, removeSecondFactorRoute)).code).toBe('identity.fresh_proof_needed');
  const removed = await cabinet.call(await cabinet.sessionFor(accountId), removeSecondFactorRoute);
  expect(removed.status).toBe(204);
  expect(await cabinet.db.recoveryCode.count({ where: { accountId } })).toBe(0);

  const { accountId: administrator } = await storeStaff(cabinet.db, []);
  const refused = await cabinet.call(await cabinet.sessionFor(administrator), removeSecondFactorRoute);
  expect(problemIn(refused).code).toBe('identity.second_factor_required');
});

test('S6 the fresh proof is the password and the code; it lasts two minutes and gives the session a new id', async () => {
  const { login, secret } = await protectedApplicant();
  const caller = callerWith(cookiesOf(await show(await halfway(login), codeFor(secret))));
  cabinet.clock.forward(180_000);
  const prove = (body: { password: string; code?: string }) => cabinet.call(caller, proveAgainRoute, { body });

  expect(problemIn(await prove({ password: 'не той пароль' })).code).toBe('identity.wrong_pair');
  expect(problemIn(await prove({ password: goodPassword })).code).toBe('identity.wrong_code');
  const proved = await prove({ password: goodPassword, code: codeFor(secret) });
  const renewed = callerWith(cookiesOf(proved));

  expect(proved.status).toBe(204);
  expect((await sessionOf(cabinet, caller)).actor).toBeNull();
  cabinet.clock.forward(120_000);
  expect((await cabinet.call(renewed, removeSecondFactorRoute)).status).toBe(204);
});

test('S11 a signed-in stranger cannot guess the password: five tries, also when all come at once', async () => {
  const { accountId } = await anApplicant();
  const caller = await cabinet.sessionFor(accountId);
  const guess = () => cabinet.call(caller, proveAgainRoute, { body: { password: 'не той пароль' } });

  const answers = await Promise.all(Array.from({ length: 20 }, guess));

  const codes = answers.map((answer) => problemIn(answer).code);
  expect(codes.filter((code) => code === 'identity.wrong_pair')).toHaveLength(5);
  expect(codes.filter((code) => code === 'identity.wait_before_retry')).toHaveLength(15);
});

test('S12 codes shown as a fresh proof count with those of signing in, and the password gives none back', async () => {
  const { caller, accountId, login, secret } = await protectedApplicant();
  const wrong = codeFor(secret, new Date('2020-01-01T00:00:00Z'));
  const prove = async () =>
    problemIn(await cabinet.call(caller, proveAgainRoute, { body: { password: goodPassword, code: wrong } })).code;
  const forgetPasswords = () => cabinet.db.throttle.deleteMany({ where: { key: `prove:${accountId}` } });

  const codes: unknown[] = [];
  for (let guess = 0; guess < 11; guess += 1) {
    await forgetPasswords();
    codes.push(await prove());
  }

  expect(codes).toEqual([...Array(10).fill('identity.wrong_code'), 'identity.wait_before_retry']);
  expect((await show(await halfway(login), codeFor(secret))).body.code).toBe('identity.wait_before_retry');
});
