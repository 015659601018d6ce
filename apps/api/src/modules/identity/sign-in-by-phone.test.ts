import { randomInt } from 'node:crypto';
import { secondFactorRoute } from '@cabinet/contracts/identity';
import { askPhoneCodeRoute, readSignInWaysRoute, signInByPhoneRoute } from '@cabinet/contracts/phone-access';
import { changeEmailRoute } from '@cabinet/contracts/security';
import { storeApplicant, storeStaff } from '@cabinet/testkit/accounts';
import { aWord } from '@cabinet/testkit/random';
import { TOTP } from 'otpauth';
import { beforeEach, expect, test } from 'vitest';
import { useCabinet } from '#test/cabinet.ts';
import { aProof, callerWith, cookiesOf, problemIn, sessionOf } from '#test/visitors.ts';
import { newTotpSecret, placeOfSecret } from './second-factor.ts';

const cabinet = useCabinet();

const minute = 60_000;
const verified = new Date('2026-11-02T08:00:00Z');
const aPhone = (): string => `+38067${randomInt(1_000_000, 10_000_000)}`;

const anOwner = async (more: Record<string, unknown> = {}) => {
  const phone = aPhone();
  const account = { phone, phoneVerifiedAt: verified, ...more };
  return { phone, ...(await storeApplicant(cabinet.db, { account })) };
};

const ask = async (phone: string) =>
  cabinet.call(null, askPhoneCodeRoute, { body: { phone, proof: await aProof(cabinet) } });

const enter = (phone: string, code: string, sharedDevice = false) =>
  cabinet.call(null, signInByPhoneRoute, { body: { phone, code, sharedDevice } });

const codeIn = async (phone: string): Promise<string> => {
  await cabinet.runJobs();
  return /\d{6}/.exec(cabinet.sms.messages(phone)[0]?.text ?? '')?.[0] ?? '';
};

const another = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

beforeEach(() => {
  cabinet.sms.clear();
  cabinet.clock.forward(24 * 60 * minute);
});

test('B20 a verified phone and the code sent to it open the cabinet; the SMS says nothing of whose it is', async () => {
  const { phone, accountId } = await anOwner();
  expect((await cabinet.call(null, readSignInWaysRoute)).body).toEqual({ sms: true });

  const asked = await ask(phone);
  expect([asked.status, asked.body]).toEqual([202, { nextInSeconds: 60 }]);
  const code = await codeIn(phone);
  const answer = await enter(phone, code);

  expect(answer.status).toBe(200);
  expect(answer.body.actor?.role).toBe('applicant');
  expect(cabinet.sms.messages(phone)).toHaveLength(1);
  const { login } = await cabinet.db.account.findUniqueOrThrow({ where: { id: accountId } });
  expect(cabinet.sms.messages(phone)[0]?.text).not.toContain(login);
  expect((await sessionOf(cabinet, callerWith(cookiesOf(answer)))).actor?.login).toBe(login);
});

test('S10 whoever asks for a phone that opens nothing is answered alike at every step, and no SMS goes', async () => {
  const known = await anOwner();
  const unverified = await anOwner({ phoneVerifiedAt: null });
  const staffPhone = aPhone();
  await storeStaff(cabinet.db, [], { account: { phone: staffPhone, phoneVerifiedAt: verified } });
  const story = async (phone: string): Promise<unknown[]> => {
    const told: unknown[] = [];
    const asked = await ask(phone);
    told.push(asked.status, asked.body);
    const right = await codeIn(phone);
    for (let tries = 0; tries < 6; tries += 1) {
      const { status, body } = await enter(phone, another(right || '000000'));
      told.push(status, problemIn({ body }).code);
    }
    const again = await ask(phone);
    told.push(again.status, problemIn(again).code);
    return told;
  };

  const told = await story(known.phone);
  expect(told.slice(-4)).toEqual([401, 'identity.code_dead', 429, 'identity.wait_before_retry']);
  for (const phone of [aPhone(), unverified.phone, staffPhone]) {
    expect(await story(phone)).toEqual(told);
    expect(cabinet.sms.messages(phone)).toEqual([]);
  }
});

test('B23 after five wrong tries the code is dead, also for the right digits', async () => {
  const { phone } = await anOwner();
  await ask(phone);
  const code = await codeIn(phone);

  const wrong = [];
  for (let tries = 0; tries < 5; tries += 1) wrong.push(problemIn(await enter(phone, another(code))).code);

  expect(wrong).toEqual([...Array(4).fill('identity.wrong_code'), 'identity.code_dead']);
  expect(problemIn(await enter(phone, code)).code).toBe('identity.code_dead');
});

test('B35 a new code stops the earlier one, and ten minutes end either', async () => {
  const { phone } = await anOwner();
  await ask(phone);
  const first = await codeIn(phone);
  expect(problemIn(await ask(phone)).code).toBe('identity.wait_before_retry');
  cabinet.clock.forward(minute);
  const second = await ask(phone);
  expect(second.body).toEqual({ nextInSeconds: 300 });
  cabinet.sms.clear();
  const later = await codeIn(phone);

  expect([later === first, (await enter(phone, first)).status]).toEqual([false, 401]);
  cabinet.clock.forward(10 * minute);
  expect(problemIn(await enter(phone, later)).code).toBe('identity.code_dead');
});

