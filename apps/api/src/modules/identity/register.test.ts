import { confirmEmailRoute, registerRoute, resendConfirmationRoute } from '@cabinet/contracts/identity';
import { expect, test } from 'vitest';
import { useCabinet } from '#test/cabinet.ts';
import { aProof, aRegistration, callerWith, cookiesOf, registered, sessionOf, signedIn } from '#test/visitors.ts';
import { linkTokenOf } from './link-tokens.ts';

const cabinet = useCabinet();

const register = async (more: Parameters<typeof aRegistration>[0] = {}) =>
  cabinet.call(null, registerRoute, { body: { form: aRegistration(more), proof: await aProof(cabinet) } });

const tokenFor = async (accountId: string): Promise<string> => {
  const token = await cabinet.db.accountToken.findFirstOrThrow({
    where: { accountId, usedAt: null },
    orderBy: { id: 'desc' },
  });
  return linkTokenOf(cabinet.services, 'confirm_email', token.id);
};

test('B2 registers with login, password, its confirmation and an e-mail address, and signs the person in', async () => {
  const { caller, form, accountId, answer } = await registered(cabinet);

  expect(answer.body.email).toBe(form.email);
  const session = await sessionOf(cabinet, caller);
  expect(session.actor).toMatchObject({
    role: 'applicant',
    displayName: 'Марія Лисиченко',
    login: form.login,
    accountState: 'awaiting_confirmation',
    unreadMessages: 0,
  });
  expect(await cabinet.db.auditRecord.count({ where: { subject: accountId, action: 'identity.register' } })).toBe(1);
});

test('B2 B6 a confirmation that differs is refused at its own field', async () => {
  const { status, body } = await register({ passwordConfirmation: 'щось зовсім інше' });

  expect(status).toBe(422);
  expect(body.errors).toMatchObject([{ pointer: '/form/passwordConfirmation', code: 'identity.passwords_differ' }]);
});

test.each(['lysychenko85', 'Maria_2024', 'лисиченко'])('B3 refuses the login %s of Марія Лисиченко', async (login) => {
  const { status, body } = await register({ login, email: 'somebody@example.ua' });

  expect(status).toBe(422);
  expect(body.errors).toMatchObject([{ pointer: '/form/login', code: 'people.login_own_name' }]);
});

test('B3 refuses a password with the person’s own name', async () => {
  const { body } = await register({
    password: 'хмара-Марія-Трамвай-84',
    passwordConfirmation: 'хмара-Марія-Трамвай-84',
  });

  expect(body.errors).toMatchObject([{ pointer: '/form/password', code: 'people.password_own_name' }]);
});

test.each([
  ['0673332221', 'identity.login_like_contact'],
  ['vesna@example.ua', 'people.login_character'],
  ['vesnа27', 'people.login_two_alphabets'],
])('a login that reads as a contact or mixes two alphabets is refused: %s', async (login, code) => {
  const { body } = await register({ login, email: 'somebody@example.ua' });

  expect(body.errors).toMatchObject([{ pointer: '/form/login', code }]);
});

test('a login that looks like another’s is taken, and its owner signs in whichever letters they type', async () => {
  const { form } = await registered(cabinet, { login: 'хата-сокіт', email: 'xata@example.ua' });

  const lookAlike = await register({ login: 'xata-cokit', email: 'another@example.ua' });
  const { answer } = await signedIn(cabinet, { identifier: 'xata-cokit', password: form.password });

  expect([lookAlike.status, lookAlike.body.code]).toEqual([409, 'identity.login_taken']);
  expect(answer.body.actor?.login).toBe('хата-сокіт');
});

test('S15 without a proof of work nothing else is looked at: no password is weighed, no login judged', async () => {
  const form = aRegistration({ login: '0673332221', password: 'слабкий1', passwordConfirmation: 'слабкий1' });

  const { status, body } = await cabinet.call(null, registerRoute, { body: { form, proof: 'a forged proof' } });

  expect([status, body.code]).toEqual([403, 'identity.proof_wrong']);
});

test('B7 registration needs the sex and does without a patronymic', async () => {
  const { sex: _sex, ...withoutSex } = aRegistration();
  const refused = await cabinet.call(null, registerRoute, {
    body: { form: withoutSex as never, proof: await aProof(cabinet) },
  });
  const accepted = await register({ name: { surname: 'Лисиченко', givenName: 'Марія' } });

  expect(refused.body.errors).toMatchObject([{ pointer: '/form/sex' }]);
  expect(accepted.status).toBe(201);
});

test('B24 B25 the accepted terms and the consent are kept with version and time', async () => {
  const { accountId } = await registered(cabinet);

  const consents = await cabinet.db.consent.findMany({ where: { accountId }, orderBy: { kind: 'asc' } });
  expect(consents).toMatchObject([
    { kind: 'personal_data', textVersion: '2026-11-21', givenAt: cabinet.clock.now(), withdrawnAt: null },
    { kind: 'terms', textVersion: '2026-11-21' },
  ]);
  const refused = await register({ consent: false as never });
  expect(refused.body.errors).toMatchObject([{ pointer: '/form/consent', code: 'identity.consent_not_given' }]);
});

