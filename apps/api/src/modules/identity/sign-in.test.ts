import { confirmEmailRoute, readSessionRoute, signInRoute, signOutRoute } from '@cabinet/contracts/identity';
import { hashPassword } from '@cabinet/secrets/password-hash';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { aWord } from '@cabinet/testkit/random';
import { expect, test } from 'vitest';
import { useCabinet } from '#test/cabinet.ts';
import { testKeys } from '#test/settings.ts';
import { aProof, callerWith, cookiesOf, goodPassword, registered, sessionOf, signedIn } from '#test/visitors.ts';
import { linkTokenOf } from './link-tokens.ts';
import { passwordCompared } from './password-work.ts';
import { triesOfNetwork } from './throttle.ts';

const cabinet = useCabinet();

const passwordHash = hashPassword(goodPassword, testKeys.PASSWORD_PEPPER);

/** Counters of the throttle belong to one test each: they run on the clock of the machine. */
const forgetTries = () => cabinet.db.throttle.deleteMany({});

const anOwner = async (more: Record<string, unknown> = {}) => {
  const login = aWord('owner');
  const stored = await storeApplicant(cabinet.db, {
    account: { login, loginKey: login, passwordHash: await passwordHash, ...more },
  });
  await forgetTries();
  return { ...stored, login };
};

const wrong = 'зовсім-не-той-пароль';

test('B21 one field takes the login, the verified e-mail address or the verified phone in any spelling', async () => {
  const login = aWord('owner');
  await anOwner({
    login,
    loginKey: login,
    email: `${login}@Example.UA`,
    emailKey: `${login}@example.ua`,
    phone: '+380673332221',
    phoneVerifiedAt: cabinet.clock.now(),
  });

  for (const identifier of [login.toUpperCase(), `${login}@example.ua`, '067 333 22 21', '+38 (067) 333-22-21']) {
    const { answer } = await signedIn(cabinet, { identifier, password: goodPassword });
    expect([identifier, answer.status, answer.body.actor?.login]).toEqual([identifier, 200, login]);
  }
});

test('B21 an address or phone nobody proved opens nothing', async () => {
  const { login } = await anOwner({
    email: 'stranger@example.ua',
    emailKey: 'stranger@example.ua',
    emailVerifiedAt: null,
    phone: '+380501112233',
  });

  expect((await signedIn(cabinet, { identifier: 'stranger@example.ua', password: goodPassword })).answer.status).toBe(
    401,
  );
  expect((await signedIn(cabinet, { identifier: '0501112233', password: goodPassword })).answer.status).toBe(401);
  expect((await signedIn(cabinet, { identifier: login, password: goodPassword })).answer.status).toBe(200);
});

test('S10 a wrong password and an unknown login read the same, to the byte, and cost one comparison each', async () => {
  const { login } = await anOwner();
  const compared: unknown[] = [];
  passwordCompared.subscribe((told) => compared.push(told));

  const known = await signedIn(cabinet, { identifier: login, password: wrong });
  const unknown = await signedIn(cabinet, { identifier: aWord('nobody'), password: wrong });

  const shown = ({ answer }: typeof known) => {
    const { requestId: _id, supportCode: _code, ...body } = answer.body as unknown as Record<string, unknown>;
    const {
      date: _date,
      'x-request-id': _request,
      'content-length': _length,
      ratelimit: _rate,
      ...headers
    } = answer.headers;
    return { status: answer.status, body, headers };
  };
  expect(shown(known)).toEqual(shown(unknown));
  expect(known.answer.status).toBe(401);
  expect(compared).toEqual([{ account: true }, { account: false }]);
});

test('S6 the cookie has the __Host- prefix and every flag, and the database holds only its hash', async () => {
  const { login, accountId } = await anOwner();

  const { answer, caller } = await signedIn(cabinet, { identifier: login, password: goodPassword });

  const cookie = ([answer.headers['set-cookie']].flat() as string[]).find((text) => text.startsWith('__Host-sid='));
  expect(cookie).toMatch(/^__Host-sid=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/);
  const token = /__Host-sid=([\w-]+)/.exec(caller.cookie)?.[1] ?? '';
  const rows = await cabinet.db.session.findMany({ where: { accountId } });
  expect(rows).toHaveLength(1);
  expect(Buffer.from(rows[0]?.tokenHash ?? []).includes(token)).toBe(false);
});

