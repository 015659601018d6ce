import { randomInt } from 'node:crypto';
import { confirmEmailRoute } from '@cabinet/contracts/identity';
import { changeEmailRoute, changePhoneRoute, confirmPhoneRoute, readSecurityRoute } from '@cabinet/contracts/security';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { aWord } from '@cabinet/testkit/random';
import { beforeAll, expect, test } from 'vitest';
import { type Caller, useCabinet } from '#test/cabinet.ts';
import { callerWith, cookiesOf, problemIn, sessionOf } from '#test/visitors.ts';
import { codeOf, linkTokenOf } from './link-tokens.ts';
import { addressesOf, replacedContactOf, secretOfToken } from './public.ts';

const cabinet = useCabinet();

beforeAll(async () => {
  await cabinet.db.$executeRawUnsafe(
    'create unique index if not exists account_verified_email_key on account ("emailKey") where "emailVerifiedAt" is not null',
  );
  await cabinet.db.$executeRawUnsafe(
    'create unique index if not exists account_verified_phone_key on account (phone) where "phoneVerifiedAt" is not null',
  );
});

const anOwner = async (more: Record<string, unknown> = {}) => {
  const login = aWord('owner');
  const email = `${login}@example.ua`;
  const stored = await storeApplicant(cabinet.db, {
    account: { login, loginKey: login, email, emailKey: email, ...more },
  });
  return { ...stored, email, caller: await cabinet.sessionFor(stored.accountId) };
};

const pendingToken = (accountId: string, purpose: string) =>
  cabinet.db.accountToken.findFirstOrThrow({ where: { accountId, purpose, usedAt: null }, orderBy: { id: 'desc' } });

const emailLink = async (accountId: string): Promise<string> =>
  linkTokenOf(cabinet.services, 'change_email', (await pendingToken(accountId, 'change_email')).id);

const follow = (caller: Caller | null, token: string) => cabinet.call(caller, confirmEmailRoute, { body: { token } });
const askEmail = (caller: Caller, email: string) => cabinet.call(caller, changeEmailRoute, { body: { email } });
const askPhone = (caller: Caller, phone: string) => cabinet.call(caller, changePhoneRoute, { body: { phone } });
const enterCode = (caller: Caller, code: string) => cabinet.call(caller, confirmPhoneRoute, { body: { code } });

const aPhone = (): string => `+38067${randomInt(1_000_000, 10_000_000)}`;

test('B10 a new address counts only after its link; until then the old one stays, and the change is seen to wait', async () => {
  const { accountId, caller, email } = await anOwner();
  const fresh = `${aWord('new')}@example.ua`;

  expect((await askEmail(caller, fresh)).status).toBe(202);
  expect((await cabinet.call(caller, readSecurityRoute)).body).toMatchObject({ email, pendingEmail: fresh });
  const { id: tokenId } = await pendingToken(accountId, 'change_email');
  const answer = await follow(caller, await emailLink(accountId));

  const renewed = callerWith(cookiesOf(answer));
  expect((await sessionOf(cabinet, caller)).actor).toBeNull();
  expect((await cabinet.call(renewed, readSecurityRoute)).body).toMatchObject({
    email: fresh,
    emailVerified: true,
    pendingEmail: null,
  });
  expect(await replacedContactOf(cabinet, tokenId)).toBe(email);
});

test('the link may be followed in a browser where nobody is signed in', async () => {
  const { accountId, caller } = await anOwner();
  await askEmail(caller, `${aWord('new')}@example.ua`);

  const answer = await follow(null, await emailLink(accountId));

  expect([answer.status, cookiesOf(answer)]).toEqual([200, null]);
});

test('S10 asking for somebody’s verified address is answered alike, and its link, had there been one, is dead', async () => {
  const other = await anOwner();
  const { accountId, caller } = await anOwner();

  const answer = await askEmail(caller, other.email);

  expect([answer.status, answer.body]).toEqual([202, { nextInSeconds: 60 }]);
  const refused = await follow(null, await emailLink(accountId));
  expect([refused.status, refused.body.code]).toEqual([410, 'identity.link_dead']);
  expect((await addressesOf(cabinet, accountId))?.email).not.toBe(other.email);
});

test('two people who ask for one address at once: one of them proves it', async () => {
  const [one, two] = [await anOwner(), await anOwner()];
  const wanted = `${aWord('wanted')}@example.ua`;
  await askEmail(one.caller, wanted);
  cabinet.clock.forward(60_000);
  await askEmail(two.caller, wanted);

  const answers = await Promise.all([
    follow(null, await emailLink(one.accountId)),
    follow(null, await emailLink(two.accountId)),
  ]);

  expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
});

test('B10 whoever mistyped the address at registration gives another, and the account becomes active by its link', async () => {
  const { accountId, caller } = await anOwner({ state: 'awaiting_confirmation', emailVerifiedAt: null });
  await askEmail(caller, `${aWord('right')}@example.ua`);

  await follow(null, await emailLink(accountId));

  expect((await sessionOf(cabinet, caller)).actor?.accountState).toBe('active');
});

