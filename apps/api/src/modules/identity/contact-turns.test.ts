import { randomInt } from 'node:crypto';
import { confirmEmailRoute, registerRoute, resendConfirmationRoute } from '@cabinet/contracts/identity';
import { changeEmailRoute, changePhoneRoute, readSecurityRoute } from '@cabinet/contracts/security';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { aWord } from '@cabinet/testkit/random';
import { expect, test } from 'vitest';
import { type Answer, type Caller, useCabinet } from '#test/cabinet.ts';
import { aProof, aRegistration, registered } from '#test/visitors.ts';
import { linkTokenOf } from './link-tokens.ts';

const cabinet = useCabinet();

const aPhone = (): string => `+38067${randomInt(1_000_000, 10_000_000)}`;
const anEmail = (): string => `${aWord('somebody')}@example.ua`;

const anOwner = async (more: Record<string, unknown> = {}): Promise<Caller> =>
  cabinet.sessionFor((await storeApplicant(cabinet.db, { account: more })).accountId);

const owners = (count: number): Promise<Caller[]> => Promise.all(Array.from({ length: count }, () => anOwner()));

const askPhone = (caller: Caller, phone: string) => cabinet.call(caller, changePhoneRoute, { body: { phone } });
const askEmail = (caller: Caller, email: string) => cabinet.call(caller, changeEmailRoute, { body: { email } });
const resend = (caller: Caller) => cabinet.call(caller, resendConfirmationRoute);

const sentOf = (answers: readonly { status: number }[]): number =>
  answers.filter(({ status }) => status === 202).length;

/** The kinds of letters queued by now, for accounts with this address. */
const lettersTo = async (email: string): Promise<string[]> => {
  const accounts = await cabinet.db.account.findMany({ where: { emailKey: email }, select: { id: true } });
  await cabinet.runJobs();
  const letters = await cabinet.db.letter.findMany({ where: { accountId: { in: accounts.map(({ id }) => id) } } });
  return letters.map(({ kind }) => kind).filter((kind) => kind !== 'identity.account_confirmed');
};

const sessionAgain = (caller: Caller): Promise<Caller> => cabinet.sessionFor(caller.accountId);

test.each([
  ['a code to a new phone', (caller: Caller) => askPhone(caller, aPhone())],
  ['a link to a new address', (caller: Caller) => askEmail(caller, anEmail())],
] as const)('B35 thirty at once who ask one account for %s: one is answered, the others wait', async (_, ask) => {
  const caller = await anOwner();
  // Every connection is open before: else the first is done before the second begins.
  await Promise.all(Array.from({ length: 30 }, () => cabinet.call(caller, readSecurityRoute)));

  const answers = await Promise.all(Array.from({ length: 30 }, () => ask(caller)));

  expect(sentOf(answers)).toBe(1);
  expect(new Set(answers.filter(({ status }) => status !== 202).map(({ body }) => body.code))).toEqual(
    new Set(['identity.wait_before_retry']),
  );
});

test('B35 thirty at once who ask for the confirmation again: one letter goes out', async () => {
  const caller = await anOwner({ state: 'awaiting_confirmation', emailVerifiedAt: null });

  const answers = await Promise.all(Array.from({ length: 30 }, () => resend(caller)));

  expect(sentOf(answers)).toBe(1);
});

test('S12 several accounts cannot send codes to one phone together: one of them does, the others are told to wait', async () => {
  const phone = aPhone();
  const callers = await owners(4);

  const answers = await Promise.all(callers.map((caller) => askPhone(caller, phone)));

  expect(sentOf(answers)).toBe(1);
  const refused = answers.find(({ status }) => status !== 202);
  expect([refused?.status, refused?.body.code, refused?.body.facts]).toEqual([
    429,
    'identity.wait_before_retry',
    { seconds: 60 },
  ]);
});

