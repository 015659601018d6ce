import { changeProfileRoute, type ProfileChange } from '@cabinet/contracts/persons';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { aTaxId } from '@cabinet/testkit/tax-ids';
import { expect, test } from 'vitest';
import { type Caller, useCabinet } from '#test/cabinet.ts';

const cabinet = useCabinet();

const anApplicant = async (): Promise<Caller> => cabinet.sessionFor((await storeApplicant(cabinet.db)).accountId);

test('who tries tax numbers one after another learns of five a day, and changes the rest of the profile as before', async () => {
  const [known, caller] = [await anApplicant(), await anApplicant()];
  const taken = aTaxId('1958-11-02', 'female');
  await cabinet.call(known, changeProfileRoute, { body: { version: 1, change: { taxId: taken } } });
  const change = (part: ProfileChange) =>
    cabinet.call(caller, changeProfileRoute, { body: { version: 1, change: part } });
  const tryNumber = () => change({ taxId: taken });

  const answers = await Promise.all(Array.from({ length: 20 }, tryNumber));

  const codes = answers.map(({ body }) => body.code);
  expect(codes.filter((code) => code === 'persons.tax_id_in_use')).toHaveLength(5);
  expect(codes.filter((code) => code === 'persons.tax_id_too_often')).toHaveLength(15);
  const refused = await tryNumber();
  expect([refused.status, Number(refused.headers['retry-after']) > 80_000]).toEqual([429, true]);
  expect((await change({ notifyByEmail: false, taxId: null })).status).toBe(200);
});

test('a number sent again as it is, or from a window that is out of date, costs no change of it', async () => {
  const caller = await anApplicant();
  const [own, another] = [aTaxId('1985-03-17', 'female'), aTaxId('1991-07-04', 'female')];
  const change = (version: number, taxId: string) =>
    cabinet.call(caller, changeProfileRoute, { body: { version, change: { taxId } } });
  await change(1, own);

  for (let version = 2; version < 8; version += 1) expect((await change(version, own)).status).toBe(200);
  for (let each = 0; each < 6; each += 1) expect((await change(1, another)).body.code).toBe('common.stale_version');
  expect((await change(8, another)).status).toBe(200);
});