test('S6 signing in gives a new id, and the session from before is dead', async () => {
  const { login } = await anOwner();
  const { caller: before } = await signedIn(cabinet, { identifier: login, password: goodPassword });

  const answer = await cabinet.call(before, signInRoute, { body: { identifier: login, password: goodPassword } });

  const after = callerWith(cookiesOf(answer));
  expect(after.cookie).not.toBe(before.cookie);
  expect((await sessionOf(cabinet, before)).actor).toBeNull();
  expect((await sessionOf(cabinet, after)).actor?.login).toBe(login);
});

test('S6 after signing out the stolen cookie opens nothing, and the browser is told to forget', async () => {
  const { login } = await anOwner();
  const { caller } = await signedIn(cabinet, { identifier: login, password: goodPassword });

  const answer = await cabinet.call(caller, signOutRoute);

  expect(answer.status).toBe(204);
  expect(answer.headers['clear-site-data']).toBe('"cache", "storage"');
  expect((await sessionOf(cabinet, caller)).actor).toBeNull();
  expect((await cabinet.call(null, signOutRoute)).status).toBe(204);
});

test('S6 cookies nobody gave are nobody: made up, altered or too long', async () => {
  for (const cookie of [
    '__Host-sid=abc',
    `__Host-sid=${'A'.repeat(43)}`,
    `__Host-sid=${'A'.repeat(4_000)}`,
    '__Host-sid=%00',
  ]) {
    expect((await cabinet.call(callerWith(cookie), readSessionRoute)).body.actor).toBeNull();
  }
});

test('B40 «чужий комп’ютер»: the cookie goes with the browser, and the browser is not remembered', async () => {
  const { login, accountId } = await anOwner();

  const { answer } = await signedIn(cabinet, { identifier: login, password: goodPassword, sharedDevice: true });

  const cookies = [answer.headers['set-cookie']].flat() as string[];
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).not.toMatch(/expires|max-age/i);
  expect(answer.body.idleMinutes).toBe(15);
  expect(await cabinet.db.knownDevice.count({ where: { accountId } })).toBe(0);
});

test('B48 a blocked person is told why after the right password, and only then', async () => {
  const { login } = await anOwner({ state: 'blocked', stateReason: 'Підозрілі входи з різних міст' });

  const guess = await signedIn(cabinet, { identifier: login, password: wrong });
  const owner = await signedIn(cabinet, { identifier: login, password: goodPassword });

  expect(guess.answer.body.code).toBe('identity.wrong_pair');
  expect([owner.answer.status, owner.answer.body.code]).toEqual([403, 'identity.blocked']);
  expect(owner.answer.body.facts).toEqual({ reason: 'Підозрілі входи з різних міст' });
});

test.each(['awaiting_confirmation', 'inactive'])(
  'B32 B48 a person whose account is %s may sign in and see the next step',
  async (state) => {
    const { login } = await anOwner({ state });

    const { answer } = await signedIn(cabinet, { identifier: login, password: goodPassword });

    expect([answer.status, answer.body.actor?.accountState]).toEqual([200, state]);
  },
);

test('the right password stops a recovery somebody else began', async () => {
  const { login } = await anOwner({ state: 'recovering' });

  expect((await signedIn(cabinet, { identifier: login, password: goodPassword })).answer.body.actor?.accountState).toBe(
    'active',
  );
});

test('S11 of forty wrong guesses at once exactly five are compared', async () => {
  const { login } = await anOwner();
  const proofs = await Promise.all(Array.from({ length: 40 }, () => aProof(cabinet)));
  let compared = 0;
  passwordCompared.subscribe(() => {
    compared += 1;
  });

  const answers = await Promise.all(
    proofs.map((proof) => signedIn(cabinet, { identifier: login, password: wrong, proof })),
  );

  expect(compared).toBe(5);
  const codes = answers.map(({ answer }) => answer.body.code);
  expect(codes.filter((code) => code === 'identity.wrong_pair')).toHaveLength(5);
  expect(codes.filter((code) => code === 'identity.wait_before_retry')).toHaveLength(35);
});

test('S11 nobody can lock a person out of a browser that has signed in before', async () => {
  const { login } = await anOwner();
  const { caller: own } = await signedIn(cabinet, { identifier: login, password: goodPassword });
  const proofs = await Promise.all(Array.from({ length: 12 }, () => aProof(cabinet)));
  for (const proof of proofs) await signedIn(cabinet, { identifier: login, password: wrong, proof });

  const stranger = await signedIn(cabinet, { identifier: login, password: goodPassword, proof: await aProof(cabinet) });
  const owner = await cabinet.call(own, signInRoute, { body: { identifier: login, password: goodPassword } });

  expect([stranger.answer.status, stranger.answer.body.code]).toEqual([429, 'identity.wait_before_retry']);
  expect(Number(stranger.answer.headers['retry-after'])).toBeGreaterThan(0);
  expect(owner.status).toBe(200);
});