test('B49 a phone in any spelling is proved by the code sent to it, and activates a waiting account', async () => {
  const { accountId, caller } = await anOwner({ state: 'awaiting_confirmation', emailVerifiedAt: null });
  const phone = aPhone();
  await askPhone(caller, `0${phone.slice(4, 6)} ${phone.slice(6)}`);
  const { id } = await pendingToken(accountId, 'change_phone');

  const answer = await enterCode(caller, codeOf(cabinet.services, id));

  expect(answer.status).toBe(204);
  const renewed = callerWith(cookiesOf(answer));
  expect((await sessionOf(cabinet, renewed)).actor?.accountState).toBe('active');
  expect((await cabinet.call(renewed, readSecurityRoute)).body).toMatchObject({
    phone,
    phoneVerified: true,
    pendingPhone: null,
  });
});

test('B23 after five wrong codes the code is dead, the right one too; all at once as well', async () => {
  const { accountId, caller } = await anOwner();
  await askPhone(caller, aPhone());
  const { id } = await pendingToken(accountId, 'change_phone');
  const right = codeOf(cabinet.services, id);
  const wrong = right === '000000' ? '000001' : '000000';

  const answers = await Promise.all(Array.from({ length: 20 }, () => enterCode(caller, wrong)));

  const codes = answers.map((answer) => problemIn(answer).code);
  expect(codes.filter((code) => code === 'identity.wrong_code')).toHaveLength(4);
  expect(codes.filter((code) => code === 'identity.code_dead')).toHaveLength(16);
  expect((await enterCode(caller, right)).status).toBe(401);
});

test('S12 a code lives ten minutes, is bound to its account and works once', async () => {
  const [one, two] = [await anOwner(), await anOwner()];
  await askPhone(one.caller, aPhone());
  await askPhone(two.caller, aPhone());
  const code = codeOf(cabinet.services, (await pendingToken(one.accountId, 'change_phone')).id);

  expect((await enterCode(two.caller, code)).status).toBe(401);
  const answers = await Promise.all(Array.from({ length: 50 }, () => enterCode(one.caller, code)));
  expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
  const late = codeOf(cabinet.services, (await pendingToken(two.accountId, 'change_phone')).id);
  cabinet.clock.forward(10 * 60_000);
  expect((await enterCode(await cabinet.sessionFor(two.accountId), late)).status).toBe(401);
});

test('changing a contact asks for a fresh proof, a pause between letters, and something new', async () => {
  const { caller, email, accountId } = await anOwner();
  const stale = await cabinet.sessionFor(accountId, { proven: false });

  expect((await askEmail(stale, 'new@example.ua')).body.code).toBe('identity.fresh_proof_needed');
  expect((await askPhone(stale, aPhone())).body.code).toBe('identity.fresh_proof_needed');
  expect((await askEmail(caller, email.toUpperCase())).body.errors).toMatchObject([
    { pointer: '/email', code: 'identity.email_same' },
  ]);
  expect((await askEmail(caller, 'one@example.ua')).status).toBe(202);
  expect((await askEmail(caller, 'two@example.ua')).body.code).toBe('identity.wait_before_retry');
});

test('S23 no secret of a link or code is in the table or in a job: it is made again from the id', async () => {
  const { accountId, caller, email } = await anOwner();
  const fresh = `${aWord('new')}@example.ua`;
  await askEmail(caller, fresh);
  const token = await pendingToken(accountId, 'change_email');

  const secret = await secretOfToken({ ...cabinet.services, db: cabinet.db }, token.id);

  expect(secret).toEqual({
    purpose: 'change_email',
    code: null,
    sendTo: fresh,
    link: `http://localhost:8080/confirm-contact#${await emailLink(accountId)}`,
  });
  const [, hidden = ''] = (await emailLink(accountId)).split('.');
  expect(JSON.stringify(token)).not.toContain(hidden);
  expect(await addressesOf(cabinet, accountId)).toEqual({
    email,
    emailVerified: true,
    phone: null,
    phoneVerified: false,
    language: 'uk',
  });
  cabinet.clock.forward(24 * 3_600_000);
  expect(await secretOfToken({ ...cabinet.services, db: cabinet.db }, token.id)).toBeNull();
});

test('S6 proving a phone renews the session, not the proof of who it is', async () => {
  const { caller, accountId } = await anOwner();
  await askPhone(caller, aPhone());
  const { id } = await pendingToken(accountId, 'change_phone');
  cabinet.clock.forward(180_000);

  const renewed = callerWith(cookiesOf(await enterCode(caller, codeOf(cabinet.services, id))));

  expect((await sessionOf(cabinet, renewed)).actor).not.toBeNull();
  expect((await askEmail(renewed, `${aWord('new')}@example.ua`)).body.code).toBe('identity.fresh_proof_needed');
});
