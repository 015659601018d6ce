import { listAccountsRoute } from '@cabinet/contracts/accounts';
import { listReadingsRoute } from '@cabinet/contracts/persons';
import { storeApplicant, storeStaff } from '@cabinet/testkit/accounts';
import { expect, test } from 'vitest';
import { type Caller, useCabinet } from '#test/cabinet.ts';

const cabinet = useCabinet();

const anApplicant = async () => {
  const { accountId } = await storeApplicant(cabinet.db);
  return { accountId, caller: await cabinet.sessionFor(accountId) };
};

const anAdministrator = async (): Promise<Caller> => cabinet.sessionFor((await storeStaff(cabinet.db, [])).accountId);

test('the signs of a pattern are looked for as they stand, and match nobody else', async () => {
  const administrator = await anAdministrator();
  await storeApplicant(cabinet.db, { account: { login: 'under_score', loginKey: 'under_score' } });
  await storeApplicant(cabinet.db, { account: { login: 'underXscore', loginKey: 'underxscore' } });
  const found = async (search: string) =>
    (await cabinet.call(administrator, listAccountsRoute, { query: { search } })).body.items.map(({ login }) => login);

  expect([await found('%'), await found('_'), await found('\\')]).toEqual([[], [], []]);
  expect(await found('under_')).toEqual(['under_score']);
});

test('an administrator who looks somebody up leaves a line in that person’s journal, one a day', async () => {
  const administrator = await anAdministrator();
  const [sought, other] = [await anApplicant(), await anApplicant()];
  const { email } = await cabinet.db.account.findUniqueOrThrow({ where: { id: sought.accountId } });
  const look = () => cabinet.call(administrator, listAccountsRoute, { query: { search: email.toUpperCase() } });
  const linesOf = async ({ caller }: typeof sought) =>
    (await cabinet.call(caller, listReadingsRoute)).body.items.map(({ what, purpose, readerRole }) => [
      what,
      purpose,
      readerRole,
    ]);

  await look();
  await look();
  await cabinet.call(administrator, listAccountsRoute);

  expect(await linesOf(sought)).toEqual([['accounts.search', 'support', 'administrator']]);
  expect(await linesOf(other)).toEqual([]);
  cabinet.clock.forward(24 * 3_600_000);
  await cabinet.call(await anAdministrator(), listAccountsRoute, { query: { search: email } });
  expect(await linesOf({ ...sought, caller: await cabinet.sessionFor(sought.accountId) })).toHaveLength(2);
});