test('a login is taken whatever its capitals, and the refusal says so', async () => {
  const { form } = await registered(cabinet);

  const { status, body } = await register({ login: form.login.toUpperCase(), email: 'another@example.ua' });

  expect([status, body.code]).toEqual([409, 'identity.login_taken']);
});

test('S15 one solved proof of work registers one account, of two at once exactly one', async () => {
  const proof = await aProof(cabinet);
  const again = () => cabinet.call(null, registerRoute, { body: { form: aRegistration(), proof } });

  const answers = await Promise.all([again(), again()]);

  expect(answers.map(({ status }) => status).sort()).toEqual([201, 403]);
  expect((await again()).body.code).toBe('identity.proof_wrong');
});

test('B9 S15 a forged, unsolved or old proof of work is refused', async () => {
  const solved = JSON.parse(Buffer.from(await aProof(cabinet), 'base64').toString());
  const old = await aProof(cabinet);
  const send = async (proof: string) =>
    (await cabinet.call(null, registerRoute, { body: { form: aRegistration(), proof } })).body.code;
  const altered = {
    ...solved,
    challenge: { ...solved.challenge, parameters: { ...solved.challenge.parameters, cost: 1 } },
  };
  const unsolved = { ...solved, solution: { ...solved.solution, derivedKey: '00'.repeat(32) } };

  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64');
  expect(await send(encoded(altered))).toBe('identity.proof_wrong');
  expect(await send(encoded(unsolved))).toBe('identity.proof_wrong');
  expect(await send('not a proof at all')).toBe('identity.proof_wrong');
  cabinet.clock.forward(10 * 60_000 + 1);
  expect(await send(old)).toBe('identity.proof_wrong');
});

test('B10 B49 the link proves the address and activates the account, once', async () => {
  const { caller, accountId } = await registered(cabinet);
  const token = await tokenFor(accountId);

  const answers = await Promise.all(
    Array.from({ length: 50 }, () => cabinet.call(null, confirmEmailRoute, { body: { token } })),
  );

  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(new Set(answers.filter(({ status }) => status !== 200).map(({ body }) => body.code))).toEqual(
    new Set(['identity.link_dead']),
  );
  expect((await sessionOf(cabinet, caller)).actor?.accountState).toBe('active');
  const account = await cabinet.db.account.findUniqueOrThrow({ where: { id: accountId } });
  expect(account.emailVerifiedAt).toEqual(cabinet.clock.now());
});

test('B49 S12 a link lives 48 hours, and a forged one is not accepted', async () => {
  const { accountId } = await registered(cabinet);
  const token = await tokenFor(accountId);
  const foreign = await tokenFor((await registered(cabinet)).accountId);

  const forged = `${token.split('.')[0]}.${foreign.split('.')[1]}`;
  expect((await cabinet.call(null, confirmEmailRoute, { body: { token: forged } })).status).toBe(410);
  cabinet.clock.forward(48 * 3_600_000);
  expect((await cabinet.call(null, confirmEmailRoute, { body: { token } })).status).toBe(410);
});

test('B35 a link is sent again after a minute, then after five; the earlier one stops working', async () => {
  const { caller, accountId } = await registered(cabinet);
  const first = await tokenFor(accountId);
  const resend = () => cabinet.call(caller, resendConfirmationRoute);

  const early = await resend();
  expect([early.status, early.body.code, early.body.facts]).toEqual([
    429,
    'identity.wait_before_retry',
    { seconds: 60 },
  ]);
  expect(early.headers['retry-after']).toBe('60');
  cabinet.clock.forward(60_000);
  const sent = await resend();
  expect([sent.status, sent.body.nextInSeconds]).toEqual([202, 300]);
  cabinet.clock.forward(299_000);
  expect((await resend()).body.facts).toEqual({ seconds: 1 });
  cabinet.clock.forward(1_000);
  expect((await resend()).status).toBe(202);

  expect((await cabinet.call(null, confirmEmailRoute, { body: { token: first } })).status).toBe(410);
  expect((await cabinet.call(null, confirmEmailRoute, { body: { token: await tokenFor(accountId) } })).status).toBe(
    200,
  );
  expect((await resend()).body.code).toBe('identity.already_confirmed');
});

test('S10 registering with somebody’s verified address answers as any other registration, and gives no link', async () => {
  const { accountId, form } = await registered(cabinet);
  await cabinet.call(null, confirmEmailRoute, { body: { token: await tokenFor(accountId) } });

  const known = await registered(cabinet, { email: form.email });
  const unknown = await registered(cabinet);

  const shapeOf = ({ answer, form: { login, email } }: typeof known) =>
    JSON.stringify(answer.body)
      .replaceAll(email, 'EMAIL')
      .replaceAll(login, 'LOGIN')
      .replace(/"formToken":"[^"]+"/, 'FORM');
  expect(shapeOf(known)).toBe(shapeOf(unknown));
  const namesOf = ({ answer }: typeof known) => Object.keys(answer.headers).sort();
  expect(namesOf(known)).toEqual(namesOf(unknown));
  expect(await cabinet.db.account.count({ where: { emailKey: form.email, emailVerifiedAt: { not: null } } })).toBe(1);
  expect(callerWith(cookiesOf(known.answer)).cookie).toMatch(/^__Host-sid=[\w-]{43}$/);
});
