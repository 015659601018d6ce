import * as identity from '@cabinet/contracts/identity';
import * as signer from '@cabinet/contracts/signer-access';
import { storeApplicant, storeStaff } from '@cabinet/testkit/accounts';
import { aWord } from '@cabinet/testkit/random';
import { aCard, storeCard } from '@cabinet/testkit/registry';
import { aTaxId } from '@cabinet/testkit/tax-ids';
import { describe, expect, test } from 'vitest';
import type { Caller } from '#test/cabinet.ts';
import { bindKey, cookieOf, signedBy, useSigning } from '#test/signing.ts';

const room = useSigning();
const { cabinet } = room;

type Signer = Awaited<ReturnType<typeof room.aSigner>>;

const minute = 60_000;
const form = (over: Partial<signer.SignedRegistration> = {}) => ({
  ...{ email: `${aWord('signer')}@example.org`, sex: 'female' as const, patronymic: null },
  ...{ acceptTerms: true as const, consent: true as const, language: 'uk' as const },
  ...over,
});

const read = async (user: Signer) => {
  const asked = await room.challenge('registration');
  const body = await signedBy(user, asked);
  const { status, body: told } = await cabinet.call(null, signer.readSignerRoute, { body }, { cookie: asked.cookie });
  return { status, body: told, cookie: asked.cookie };
};
const register = ({ body: { ticket }, cookie }: Awaited<ReturnType<typeof read>>, over = {}) =>
  cabinet.call(null, signer.registerBySignatureRoute, { body: { ticket, form: form(over) } }, { cookie });
const registered = async (user: Signer) => register(await read(user));
const signIn = async (user: Signer, headers: Record<string, string> = {}) => {
  const asked = await room.challenge('sign_in');
  const body = { ...(await signedBy(user, asked)), sharedDevice: false };
  return cabinet.call(null, signer.signInBySignatureRoute, { body }, { cookie: asked.cookie, ...headers });
};

describe('B1, B17, B18 registration with a qualified signature', () => {
  test('what the certificate says is shown and becomes the profile; the account opens with the signature alone', async () => {
    const taxId = aTaxId('1961-04-12', 'female');
    const user = await room.aSigner({ taxId });
    const shown = await read(user);
    expect(shown.status).toBe(200);
    expect(shown.body.signer).toEqual({
      ...{ surname: 'Шевченко', givenName: 'Марія', patronymic: 'Іванівна' },
      ...{ taxIdEnd: taxId.slice(-4), birthDate: '1961-04-12', sex: 'female' },
    });
    const made = await register(shown);
    expect(made.status).toBe(201);
    expect(made.body.session.actor).toMatchObject({ role: 'applicant', accountState: 'awaiting_confirmation' });
    const account = await cabinet.db.account.findFirstOrThrow({
      where: { login: made.body.session.actor?.login ?? '' },
      include: { person: true, signerKeys: true },
    });
    expect(account.hasPassword).toBe(false);
    expect(account.person).toMatchObject({ surname: 'Шевченко', givenName: 'Марія', birthDate: '1961-04-12' });
    expect(account.signerKeys).toHaveLength(1);

    const entered = await signIn(user);
    expect(entered.status).toBe(200);
    expect(entered.body.actor?.login).toBe(account.login);
    expect(cookieOf(entered)).toContain('__Host-sid=');
  });

  test('B18, C12 whose number the databank knows has their card at once; of a doubtful one nothing is taken', async () => {
    const place = { db: cabinet.db, secrets: cabinet.services.secrets, now: cabinet.clock.now() };
    const name = { surname: 'Шевченко', givenName: 'Марія', patronymic: 'Іванівна' };
    const cardOf = (taxId: string, called = name) =>
      storeCard(place, aCard({ person: { ...aCard().person, name: called }, numbers: { taxId }, document: null }));
    const ownCardOf = async (user: Signer) => {
      const made = await registered(user);
      const person = await cabinet.db.person.findFirstOrThrow({
        where: { account: { login: made.body.session.actor?.login ?? '' } },
      });
      return (await cabinet.db.registryCard.findUnique({ where: { personId: person.id } }))?.id ?? null;
    };

    const [own, others, twice] = ['1962-05-13', '1963-06-14', '1964-07-15'].map((day) => aTaxId(day, 'female'));
    const card = await cardOf(own ?? '');
    expect(await ownCardOf(await room.aSigner({ taxId: own ?? '' }))).toBe(card);

    await cardOf(others ?? '', { ...name, surname: 'Ткаченко' });
    expect(await ownCardOf(await room.aSigner({ taxId: others ?? '' }))).toBeNull();

    await cardOf(twice ?? '');
    await cardOf(twice ?? '');
    expect(await ownCardOf(await room.aSigner({ taxId: twice ?? '' }))).toBeNull();
    // An officer is asked about each of the doubtful ones.
    const claims = await cabinet.db.registryClaim.findMany({ where: { state: 'open' }, orderBy: { ground: 'asc' } });
    expect(claims.map(({ ground }) => ground)).toEqual(['name', 'several', 'several']);
  });

  test('a ticket is used once, and only for half an hour', async () => {
    const shown = await read(await room.aSigner());
    expect((await register(shown)).status).toBe(201);
    expect((await register(shown)).body.code).toBe('identity.signer_ticket_dead');
    const late = await read(await room.aSigner());
    cabinet.clock.forward(31 * minute);
    expect((await register(late)).body.code).toBe('identity.signer_ticket_dead');
  });

  test('S13 a ticket that another browser got hold of is worth nothing there', async () => {
    const shown = await read(await room.aSigner());
    const other = await room.challenge('registration');
    expect((await register({ ...shown, cookie: other.cookie })).body.code).toBe('identity.signer_ticket_dead');
    expect((await register({ ...shown, cookie: '' })).body.code).toBe('identity.signer_ticket_dead');
    expect((await register(shown)).status).toBe(201);
  });

  test('one person opens one account', async () => {
    const user = await room.aSigner();
    await registered(user);
    expect((await read(user)).body.code).toBe('identity.signer_taken');
  });
});

