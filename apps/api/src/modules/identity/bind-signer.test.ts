import * as signer from '@cabinet/contracts/signer-access';
import { storeApplicant, storeStaff } from '@cabinet/testkit/accounts';
import { aWord } from '@cabinet/testkit/random';
import { aTaxId } from '@cabinet/testkit/tax-ids';
import { describe, expect, test } from 'vitest';
import type { Caller } from '#test/cabinet.ts';
import { bindKey, signedBy, useSigning } from '#test/signing.ts';

const room = useSigning();
const { cabinet } = room;

type Signer = Awaited<ReturnType<typeof room.aSigner>>;
type Person = NonNullable<Parameters<typeof storeApplicant>[1]>['person'];

const applicant = async (person?: Person): Promise<Caller> =>
  cabinet.sessionFor((await storeApplicant(cabinet.db, { ...(person && { person }) })).accountId);
const bind = (caller: Caller, user: Signer) => bindKey(room, caller, user);
const aSigner = (wishes: Parameters<typeof room.aSigner>[0] = {}) => room.aSigner({ surname: 'Тестенко', ...wishes });
const keysOf = async (caller: Caller) => (await cabinet.call(caller, signer.listSignerKeysRoute)).body.items;
const signIn = async (user: Signer) => {
  const asked = await room.challenge('sign_in');
  const body = { ...(await signedBy(user, asked)), sharedDevice: false };
  return cabinet.call(null, signer.signInBySignatureRoute, { body }, { cookie: asked.cookie });
};
const personOf = ({ accountId }: Caller) => cabinet.db.person.findUniqueOrThrow({ where: { accountId } });
const yearsOn = (years: number): Date => new Date(cabinet.clock.now().getTime() + years * 365 * 86_400_000);

describe('B19 when a signature was last used', () => {
  test('one that was only added was not used yet; signing in with it is a use', async () => {
    const caller = await applicant();
    const user = await aSigner();
    const bound = (await bind(caller, user)).body;
    expect(bound.lastUsedAt).toBeNull();
    expect((await keysOf(caller)).map(({ lastUsedAt }) => lastUsedAt)).toEqual([null]);
    expect((await signIn(user)).status).toBe(200);
    const used = cabinet.clock.now();
    expect((await keysOf(caller)).map(({ lastUsedAt }) => lastUsedAt)).toEqual([used.toISOString()]);
  });

  test('whoever registers with it has used it', async () => {
    const asked = await room.challenge('registration');
    const body = await signedBy(await aSigner(), asked);
    const read = await cabinet.call(null, signer.readSignerRoute, { body }, { cookie: asked.cookie });
    const form = {
      ...{ email: `${aWord('bind')}@example.org`, sex: 'female' as const, patronymic: null },
      ...{ acceptTerms: true as const, consent: true as const, language: 'uk' as const },
    };
    const { ticket } = read.body;
    const headers = { cookie: asked.cookie };
    const made = await cabinet.call(null, signer.registerBySignatureRoute, { body: { ticket, form } }, headers);
    const { login } = made.body.session.actor ?? {};
    const account = await cabinet.db.account.findFirstOrThrow({
      where: { login: login ?? '' },
      include: { signerKeys: true },
    });
    expect(account.signerKeys[0]?.lastUsedAt).toEqual(account.lastSignInAt);
  });
});

describe('B19 a certificate that was renewed', () => {
  test('is taken over in the account that it opens already, which is told and changes who may come in for nobody', async () => {
    const taxId = aTaxId('1961-04-12', 'female');
    const caller = await applicant();
    const first = await bind(caller, await aSigner({ taxId, validTo: yearsOn(1) }));
    expect([first.status, first.body.renewed]).toEqual([201, false]);
    await cabinet.runJobs();
    const { email } = await cabinet.db.account.findUniqueOrThrow({ where: { id: caller.accountId } });
    const letters = cabinet.mailbox.letters(email).length;

    const user = await aSigner({ taxId, validTo: yearsOn(2) });
    const second = await bind(caller, user);
    expect([second.status, second.body.renewed, second.body.id]).toEqual([201, true, first.body.id]);
    expect(second.body.notAfter).toBe(user.certificate.notAfter.toISOString());
    expect(await keysOf(caller)).toMatchObject([{ id: first.body.id, notAfter: second.body.notAfter }]);
    await cabinet.runJobs();
    expect(cabinet.mailbox.letters(email)).toHaveLength(letters);
    expect((await signIn(user)).status).toBe(200);
  });

  test('is refused to another account, and taken once more where it was removed', async () => {
    const user = await aSigner();
    const caller = await applicant();
    const { body } = await bind(caller, user);
    const { accountId } = await storeStaff(cabinet.db, [], { surname: 'Тестенко', givenName: 'Марія' });
    const other = await cabinet.sessionFor(accountId);
    const refused = await bind(other, user);
    expect([refused.status, refused.body.code]).toEqual([409, 'identity.signer_taken']);
    await cabinet.call(caller, signer.unbindSignerRoute, { params: { signerKeyId: body.id } });
    expect((await bind(caller, user)).body.renewed).toBe(false);
  });
});

describe('the number of a profile', () => {
  test('comes with the birth date that it says, and leaves one that the person has written', async () => {
    const taxId = () => aTaxId('1961-04-12', 'female');
    const empty = await applicant();
    await bind(empty, await aSigner({ taxId: taxId() }));
    expect((await personOf(empty)).birthDate).toBe('1961-04-12');
    const written = await applicant({ birthDate: '1961-04-13' });
    await bind(written, await aSigner({ taxId: taxId() }));
    expect(await personOf(written)).toMatchObject({ birthDate: '1961-04-13', taxIdIndex: expect.anything() });
  });

  test('is not one with a wrong check digit, by registration and in the account alike', async () => {
    const wrong = aTaxId('1961-04-12', 'female').replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
    const user = await aSigner({ taxId: wrong });
    const asked = await room.challenge('registration');
    const body = await signedBy(user, asked);
    const read = await cabinet.call(null, signer.readSignerRoute, { body }, { cookie: asked.cookie });
    expect(read.body.signer.birthDate).toBeNull();
    const caller = await applicant();
    expect((await bind(caller, user)).status).toBe(201);
    expect(await personOf(caller)).toMatchObject({ taxId: null, taxIdIndex: null, birthDate: null });
  });
});
