import { randomUUID } from 'node:crypto';
import { finishIdGovUaRoute } from '@cabinet/contracts/id-gov-ua';
import * as signer from '@cabinet/contracts/signer-access';
import { listCentresRoute } from '@cabinet/contracts/signatures';
import type { IdGovUaPerson } from '@cabinet/kep/testing/id-gov-ua-page';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { aWord } from '@cabinet/testkit/random';
import { aTaxId } from '@cabinet/testkit/tax-ids';
import { afterEach, describe, expect, test } from 'vitest';
import { jobContext } from '#platform/context.ts';
import { useCabinet } from '#test/cabinet.ts';
import { begin, returned, useIdGovUa } from '#test/id-gov-ua.ts';
import { bindKey, cookieOf, signedBy, useSigning } from '#test/signing.ts';
import { forgetTheDead } from './jobs.ts';

const state = useIdGovUa();
const room = useSigning({ beside: state.settings });
const { cabinet } = room;
afterEach(() => state.service().switch('well'));

const minute = 60_000;
type Body = ReturnType<typeof returned>;
type Way = 'dig_sign' | 'bank_id' | 'mobile_id';

const finish = (body: Body, cookie: string) => cabinet.call(null, finishIdGovUaRoute, { body }, { cookie });

/** A person there and back again: what they came back with, and the cookie of their browser. */
const away = async (purpose: 'sign_in' | 'registration', person: IdGovUaPerson, way: Way = 'dig_sign') => {
  const { url, cookie } = await begin(cabinet, purpose);
  return { body: returned(await state.visit(url, { person, way })), cookie };
};

const register = async (person: IdGovUaPerson) => {
  const { body, cookie } = await away('registration', person);
  const told = await finish(body, cookie);
  if (told.body.purpose !== 'registration') throw new Error(`Not told: ${JSON.stringify(told.body)}`);
  const form = {
    ...{ email: `${aWord('idgov')}@example.org`, sex: 'female' as const, patronymic: null },
    ...{ acceptTerms: true as const, consent: true as const, language: 'uk' as const },
  };
  const { ticket } = told.body.read;
  const made = await cabinet.call(null, signer.registerBySignatureRoute, { body: { ticket, form } }, { cookie });
  return { read: told.body.read, made };
};

const codeOfSignIn = async (person: IdGovUaPerson, way?: Way) => {
  const { body, cookie } = await away('sign_in', person, way);
  return (await finish(body, cookie)).body.code;
};

