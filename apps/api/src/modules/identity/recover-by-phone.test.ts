import { randomInt } from 'node:crypto';
import { openRecoveryRoute, recoverRoute } from '@cabinet/contracts/identity';
import { askPhoneRecoveryRoute, openPhoneRecoveryRoute } from '@cabinet/contracts/phone-access';
import { storeApplicant, storeStaff } from '@cabinet/testkit/accounts';
import { aWord } from '@cabinet/testkit/random';
import { beforeEach, expect, test } from 'vitest';
import { useCabinet } from '#test/cabinet.ts';
import { aProof, goodPassword, problemIn, sessionOf, signedIn } from '#test/visitors.ts';

const cabinet = useCabinet();

const minute = 60_000;
const verified = new Date('2026-11-02T08:00:00Z');
const aPhone = (): string => `+38067${randomInt(1_000_000, 10_000_000)}`;

const anOwner = async (more: Record<string, unknown> = {}) => {
  const phone = aPhone();
  const login = aWord('owner');
  const account = { login, loginKey: login, phone, phoneVerifiedAt: verified, ...more };
  return { phone, login, ...(await storeApplicant(cabinet.db, { account })) };
};

const ask = async (identifier: string) =>
  cabinet.call(null, askPhoneRecoveryRoute, { body: { identifier, proof: await aProof(cabinet) } });

const open = (identifier: string, code: string) =>
  cabinet.call(null, openPhoneRecoveryRoute, { body: { identifier, code } });

const codeIn = async (phone: string): Promise<string> => {
  await cabinet.runJobs();
  return /\d{6}/.exec(cabinet.sms.messages(phone)[0]?.text ?? '')?.[0] ?? '';
};

const setPassword = (token: string, password = goodPassword) =>
  cabinet.call(null, recoverRoute, { body: { token, password, passwordConfirmation: password } });

beforeEach(() => {
  cabinet.sms.clear();
  cabinet.clock.forward(24 * 60 * minute);
});

test('B34 the code of an SMS leads to a new password, by which its owner signs in; every session has ended', async () => {
  const { phone, login, accountId } = await anOwner();
  const before = await cabinet.sessionFor(accountId);

  expect((await ask(login)).status).toBe(202);
  const { body } = await open(login, await codeIn(phone));
  expect((await cabinet.call(null, openRecoveryRoute, { body: { token: body.token } })).status).toBe(200);
  expect((await setPassword(body.token)).body).toEqual({ changed: true });

  expect((await sessionOf(cabinet, before)).actor).toBeNull();
  const { answer } = await signedIn(cabinet, { identifier: login, password: goodPassword });
  expect(answer.body.actor?.login).toBe(login);
  expect(problemIn(await setPassword(body.token)).code).toBe('identity.link_dead');
  const account = await cabinet.db.account.findUniqueOrThrow({ where: { id: accountId } });
  expect(account.phone).toBe(phone);
});

test('B34 whoever proved a phone and no address is helped by SMS too', async () => {
  const { phone, accountId } = await anOwner({ emailVerifiedAt: null });
  await ask(phone);
  const { body } = await open(phone, await codeIn(phone));
  expect((await setPassword(body.token)).status).toBe(200);
  const { passwordChangedAt } = await cabinet.db.account.findUniqueOrThrow({ where: { id: accountId } });
  expect(passwordChangedAt).toEqual(cabinet.clock.now());
});

test('S10 nothing tells whether there is an account, or whether it has a phone: neither the answer nor the refusals', async () => {
  const known = await anOwner();
  const phoneless = await anOwner({ phone: null, phoneVerifiedAt: null });
  const blocked = await anOwner({ state: 'blocked' });
  const staffLogin = aWord('clerk');
  const staffPhone = aPhone();
  const staff = { login: staffLogin, loginKey: staffLogin, phone: staffPhone, phoneVerifiedAt: verified };
  await storeStaff(cabinet.db, [], { account: staff });
  const story = async (identifier: string): Promise<unknown[]> => {
    const asked = await ask(identifier);
    await cabinet.runJobs();
    const told: unknown[] = [asked.status, asked.body];
    for (let tries = 0; tries < 6; tries += 1) told.push(problemIn(await open(identifier, 'xxxxxx')).code);
    const again = await ask(identifier);
    return [...told, again.status, problemIn(again).code];
  };

  const told = await story(known.login);
  expect(told.at(-1)).toBe('identity.wait_before_retry');
  for (const identifier of [aWord('nobody'), phoneless.login, blocked.login, staffLogin])
    expect(await story(identifier)).toEqual(told);
  expect(cabinet.sms.messages(known.phone)).toHaveLength(1);
  for (const phone of [staffPhone, blocked.phone]) expect(cabinet.sms.messages(phone)).toEqual([]);
});

test('a code asked for under one name of the account stops the one asked for under another, and fits no other purpose', async () => {
  const { phone, login } = await anOwner();
  await ask(login);
  const first = await codeIn(phone);
  cabinet.clock.forward(2 * minute);
  await ask(phone);
  cabinet.sms.clear();
  await cabinet.runJobs();

  expect(problemIn(await open(login, first)).code).toBe('identity.code_dead');
});

test('S13 of ten at once with the right code exactly one gets a token', async () => {
  const { phone, login } = await anOwner();
  await ask(login);
  const code = await codeIn(phone);

  const answers = await Promise.all(Array.from({ length: 10 }, () => open(login, code)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
});

test('a phone gets no more SMS than ten a day, whichever names of the account are used', async () => {
  const { phone, login } = await anOwner();
  for (let count = 0; count < 12; count += 1) {
    expect((await ask(count % 2 === 0 ? login : phone)).status).toBe(202);
    cabinet.clock.forward(11 * minute);
    await cabinet.runJobs();
    // The wait between two requests goes by the clock of the machine, which does not move here.
    await cabinet.db.throttle.deleteMany({ where: { key: { startsWith: 'recover' } } });
  }
  expect(cabinet.sms.messages(phone).length).toBeLessThanOrEqual(10);
});
