import type { Claim } from '@cabinet/contracts/managed-recoveries';
import type { RecoveryForm } from '@cabinet/contracts/recoveries';
import type { UnblockForm } from '@cabinet/contracts/unblock-requests';
import type { Database } from '@cabinet/db/open-database';
import { shortNumberOf } from '@cabinet/domain/short-number';
import { anId, aWord } from './random.ts';
import { aTaxId } from './tax-ids.ts';

const birthDate = '1980-05-17';
const name = { surname: 'Тестенко', givenName: 'Марія', patronymic: 'Іванівна' };

/** The smallest picture there is of anything: a white square. */
export const aScan = {
  fileName: 'паспорт.png',
  content: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
};

/** What somebody who lost a phone tells; tests name only what matters to them. */
export const aRecoveryForm = (over: Partial<RecoveryForm> = {}): RecoveryForm => ({
  name,
  birthDate,
  identity: { by: 'tax_id', taxId: aTaxId(birthDate, 'female') },
  loss: 'lost_phone',
  text: 'Телефон украли, а з ним і застосунок із кодами.',
  contact: { email: `${aWord('new')}@example.org` },
  ...over,
});

/** What somebody whose account is blocked tells. */
export const anUnblockForm = (over: Partial<UnblockForm> = {}): UnblockForm => ({
  identifier: aWord('blocked'),
  birthDate,
  reason: 'mistake',
  text: 'Я входила з двох міст, бо переїжджала.',
  email: `${aWord('blocked')}@example.org`,
  ...over,
});

interface House {
  readonly db: Database;
  readonly secrets: {
    readonly seal: (
      place: { readonly table: string; readonly id: string; readonly column: string },
      text: string,
    ) => Uint8Array<ArrayBuffer>;
    readonly blindIndex: (field: string, value: string) => Uint8Array<ArrayBuffer>;
  };
}

type Row = Partial<Parameters<Database['recoveryRequest']['create']>[0]['data']>;

export interface StoredRecovery {
  readonly id: string;
  readonly number: string;
}

/** Stores an open request to restore access; its number and birth date open its state. */
export async function storeRecovery(
  { db, secrets }: House,
  { claim, ...row }: { claim?: Claim } & Omit<Row, 'claim'> = {},
): Promise<StoredRecovery> {
  const id = anId();
  const told: Claim = claim ?? { kind: 'recover', ...aRecoveryForm(), name };
  const receivedAt = new Date();
  const dueAt = new Date(receivedAt.getTime() + 86_400_000);
  const sealed = secrets.seal({ table: 'recovery_request', id, column: 'claim' }, JSON.stringify(told));
  const [place] = await db.$queryRaw<
    { sequence: number }[]
  >`select nextval(pg_get_serial_sequence('recovery_request', 'sequence'))::int as sequence`;
  const sequence = place?.sequence ?? 0;
  const number = shortNumberOf('recovery', sequence);
  const lookupIndex = 'birthDate' in told ? secrets.blindIndex('recovery', `${number} ${told.birthDate}`) : null;
  await db.recoveryRequest.create({
    data: {
      ...{ id, sequence, number, lookupIndex, kind: told.kind, language: 'uk' },
      ...{ receivedAt, changedAt: receivedAt, dueAt, claim: sealed },
      ...row,
    } as Parameters<Database['recoveryRequest']['create']>[0]['data'],
  });
  return { id, number };
}
