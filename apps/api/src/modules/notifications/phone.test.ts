import { randomInt } from 'node:crypto';
import { changePhoneRoute, confirmPhoneRoute, readSecurityRoute } from '@cabinet/contracts/security';
import { hashPassword } from '@cabinet/secrets/password-hash';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { aWord } from '@cabinet/testkit/random';
import { beforeEach, expect, test } from 'vitest';
import { type Caller, useCabinet } from '#test/cabinet.ts';
import { testKeys } from '#test/settings.ts';
import { callerWith, cookiesOf, goodPassword, problemIn, signedIn } from '#test/visitors.ts';
import { smsWords } from './words/sms.ts';

const cabinet = useCabinet();
beforeEach(() => {
  cabinet.sms.clear();
  cabinet.sms.failNext(0, { code: 999 });
  cabinet.mailbox.clear();
});

const aPhone = (): string => `+38067${randomInt(1_000_000, 10_000_000)}`;

const passwordHash = hashPassword(goodPassword, testKeys.PASSWORD_PEPPER);

const anOwner = async (more: Record<string, unknown> = {}) => {
  const login = aWord('owner');
  const email = `${login}@example.ua`;
  const { accountId } = await storeApplicant(cabinet.db, {
    account: { login, loginKey: login, email, emailKey: email, passwordHash: await passwordHash, ...more },
  });
  return { accountId, login, email, caller: await cabinet.sessionFor(accountId) };
};

const anOwnerWithPhone = async (more: Record<string, unknown> = {}) => {
  const phone = aPhone();
  return { ...(await anOwner({ phone, phoneVerifiedAt: cabinet.clock.now(), ...more })), phone };
};

const askFor = (caller: Caller, phone: string) => cabinet.call(caller, changePhoneRoute, { body: { phone } });
const enter = (caller: Caller, code: string) => cabinet.call(caller, confirmPhoneRoute, { body: { code } });
const phoneIn = async (caller: Caller) => (await cabinet.call(caller, readSecurityRoute)).body;

/** The code as a person reads it in the newest SMS. */
const codeSentTo = async (phone: string): Promise<string> =>
  /\d{6}/.exec((await cabinet.sms.messageTo(phone, 0)).text)?.[0] ?? '';

const signInWith = async (identifier: string): Promise<number> =>
  (await signedIn(cabinet, { identifier, password: goodPassword })).answer.status;

test('C11 the old phone stays until the code from the SMS is entered, and then both are told', async () => {
  const { caller, phone: old, email } = await anOwnerWithPhone();
  const fresh = aPhone();

  expect((await askFor(caller, fresh)).status).toBe(202);
  await cabinet.runJobs();
  expect(await phoneIn(caller)).toMatchObject({ phone: old, phoneVerified: true, pendingPhone: fresh });
  expect(await signInWith(old)).toBe(200);
  expect(await signInWith(fresh)).toBe(401);
  const confirmed = await enter(caller, await codeSentTo(fresh));
  await cabinet.runJobs();

  expect(confirmed.status).toBe(204);
  const renewed = callerWith(cookiesOf(confirmed));
  expect(await phoneIn(renewed)).toMatchObject({ phone: fresh, phoneVerified: true, pendingPhone: null });
  expect(cabinet.sms.messages(old).map(({ text }) => text)).toEqual([smsWords.uk.phoneChanged]);
  expect(cabinet.sms.messages(fresh)).toHaveLength(1);
  expect(cabinet.mailbox.letters(email).map(({ subject }) => subject)).toEqual(['Телефон кабінету змінено']);
});

test('B21 after the change the new phone signs in, however it is written, and the old one no more', async () => {
  const { caller, phone: old } = await anOwnerWithPhone();
  const fresh = aPhone();
  await askFor(caller, fresh);
  await cabinet.runJobs();
  await enter(caller, await codeSentTo(fresh));

  const [operator, rest] = [fresh.slice(4, 6), fresh.slice(6)];
  const spellings = [
    fresh,
    fresh.slice(1),
    `0${operator}${rest}`,
    `0${operator} ${rest.slice(0, 3)} ${rest.slice(3, 5)} ${rest.slice(5)}`,
    `+38 (0${operator}) ${rest.slice(0, 3)}-${rest.slice(3, 5)}-${rest.slice(5)}`,
    ` ${fresh.slice(0, 4)} ${operator} ${rest} `,
  ];
  for (const spelling of spellings) expect([spelling, await signInWith(spelling)]).toEqual([spelling, 200]);
  expect(await signInWith(old)).toBe(401);
});

