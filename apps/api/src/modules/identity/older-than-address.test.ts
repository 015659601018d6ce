import { confirmEmailRoute, recoverRoute } from '@cabinet/contracts/identity';
import { changeEmailRoute, confirmSecondFactorRoute, startSecondFactorRoute } from '@cabinet/contracts/security';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { aWord } from '@cabinet/testkit/random';
import { expect, test } from 'vitest';
import { jobContext } from '#platform/context.ts';
import { useCabinet } from '#test/cabinet.ts';
import { registered, signedIn } from '#test/visitors.ts';
import { linkTokenOf, type TokenPurpose } from './link-tokens.ts';
import { beginRecovery } from './recover.ts';

const cabinet = useCabinet();
const another = 'ґанок-Черевик-сімнадцять-9';

const linkFor = async (accountId: string, purpose: TokenPurpose): Promise<string> => {
  const token = await cabinet.db.accountToken.findFirstOrThrow({ where: { accountId, purpose, usedAt: null } });
  return linkTokenOf(cabinet.services, purpose, token.id);
};

const follow = async (accountId: string, purpose: TokenPurpose): Promise<void> => {
  const token = await linkFor(accountId, purpose);
  expect((await cabinet.call(null, confirmEmailRoute, { body: { token } })).status).toBe(200);
};

const recover = async (accountId: string, password = another) => {
  await beginRecovery(jobContext(cabinet.services, 'identity.begin-recovery', accountId), accountId);
  const token = await linkFor(accountId, 'recover');
  return cabinet.call(null, recoverRoute, { body: { token, password, passwordConfirmation: password } });
};

const columnsOf = (id: string) => cabinet.db.account.findUniqueOrThrow({ where: { id } });

/** Puts an app and a phone in force as whoever holds the account now. */
const bind = (id: string) =>
  cabinet.db.account.update({
    where: { id },
    data: {
      totpSecret: Buffer.from('sealed'),
      totpConfirmedAt: cabinet.clock.now(),
      phone: '+380673332221',
      phoneVerifiedAt: cabinet.clock.now(),
    },
  });

const release = (id: string) =>
  cabinet.db.account.update({ where: { id }, data: { phone: null, phoneVerifiedAt: null } });

test('B10 whoever registered with an address nobody proved yet cannot put an app before it', async () => {
  const { caller, accountId } = await registered(cabinet);

  const early = await cabinet.call(caller, startSecondFactorRoute);
  // Proving a phone makes the account active, and says nothing about the address.
  await cabinet.db.account.update({ where: { id: accountId }, data: { state: 'active' } });
  const active = await cabinet.call(caller, startSecondFactorRoute);
  const confirmed = await cabinet.call(caller, confirmSecondFactorRoute, { body: { code: '123456' } });

  expect([early, active, confirmed].map(({ status, body }) => [status, body.code])).toEqual(
    Array(3).fill([409, 'identity.confirm_email_first']),
  );
  await follow(accountId, 'confirm_email');
  expect((await cabinet.call(caller, startSecondFactorRoute)).status).toBe(200);
});

test('B34 an app and a phone older than the proved address are gone once its owner has recovered the account', async () => {
  const { accountId, form } = await registered(cabinet);
  await bind(accountId);
  cabinet.clock.forward(60_000);
  await follow(accountId, 'confirm_email');

  // The length that is enough beside a second factor is not enough without one.
  expect((await recover(accountId, 'ґанок-Вус9')).body.errors?.[0]?.code).toBe('identity.password_too_short');
  cabinet.clock.forward(60_000);
  expect((await recover(accountId)).status).toBe(200);

  expect(await columnsOf(accountId)).toMatchObject({ totpSecret: null, totpConfirmedAt: null, phone: null });
  expect(await cabinet.db.recoveryCode.count({ where: { accountId } })).toBe(0);
  const { answer } = await signedIn(cabinet, { identifier: form.login, password: another });
  expect([answer.status, answer.body.pending]).toEqual([200, null]);
});

test('B34 an app put in force after the address was proved stays, also when another address was proved later', async () => {
  const { accountId } = await registered(cabinet);
  await follow(accountId, 'confirm_email');
  cabinet.clock.forward(60_000);
  await bind(accountId);
  cabinet.clock.forward(60_000);
  const caller = await cabinet.sessionFor(accountId);
  await cabinet.call(caller, changeEmailRoute, { body: { email: `${aWord('new')}@example.ua` } });
  await follow(accountId, 'change_email');

  await recover(accountId);

  expect((await columnsOf(accountId)).totpConfirmedAt).not.toBeNull();
  expect((await columnsOf(accountId)).phone).toBe('+380673332221');
  await release(accountId);
});

test('B34 where nothing tells when the address was proved, nothing is taken from its owner', async () => {
  const { accountId } = await storeApplicant(cabinet.db);
  await bind(accountId);

  await recover(accountId);

  expect((await columnsOf(accountId)).totpConfirmedAt).not.toBeNull();
});