test('ten SMS a day go to one phone, whoever asks', async () => {
  const { phone } = await anOwner();
  const statuses: number[] = [];
  for (let count = 0; count < 11; count += 1) {
    statuses.push((await ask(phone)).status);
    cabinet.clock.forward(6 * minute);
  }
  await cabinet.runJobs();
  expect(statuses).toEqual([...Array(10).fill(202), 429]);
});

test('wrong codes of one phone are counted over all its codes: ten in a quarter of an hour', async () => {
  const { phone } = await anOwner();
  const tryAll = async (): Promise<void> => {
    const code = await codeIn(phone);
    for (let tries = 0; tries < 5; tries += 1) await enter(phone, another(code));
  };
  await ask(phone);
  await tryAll();
  cabinet.clock.forward(minute);
  await ask(phone);
  await tryAll();
  cabinet.clock.forward(5 * minute);
  await ask(phone);
  const code = await codeIn(phone);

  expect(problemIn(await enter(phone, code)).code).toBe('identity.wait_before_retry');
});

test('S13 of twenty at once with the right code exactly one is let in, and the code never works again', async () => {
  const { phone, accountId } = await anOwner();
  await ask(phone);
  const code = await codeIn(phone);

  const answers = await Promise.all(Array.from({ length: 20 }, () => enter(phone, code)));

  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(await cabinet.db.session.count({ where: { accountId, endedAt: null } })).toBe(1);
  expect(problemIn(await enter(phone, code)).code).toBe('identity.code_dead');
});

test('forty wrong tries at once are five tries', async () => {
  const { phone } = await anOwner();
  await ask(phone);
  const code = await codeIn(phone);

  const answers = await Promise.all(Array.from({ length: 40 }, () => enter(phone, another(code))));

  const wrong = answers.filter((answer) => problemIn(answer).code === 'identity.wrong_code');
  expect(wrong.length).toBeLessThanOrEqual(4);
  expect((await enter(phone, code)).status).not.toBe(200);
});

test('B22 an account with an authenticator app still asks for its code', async () => {
  const { phone, accountId } = await anOwner();
  const secret = newTotpSecret();
  await cabinet.db.account.update({
    where: { id: accountId },
    data: {
      totpSecret: cabinet.services.secrets.seal(placeOfSecret(accountId), secret.base32),
      totpConfirmedAt: verified,
    },
  });
  await ask(phone);
  const answer = await enter(phone, await codeIn(phone));

  expect(answer.body).toMatchObject({ actor: null, pending: 'second_factor' });
  const code = new TOTP({ secret }).generate({ timestamp: cabinet.clock.now().getTime() });
  const finished = await cabinet.call(callerWith(cookiesOf(answer)), secondFactorRoute, { body: { code } });
  expect(finished.body.actor?.role).toBe('applicant');
});

test('B30 a blocked account is told so to who has the code alone; one that is being recovered is open again', async () => {
  const blocked = await anOwner({ state: 'blocked', stateReason: 'Порушення умов' });
  await ask(blocked.phone);
  const code = await codeIn(blocked.phone);
  expect(problemIn(await enter(blocked.phone, another(code))).code).toBe('identity.wrong_code');
  expect((await enter(blocked.phone, code)).body).toMatchObject({
    code: 'identity.blocked',
    facts: { reason: 'Порушення умов' },
  });

  const recovering = await anOwner({ state: 'recovering' });
  await ask(recovering.phone);
  expect((await enter(recovering.phone, await codeIn(recovering.phone))).body.actor?.accountState).toBe('active');
});

test('a code that went to a phone which the account has left since opens nothing', async () => {
  const { phone, accountId } = await anOwner();
  await ask(phone);
  const code = await codeIn(phone);
  await cabinet.db.account.update({ where: { id: accountId }, data: { phone: aPhone() } });

  expect(problemIn(await enter(phone, code)).code).toBe('identity.code_dead');
});

test('an SMS is no fresh proof: acts of weight still ask for the password', async () => {
  const { phone } = await anOwner();
  await ask(phone);
  const caller = callerWith(cookiesOf(await enter(phone, await codeIn(phone))));

  const answer = await cabinet.call(caller, changeEmailRoute, { body: { email: `${aWord('new')}@example.ua` } });
  expect(problemIn(answer).code).toBe('identity.fresh_proof_needed');
});

test('S15 without work done by the device no code is asked for', async () => {
  const proof = 'bm90IGEgcHJvb2Y=';
  expect(problemIn(await cabinet.call(null, askPhoneCodeRoute, { body: { phone: aPhone(), proof } })).code).toBe(
    'identity.proof_wrong',
  );
});