test('B23 five wrong codes end the one in the SMS; the old phone stays, and a new code works', async () => {
  const { caller, phone: old } = await anOwnerWithPhone();
  const fresh = aPhone();
  await askFor(caller, fresh);
  await cabinet.runJobs();
  const right = await codeSentTo(fresh);
  const wrong = right === '000000' ? '000001' : '000000';

  const codes: (string | undefined)[] = [];
  for (let turn = 0; turn < 5; turn += 1) codes.push(problemIn(await enter(caller, wrong)).code);
  expect(codes).toEqual([...Array(4).fill('identity.wrong_code'), 'identity.code_dead']);
  expect(problemIn(await enter(caller, right)).code).toBe('identity.code_dead');
  expect(await phoneIn(caller)).toMatchObject({ phone: old, phoneVerified: true });

  cabinet.clock.forward(61_000);
  cabinet.sms.clear();
  await askFor(caller, fresh);
  await cabinet.runJobs();
  const next = await codeSentTo(fresh);
  expect((await enter(caller, `${next.slice(0, 3)} ${next.slice(3)}`)).status).toBe(204);
});

test('S10 somebody’s phone is asked for with the same answer, and gets no SMS', async () => {
  const other = await anOwnerWithPhone();
  const { caller } = await anOwner();

  const answers = [await askFor(caller, other.phone), await askFor((await anOwner()).caller, aPhone())];
  await cabinet.runJobs();

  expect(answers[0]?.body).toEqual(answers[1]?.body);
  expect(cabinet.sms.messages(other.phone)).toEqual([]);
});

test('R14 while the gateway is down the code waits in the queue and reaches the phone once', async () => {
  const { caller } = await anOwner();
  const phone = aPhone();
  cabinet.sms.failNext(2, { code: 999 });
  await askFor(caller, phone);

  for (let turn = 0; turn < 3; turn += 1) {
    await cabinet.runJobs({ tolerate: true });
    await cabinet.db
      .$executeRaw`update pgboss.job set start_after = now() where name = 'notifications.send-code' and state = 'retry'`;
  }

  expect(cabinet.sms.messages(phone)).toHaveLength(1);
  expect((await enter(caller, await codeSentTo(phone))).status).toBe(204);
});

test('a number that the gateway refuses is not tried again, and the page may ask anew', async () => {
  const { caller } = await anOwner();
  const phone = aPhone();
  cabinet.sms.failNext(1, { code: 404 });
  await askFor(caller, phone);
  await cabinet.runJobs();
  const refused = cabinet.sms.messages(phone);
  cabinet.clock.forward(61_000);
  await askFor(caller, phone);
  await cabinet.runJobs();

  expect(refused).toEqual([]);
  expect(cabinet.sms.messages(phone)).toHaveLength(1);
});

test.each(['uk', 'en'] as const)(
  'J4 the SMS of an account in %s are in its language, and each is one part of 70 signs',
  async (language) => {
    const { caller, phone: old, login } = await anOwnerWithPhone({ language });
    const fresh = aPhone();
    await askFor(caller, fresh);
    await cabinet.runJobs();
    const code = await codeSentTo(fresh);
    await enter(caller, code);
    await cabinet.runJobs();

    expect(cabinet.sms.messages(fresh).map(({ text }) => text)).toEqual([smsWords[language].code(code)]);
    expect(cabinet.sms.messages(old).map(({ text }) => text)).toEqual([smsWords[language].phoneChanged]);
    for (const { text, parts } of cabinet.sms.messages()) {
      expect(text.length).toBeLessThanOrEqual(70);
      expect(parts).toBe(1);
      expect(/[іїєґа-я]/i.test(text)).toBe(language === 'uk');
      expect(text).not.toContain(login);
    }
  },
);
