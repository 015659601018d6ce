import { aRecoveryForm, storeRecovery, type StoredRecovery } from '@cabinet/testkit/recoveries';
import { aTaxId } from '@cabinet/testkit/tax-ids';
import { openSecrets, type Secrets } from '@cabinet/secrets/secrets';
import { Secret } from 'otpauth';
import { type Account, anAccountOf, database } from './accounts.ts';
import { running } from './running.ts';

const keys = (): Secrets => {
  const { SECRET_KEY, DATA_KEY } = running().keys;
  return openSecrets({ secretKey: SECRET_KEY, dataKey: DATA_KEY, dataKeyVersion: 1 });
};

type Wishes = Parameters<typeof storeRecovery>[1];

/** Stores a request that waits for a decision. */
export const storedRecovery = (over: Wishes = {}): Promise<StoredRecovery> =>
  storeRecovery({ db: database(), secrets: keys() }, over);

/** The same; answers its id. */
export const recoveryOf = async (over: Wishes = {}): Promise<string> => (await storedRecovery(over)).id;

/** A request that is more than a day late. */
export const lateRecovery = (over: Wishes = {}): Promise<StoredRecovery> => {
  const [receivedAt, dueAt] = [50, 26].map((hours) => new Date(Date.now() - hours * 3_600_000));
  return storedRecovery({ ...over, receivedAt, dueAt } as Wishes);
};

export const bornOn = '1980-05-17';

/** An applicant with a РНОКПП and an authenticator app in a phone that is lost. */
export async function whoLostPhone(): Promise<Account & { readonly taxId: string }> {
  const account = await anAccountOf('applicant');
  const secrets = keys();
  const taxId = aTaxId(bornOn, 'female');
  const { accountId, personId } = account;
  const secret = new Secret({ size: 20 }).base32;
  const totpSecret = secrets.seal({ table: 'account', id: accountId, column: 'totpSecret' }, secret);
  await database().account.update({ where: { id: accountId }, data: { totpSecret, totpConfirmedAt: new Date() } });
  const id = personId ?? '';
  await database().person.update({
    where: { id },
    data: {
      birthDate: bornOn,
      taxId: secrets.seal({ table: 'person', id, column: 'taxId' }, taxId),
      taxIdIndex: secrets.blindIndex('taxId', taxId),
    },
  });
  return { ...account, taxId };
}

const name = { surname: 'Тестенко', givenName: 'Марія', patronymic: 'Іванівна' };

/** What somebody of this РНОКПП claims. */
export const claimOf = (taxId: string) => ({
  kind: 'recover' as const,
  ...aRecoveryForm({ identity: { by: 'tax_id', taxId }, birthDate: bornOn }),
  name,
});