describe('B18 registration through id.gov.ua', () => {
  test('what it tells is shown, becomes the profile, and opens the account the next time', async () => {
    const person = state.aPerson();
    const { read, made } = await register(person);
    expect(read.signer).toEqual({
      ...{ surname: 'Шевченко', givenName: 'Марія', patronymic: 'Іванівна' },
      ...{ taxIdEnd: person.drfocode?.slice(-4), birthDate: '1961-04-12', sex: 'female' },
    });
    expect(made.status).toBe(201);
    const account = await cabinet.db.account.findFirstOrThrow({
      where: { login: made.body.session.actor?.login ?? '' },
      include: { person: true },
    });
    expect(account.person).toMatchObject({ surname: 'Шевченко', givenName: 'Марія', birthDate: '1961-04-12' });

    const { body, cookie } = await away('sign_in', person, 'mobile_id');
    const entered = await finish(body, cookie);
    expect(entered.status).toBe(200);
    expect(entered.body).toMatchObject({ purpose: 'sign_in', session: { actor: { login: account.login } } });
    expect(cookieOf(entered)).toContain('__Host-sid=');
    const caller = await cabinet.sessionFor(account.id);
    const { items } = (await cabinet.call(caller, signer.listSignerKeysRoute)).body;
    expect(items).toMatchObject([{ notAfter: null, centre: expect.stringContaining('двійника') }]);
  });

  test('what proved it is kept encrypted, with the envelope it came in, and belongs to the account', async () => {
    const person = state.aPerson();
    const { made } = await register(person);
    const { id: accountId } = await cabinet.db.account.findFirstOrThrow({
      where: { login: made.body.session.actor?.login ?? '' },
    });
    const row = await cabinet.db.idGovUaAnswer.findFirstOrThrow({ where: { accountId } });
    expect(Buffer.from(row.answer).includes(person.drfocode ?? '')).toBe(false);
    const place = { table: 'id_gov_ua_answer', id: row.id, column: 'answer' };
    const kept = JSON.parse(cabinet.services.secrets.open(place, row.answer)) as Record<string, unknown>;
    expect(kept.told).toMatchObject({ authType: 'dig_sign', taxId: person.drfocode });
    expect(Buffer.from(String(kept.envelope), 'base64')[0]).toBe(0x30);
    const acts = await cabinet.db.auditRecord.findMany({ where: { action: 'identity.read_id_gov_ua' } });
    expect(acts.map(({ details }) => (details as { answerId?: string }).answerId)).toContain(row.id);
  });

  test('what was told for a registration that nobody finished is forgotten after a month', async () => {
    const { body, cookie } = await away('registration', state.aPerson());
    const told = await finish(body, cookie);
    if (told.body.purpose !== 'registration') throw new Error(`Not told: ${JSON.stringify(told.body)}`);
    const [subjectId = ''] = told.body.read.ticket.split('.');
    const finished = (await cabinet.db.idGovUaAnswer.findFirstOrThrow({ where: { accountId: { not: null } } })).id;
    const kept = async (days: number): Promise<number[]> => {
      const now = () => new Date(cabinet.clock.now().getTime() + days * 24 * 60 * minute);
      await forgetTheDead({ ...jobContext(cabinet.services, 'identity.forget-the-dead', randomUUID()), now });
      const count = (where: object) => cabinet.db.idGovUaAnswer.count({ where });
      return [await count({ subjectId }), await count({ id: finished })];
    };
    expect(await kept(29)).toEqual([1, 1]);
    expect(await kept(31)).toEqual([0, 1]);
  });

  test('one person opens one account, whether КЕП or id.gov.ua named them first', async () => {
    const person = state.aPerson();
    await register(person);
    const again = await away('registration', person);
    expect((await finish(again.body, again.cookie)).body.code).toBe('identity.signer_taken');

    const taxId = aTaxId('1970-05-06', 'male');
    const user = await room.aSigner({ taxId, surname: 'Тестенко' });
    const owner = await cabinet.sessionFor((await storeApplicant(cabinet.db)).accountId);
    expect((await bindKey(room, owner, user)).status).toBe(201);
    const { body, cookie } = await away('sign_in', state.aPerson({ drfocode: taxId }));
    expect((await finish(body, cookie)).body).toMatchObject({ purpose: 'sign_in' });
    const asked = await room.challenge('sign_in');
    const signed = { ...(await signedBy(user, asked)), sharedDevice: false };
    const entered = await cabinet.call(null, signer.signInBySignatureRoute, { body: signed }, { cookie: asked.cookie });
    expect(entered.status).toBe(200);
  });
});