test('S11 a device that is not remembered for this account gives no way around the limit', async () => {
  const { login } = await anOwner();
  const other = await anOwner();
  const { caller: ofAnother } = await signedIn(cabinet, { identifier: other.login, password: goodPassword });
  const tries = async (proof: string) =>
    cabinet.call(ofAnother, signInRoute, { body: { identifier: login, password: wrong, proof } });

  const codes: unknown[] = [];
  for (const proof of await Promise.all(Array.from({ length: 7 }, () => aProof(cabinet))))
    codes.push((await tries(proof)).body.code);

  expect(codes).toEqual([
    ...Array.from({ length: 5 }, () => 'identity.wrong_pair'),
    'identity.wait_before_retry',
    'identity.wait_before_retry',
  ]);
});

test('S15 after three wrong passwords the next try needs a proof of work; the right password then opens', async () => {
  const { login } = await anOwner();
  for (let guess = 0; guess < 3; guess += 1) await signedIn(cabinet, { identifier: login, password: wrong });

  const bare = await signedIn(cabinet, { identifier: login, password: goodPassword });
  const forged = await signedIn(cabinet, { identifier: login, password: goodPassword, proof: 'a forged proof' });
  const proved = await signedIn(cabinet, { identifier: login, password: goodPassword, proof: await aProof(cabinet) });

  expect([bare.answer.status, bare.answer.body.code]).toEqual([403, 'identity.proof_needed']);
  expect(forged.answer.body.code).toBe('identity.proof_wrong');
  expect(proved.answer.status).toBe(200);
  expect((await signedIn(cabinet, { identifier: login, password: wrong })).answer.body.code).toBe(
    'identity.wrong_pair',
  );
});

test('S11 guesses from one network shut nobody out of it: strangers there are asked for a proof of work', async () => {
  const { login } = await anOwner();
  for (let guess = 0; guess < triesOfNetwork; guess += 1)
    await signedIn(cabinet, { identifier: aWord('nobody'), password: wrong });
  const answers: unknown[] = [];
  for (let guess = 0; guess < 31; guess += 1)
    answers.push((await signedIn(cabinet, { identifier: aWord('nobody'), password: wrong })).answer.body.code);

  const bare = await signedIn(cabinet, { identifier: login, password: goodPassword });
  const proved = await signedIn(cabinet, { identifier: login, password: goodPassword, proof: await aProof(cabinet) });
  const known = await cabinet.call(proved.caller, signInRoute, { body: { identifier: login, password: goodPassword } });

  expect(new Set(answers)).toEqual(new Set(['identity.proof_needed']));
  expect([bare.answer.status, bare.answer.body.code]).toEqual([403, 'identity.proof_needed']);
  expect([proved.answer.status, known.status]).toEqual([200, 200]);
  await forgetTries();
});

test('S11 forty people at once are not hashed at once: the line is short and says when to come back', async () => {
  await forgetTries();
  const proofs = await Promise.all(Array.from({ length: 40 }, () => aProof(cabinet)));
  const strangers = proofs.map((proof) => signedIn(cabinet, { identifier: aWord('nobody'), password: wrong, proof }));

  const answers = (await Promise.all(strangers)).map(({ answer }) => answer);

  const busy = answers.filter(({ status }) => status === 503);
  expect(busy.length).toBeGreaterThan(0);
  expect(new Set(busy.map(({ headers }) => headers['retry-after']))).toEqual(new Set(['2']));
  expect(answers.filter(({ status }) => status === 401).length).toBeGreaterThanOrEqual(22);
});

test('B10 a person registers, follows the link and signs in', async () => {
  await forgetTries();
  const { form, accountId } = await registered(cabinet);
  const { id } = await cabinet.db.accountToken.findFirstOrThrow({ where: { accountId } });
  await cabinet.call(null, confirmEmailRoute, { body: { token: linkTokenOf(cabinet.services, 'confirm_email', id) } });

  const { answer } = await signedIn(cabinet, { identifier: form.email, password: goodPassword });

  expect([answer.status, answer.body.actor?.accountState]).toEqual([200, 'active']);
});
