import type { Measurements } from '@cabinet/contracts/provisions';
import type { AccessNeed } from '@cabinet/contracts/persons';
import type { Secrets } from '@cabinet/secrets/secrets';

type Bytes = Uint8Array<ArrayBuffer>;

/** Whom a device is made for, as far as an enterprise has to know. */
export interface Customer {
  readonly fullName: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
  readonly needs: readonly AccessNeed[];
}

const orderPlace = (id: string, column: 'customer' | 'measurements' | 'wishes' | 'declineReason') => ({
  table: 'device_order',
  id,
  column,
});

export const sealCustomer = (secrets: Secrets, id: string, customer: Customer): Bytes =>
  secrets.seal(orderPlace(id, 'customer'), JSON.stringify(customer));
export const openCustomer = (secrets: Secrets, id: string, sealed: Uint8Array): Customer =>
  JSON.parse(secrets.open(orderPlace(id, 'customer'), sealed)) as Customer;

export const sealMeasurements = (secrets: Secrets, id: string, sizes: Measurements): Bytes =>
  secrets.seal(orderPlace(id, 'measurements'), JSON.stringify(sizes));
export const openMeasurements = (secrets: Secrets, id: string, sealed: Uint8Array | null): Measurements | null =>
  sealed && (JSON.parse(secrets.open(orderPlace(id, 'measurements'), sealed)) as Measurements);

export const sealWords = (secrets: Secrets, id: string, column: 'wishes' | 'declineReason', words: string): Bytes =>
  secrets.seal(orderPlace(id, column), words);
export const openWords = (
  secrets: Secrets,
  id: string,
  column: 'wishes' | 'declineReason',
  sealed: Uint8Array | null,
): string | null => sealed && secrets.open(orderPlace(id, column), sealed);

/** What a device is called and its serial number. */
export interface Passport {
  readonly name: string;
  readonly serialNumber: string;
}

export const sealPassport = (secrets: Secrets, id: string, passport: Passport): Bytes =>
  secrets.seal({ table: 'device', id, column: 'passport' }, JSON.stringify(passport));
