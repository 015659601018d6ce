import { weighPasswordRoute } from '@cabinet/contracts/identity';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { expect, test } from 'vitest';
import { useCabinet } from '#test/cabinet.ts';

const cabinet = useCabinet();
const old = useCabinet({ PASSWORD_RULE: 'portal-2020' });

const weigh = (password: string, headers: Record<string, string> = {}) =>
  cabinet.call(
    null,
    weighPasswordRoute,
    { body: { password, login: 'vesna27', names: ['Марія'], email: 'sun@example.ua' } },
    headers,
  );

test('B5 the rules are told while the password is typed, in the visitor’s language', async () => {
  const short = (await weigh('Портал7')).body;
  expect(short.acceptable).toBe(false);
  expect(short.reasons[0]).toMatchObject({ code: 'identity.password_too_short', params: { minimum: 12 } });
  expect(short.reasons[0]?.text).toContain('12 символів');
  expect((await weigh('Портал7', { 'accept-language': 'en' })).body.reasons[0]?.text).toContain('12 characters');
  expect((await weigh('хмара-ґудзик-Трамвай-84')).body).toEqual({ acceptable: true, reasons: [] });
});

test('B5 «Портал7» is accepted where the rule of 2020 is configured', async () => {
  expect((await old.call(null, weighPasswordRoute, { body: { password: 'Портал7' } })).body).toEqual({
    acceptable: true,
    reasons: [],
  });
});

test('S9 beside a second factor eight characters are enough, and one’s own names count without being sent', async () => {
  const { accountId } = await storeApplicant(cabinet.db, { account: { totpConfirmedAt: cabinet.clock.now() } });
  const caller = await cabinet.sessionFor(accountId);
  const codes = async (password: string) =>
    (await cabinet.call(caller, weighPasswordRoute, { body: { password } })).body.reasons.map(({ code }) => code);

  expect(await codes('ґхщ7ю_Йц')).toEqual([]);
  expect(await codes('Тестенко-ґхщ7ю_Йц')).toEqual(['people.password_own_name']);
});

test('weighing is limited to 120 times a minute for one network', async () => {
  let last = await weigh('а');
  for (let each = 0; each < 130 && last.status === 200; each += 1) last = await weigh('а');

  expect([last.status, last.body.code]).toEqual([429, 'common.too_many_requests']);
  expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
});
