import type { Database } from '@cabinet/db/open-database';
import type { Secrets } from '@cabinet/secrets/secrets';
import { anId, aWord } from './random.ts';

interface Place {
  readonly db: Database;
  readonly secrets: Secrets;
  readonly now: Date;
}

type DeviceRow = Parameters<Database['device']['create']>[0]['data'];

/** Stores a wheelchair that a person was given two years ago; tests name only what matters to them. */
export async function storeDevice(
  { db, secrets, now }: Place,
  personId: string,
  more: Partial<DeviceRow> = {},
): Promise<string> {
  const id = anId();
  const passport = { name: 'Крісло колісне з ручним приводом (зразок)', serialNumber: aWord('SN').toUpperCase() };
  await db.device.create({
    data: {
      ...{ id, personId, classCode: '12 22 03', quantity: 1, issuedOn: '2024-11-20', termEndsOn: '2028-11-20' },
      passport: secrets.seal({ table: 'device', id, column: 'passport' }, JSON.stringify(passport)),
      createdAt: now,
      ...more,
    },
  });
  return id;
}