describe('B19 signing in through id.gov.ua', () => {
  test('whoever has no account is told so, and one who is blocked is told why', async () => {
    expect(await codeOfSignIn(state.aPerson())).toBe('identity.signer_unknown');
    const person = state.aPerson();
    const { made } = await register(person);
    const login = made.body.session.actor?.login ?? '';
    await cabinet.db.account.updateMany({ where: { login }, data: { state: 'blocked', stateReason: 'Перевірка' } });
    const { body, cookie } = await away('sign_in', person);
    const refused = await finish(body, cookie);
    expect(refused.body).toMatchObject({ code: 'identity.blocked', facts: { reason: 'Перевірка' } });
    expect(cookieOf(refused)).not.toContain('__Host-sid=');
  });

  test.each(['0000000000', '-', '12345678', 'відсутній'])(
    '«%s» in the place of a number is nobody',
    async (drfocode) => {
      expect(await codeOfSignIn(state.aPerson({ drfocode }))).toBe('identity.id_gov_ua_no_number');
    },
  );

  test('S13 a return works once, in the browser that began, within ten minutes, with a state that was given out', async () => {
    const person = state.aPerson();
    await register(person);
    const { body, cookie } = await away('sign_in', person);
    const other = await begin(cabinet, 'sign_in');
    expect((await finish(body, '')).body.code).toBe('identity.id_gov_ua_other_browser');
    expect((await finish(body, other.cookie)).body.code).toBe('identity.id_gov_ua_other_browser');
    const forged = { ...body, state: `${randomUUID()}.${body.state.split('.')[1]}` };
    expect((await finish(forged, cookie)).body.code).toBe('identity.id_gov_ua_unknown');
    expect((await finish(body, cookie)).status).toBe(200);
    expect((await finish(body, cookie)).body.code).toBe('identity.id_gov_ua_used');

    const late = await away('sign_in', person);
    cabinet.clock.forward(10 * minute + 1);
    expect((await finish(late.body, late.cookie)).body.code).toBe('identity.id_gov_ua_late');
  });

  test('S13 the code of one person with the state of another is taken there once only', async () => {
    const person = state.aPerson();
    const first = await away('sign_in', person);
    expect((await finish(first.body, first.cookie)).body.code).toBe('identity.signer_unknown');
    const second = await away('sign_in', person);
    const mixed = { ...second.body, code: first.body.code };
    expect((await finish(mixed, second.cookie)).body.code).toBe('identity.id_gov_ua_refused');
  });

  test('whoever refuses there comes back without a code, and nothing is known of them', async () => {
    const { url } = await begin(cabinet, 'sign_in');
    const back = await state.visit(url, { person: state.aPerson(), refuse: true });
    expect(back.get('error')).toBe('access_denied');
    expect(back.get('code')).toBeNull();
  });

  test('a bank’s word, no number of a person, silence, an error and nonsense each have words of their own', async () => {
    expect(await codeOfSignIn(state.aPerson(), 'bank_id')).toBe('identity.id_gov_ua_other_way');
    expect(await codeOfSignIn(state.aPerson({ drfocode: '', edrpoucode: '00032112' }))).toBe(
      'identity.id_gov_ua_no_number',
    );
    for (const [mood, code] of [
      ['down', 'identity.id_gov_ua_silent'],
      ['refusing', 'identity.id_gov_ua_refused'],
      ['babbling', 'identity.id_gov_ua_unreadable'],
    ] as const) {
      const { body, cookie } = await away('sign_in', state.aPerson());
      state.service().switch(mood);
      expect((await finish(body, cookie)).body.code).toBe(code);
      state.service().switch('well');
    }
  });

  test('it is told that the way is there', async () => {
    expect((await cabinet.call(null, listCentresRoute)).body.idGovUa).toBe(true);
  });

  test('sixty ways there in ten minutes are enough for one address', async () => {
    await cabinet.db.throttle.deleteMany({ where: { key: { startsWith: 'id-gov-ua:' } } });
    for (let count = 0; count < 60; count += 1) await begin(cabinet, 'sign_in');
    await expect(begin(cabinet, 'sign_in')).rejects.toThrow('common.too_many_requests');
  });
});

describe('where id.gov.ua is not configured', () => {
  const bare = useCabinet();

  test('the way is not offered, and its doors say so', async () => {
    expect((await bare.call(null, listCentresRoute)).body.idGovUa).toBe(false);
    await expect(begin(bare, 'sign_in')).rejects.toThrow('identity.id_gov_ua_not_offered');
    const body = { state: 'a state', code: 'a code', sharedDevice: false };
    expect((await bare.call(null, finishIdGovUaRoute, { body })).body.code).toBe('identity.id_gov_ua_not_offered');
  });
});