describe('B19 signing in', () => {
  test('a good signature of somebody unknown opens nothing and says what to do', async () => {
    const answer = await signIn(await room.aSigner());
    expect(answer.status).toBe(404);
    expect(answer.body.code).toBe('identity.signer_unknown');
  });

  test('S13 a text is answered once, in the browser that asked, for its purpose, within five minutes', async () => {
    const user = await room.aSigner();
    await registered(user);
    const asked = await room.challenge('sign_in');
    const body = { ...(await signedBy(user, asked)), sharedDevice: false };
    const send = (cookie: string) => cabinet.call(null, signer.signInBySignatureRoute, { body }, { cookie });

    expect((await send('')).body.code).toBe('signatures.challenge_over');
    const other = await room.challenge('sign_in');
    expect((await send(other.cookie)).body.code).toBe('signatures.challenge_over');
    expect((await send(asked.cookie)).status).toBe(200);
    expect((await send(asked.cookie)).body.code).toBe('signatures.challenge_over');

    const wrongPurpose = await room.challenge('registration');
    const foreign = { ...(await signedBy(user, wrongPurpose)), sharedDevice: false };
    const answer = await cabinet.call(
      null,
      signer.signInBySignatureRoute,
      { body: foreign },
      { cookie: wrongPurpose.cookie },
    );
    expect(answer.body.code).toBe('signatures.challenge_over');

    const late = await room.challenge('sign_in');
    const lateBody = { ...(await signedBy(user, late)), sharedDevice: false };
    cabinet.clock.forward(5 * minute + 1);
    const tooLate = await cabinet.call(
      null,
      signer.signInBySignatureRoute,
      { body: lateBody },
      { cookie: late.cookie },
    );
    expect(tooLate.body.code).toBe('signatures.challenge_over');
  });

  test('S13 another text, another signer’s certificate, a revoked one and a seal are refused with the reason', async () => {
    const user = await room.aSigner();
    await registered(user);
    const asked = await room.challenge('sign_in');
    const altered = await signedBy(user, { ...asked, text: asked.text.replace('увійти', 'віддати') });
    const answer = await cabinet.call(
      null,
      signer.signInBySignatureRoute,
      { body: { ...altered, sharedDevice: false } },
      { cookie: asked.cookie },
    );
    expect(answer.body).toMatchObject({ code: 'signatures.refused', facts: { reason: 'HASH_FAILURE' } });

    const seal = await room.aSigner({ seal: true });
    expect((await signIn(seal)).body).toMatchObject({
      code: 'signatures.refused',
      facts: { reason: 'CHAIN_CONSTRAINTS_FAILURE', check: 'purpose' },
    });

    const { certificate } = user;
    cabinet.clock.forward(minute);
    room.centre().centre.revoke(certificate.serial, cabinet.clock.now(), 1);
    cabinet.clock.forward(10 * minute);
    const revoked = await signIn(user);
    expect(revoked.body).toMatchObject({ code: 'signatures.refused', facts: { reason: 'REVOKED' } });
  });

  test('a centre that says nothing opens nothing; a list of it does', async () => {
    const user = await room.aSigner();
    await registered(user);
    room.centre().switch('ocsp', 'down');
    cabinet.clock.forward(10 * minute);
    expect((await signIn(user)).status).toBe(200);
    room.centre().switch('all', 'down');
    cabinet.clock.forward(2 * 60 * minute);
    expect((await signIn(user)).body.code).toBe('signatures.centre_silent');
    room.centre().switch('all', 'well');
    expect((await signIn(user)).status).toBe(200);
  });
});