test('S10 whether a phone is somebody’s shows neither in the first answer nor in the wait after it', async () => {
  const [taken, free] = [aPhone(), aPhone()];
  await anOwner({ phone: taken, phoneVerifiedAt: cabinet.clock.now() });
  const shownFor = async (phone: string) => {
    const answers: Answer<typeof changePhoneRoute>[] = [];
    for (const caller of await owners(2)) answers.push(await askPhone(caller, phone));
    return answers.map(({ status, body: { code, facts } }) => [status, code, facts]);
  };

  expect(await shownFor(taken)).toEqual(await shownFor(free));
});

test('a phone gets ten codes a day at most, from whatever accounts they are asked', async () => {
  const phone = aPhone();
  const ask = async () => {
    cabinet.clock.forward(300_000);
    return askPhone(await anOwner(), phone);
  };
  const answers: Answer<typeof changePhoneRoute>[] = [];
  for (let each = 0; each < 11; each += 1) answers.push(await ask());

  expect(sentOf(answers)).toBe(10);
  expect(answers[10]?.body.code).toBe('identity.wait_before_retry');
  cabinet.clock.forward(24 * 3_600_000);
  expect((await ask()).status).toBe(202);
});

test('S23 no phone and no address is read from the counters', async () => {
  const [phone, email] = [aPhone(), anEmail()];
  await askPhone(await anOwner(), phone);
  await askEmail(await anOwner(), email);

  const kept = JSON.stringify(
    (
      await cabinet.db.throttle.findMany({
        where: { OR: [{ key: { startsWith: 'sms:' } }, { key: { startsWith: 'letter:' } }] },
      })
    ).map(({ key }) => key),
  );

  expect(kept).toContain('sms:');
  expect(kept).not.toContain(phone.slice(-9));
  expect(kept).not.toContain(email.split('@')[0]);
});

test('B2 registrations with one address are all accepted alike, and one letter goes to it', async () => {
  const email = anEmail();
  const forms = Array.from({ length: 4 }, () => aRegistration({ login: aWord('vesna'), email }));
  const proofs = await Promise.all(forms.map(() => aProof(cabinet)));

  const answers = await Promise.all(
    forms.map((form, at) => cabinet.call(null, registerRoute, { body: { form, proof: proofs[at] ?? '' } })),
  );

  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  expect(await lettersTo(email)).toEqual(['identity.email_confirmation_asked']);
});

test('B35 accounts with one address wait for each other when they ask for the link again', async () => {
  const email = anEmail();
  const callers = [(await registered(cabinet, { email })).caller, (await registered(cabinet, { email })).caller];
  cabinet.clock.forward(60_000);

  const answers = await Promise.all(callers.map(resend));

  expect(answers.map(({ status }) => status).sort()).toEqual([202, 429]);
});

test('S10 the owner of a proved address hears at once of a registration with it, and of many only once', async () => {
  const { accountId, form } = await registered(cabinet, { email: anEmail() });
  const { id } = await cabinet.db.accountToken.findFirstOrThrow({ where: { accountId } });
  await cabinet.runJobs();
  const token = linkTokenOf(cabinet.services, 'confirm_email', id);
  expect((await cabinet.call(null, confirmEmailRoute, { body: { token } })).status).toBe(200);

  for (let each = 0; each < 3; each += 1) await registered(cabinet, { login: aWord('vesna'), email: form.email });

  expect((await lettersTo(form.email)).sort()).toEqual([
    'identity.email_confirmation_asked',
    'identity.registration_of_known_email',
  ]);
});

test('one person who asks again after the wait is answered, and two with different contacts never wait for each other', async () => {
  const [one, two] = await owners(2);
  if (!one || !two) throw new Error('Two owners were stored');
  const phone = aPhone();

  expect(sentOf([await askPhone(one, phone), await askPhone(two, aPhone())])).toBe(2);
  cabinet.clock.forward(60_000);
  expect((await askPhone(await sessionAgain(one), phone)).body.nextInSeconds).toBe(300);
});