describe('a signature beside a password', () => {
  const applicant = async () => {
    const { accountId } = await storeApplicant(cabinet.db);
    return cabinet.sessionFor(accountId);
  };
  const bind = (caller: Caller, user: Signer) => bindKey(room, caller, user);

  test('it is added after a fresh proof, gives the profile its number, signs in, and is told by letter', async () => {
    const caller = await applicant();
    const user = await room.aSigner({ surname: 'Тестенко' });
    const bound = await bind(caller, user);
    expect(bound.status).toBe(201);
    expect(bound.body.centre).toContain('Тестовий КНЕДП');
    const person = await cabinet.db.person.findUniqueOrThrow({ where: { accountId: caller.accountId } });
    expect(person.taxIdIndex).not.toBeNull();
    expect((await signIn(user)).status).toBe(200);
    const list = await cabinet.call(caller, signer.listSignerKeysRoute);
    expect(list.body).toMatchObject({ hasPassword: true, items: [{ id: bound.body.id }] });
    await cabinet.runJobs();
    const { email } = await cabinet.db.account.findUniqueOrThrow({ where: { id: caller.accountId } });
    expect(cabinet.mailbox.letters(email).at(-1)?.subject).toBe('Змінено вхід за електронним підписом');

    const other = await room.aSigner({ surname: 'Тестенко' });
    expect((await bind(caller, other)).body.code).toBe('identity.other_signer');

    const params = { signerKeyId: bound.body.id };
    expect((await cabinet.call(caller, signer.unbindSignerRoute, { params })).status).toBe(204);
    expect((await signIn(user)).body.code).toBe('identity.signer_unknown');
  });

  test('a profile without a number takes only that of somebody of its name', async () => {
    const caller = await applicant();
    expect((await bind(caller, await room.aSigner())).body.code).toBe('identity.other_signer');
    const person = await cabinet.db.person.findUniqueOrThrow({ where: { accountId: caller.accountId } });
    expect(person.taxIdIndex).toBeNull();
  });

  test('without a fresh proof nothing is added or taken away, and the last way in stays', async () => {
    const user = await room.aSigner();
    const made = await registered(user);
    const login = made.body.session.actor?.login ?? '';
    const { id, signerKeys } = await cabinet.db.account.findFirstOrThrow({
      where: { login },
      include: { signerKeys: true },
    });
    const stale = await cabinet.sessionFor(id, { proven: false });
    const params = { signerKeyId: (signerKeys[0]?.id ?? '') as never };
    expect((await cabinet.call(stale, signer.unbindSignerRoute, { params })).body.code).toBe(
      'identity.fresh_proof_needed',
    );

    const prove = async (by: typeof user) => {
      const asked = await room.challenge('prove_again', stale);
      const cookie = `${stale.cookie}; ${asked.cookie}`;
      return cabinet.call(stale, signer.proveBySignatureRoute, { body: await signedBy(by, asked) }, { cookie });
    };
    expect((await prove(await room.aSigner())).body.code).toBe('identity.not_own_signer');
    expect((await prove(user)).status).toBe(204);
    const fresh = await cabinet.sessionFor(id);
    expect((await cabinet.call(fresh, signer.unbindSignerRoute, { params })).body.code).toBe('identity.last_way_in');
  });

  test('staff who sign need no second factor besides', async () => {
    const { accountId } = await storeStaff(cabinet.db, []);
    const caller = await cabinet.sessionFor(accountId);
    expect((await bind(caller, await room.aSigner())).body.code).toBe('identity.other_signer');
    const user = await room.aSigner({ surname: 'СЛУЖБЕНКО', givenName: 'Оксана', patronymic: 'Петрівна' });
    expect((await bind(caller, user)).status).toBe(201);
    const entered = await signIn(user);
    expect(entered.status).toBe(200);
    expect(entered.body.actor).not.toBeNull();
    const after = await cabinet.call({ ...caller, cookie: cookieOf(entered) }, identity.readSessionRoute);
    expect(after.body.pending).toBeNull();
  });
});
