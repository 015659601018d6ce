import type { ServiceDefinitionInput } from '@cabinet/contracts/service-definition';
import type { Database } from '@cabinet/db/open-database';
import type { Secrets } from '@cabinet/secrets/secrets';
import { storeApplication, storeReadyApplicant } from './applications.ts';
import { storeOffice } from './offices.ts';
import { aProduct, storeProduct } from './products.ts';
import { anId, aWord } from './random.ts';
import { storeService } from './services.ts';

interface Place {
  readonly db: Database;
  readonly secrets: Pick<Secrets, 'seal'>;
}

type ApplicationRow = NonNullable<Parameters<typeof storeApplication>[1]['row']>;
type ProvisionRow = Parameters<Database['provision']['create']>[0]['data'];
type OrderRow = Parameters<Database['deviceOrder']['create']>[0]['data'];

const words = (uk: string, en: string) => ({ uk, en });

/** A service for assistive products that asks for the device alone; with a price for one that pays back. */
const aidDefinition = (paysBack: boolean, mark: string): Partial<ServiceDefinitionInput> => ({
  ...{ form: 'device', workflow: 'aid', submitters: ['self'], documents: [] },
  name: words(`Забезпечення засобом ${mark}`, `Provision of a device ${mark}`),
  term: { unit: 'workDays', value: 10 },
  questions: paysBack
    ? [
        { type: 'date', key: 'paidOn', label: words('Коли сплачено?', 'When paid?'), required: true },
        { type: 'money', key: 'price', label: words('Скільки сплачено?', 'How much was paid?'), required: true },
      ]
    : [],
});

interface AidWishes {
  readonly state: string;
  /** Where it lies; a new branch of the Fund when it is not told. */
  readonly officeId?: string;
  readonly paysBack?: boolean;
  readonly classCode?: string;
  readonly row?: ApplicationRow;
}

export interface StoredAid {
  readonly applicationId: string;
  readonly personId: string;
  /** Of the applicant. */
  readonly accountId: string;
  readonly officeId: string;
  readonly classCode: string;
  readonly number: string;
}

export const aidChair = '12 22 03';

/** Stores an application for a wheelchair in a state as if it had come there. */
export async function storeAid(
  { db, secrets }: Place,
  { state, officeId: known, paysBack = false, classCode = aidChair, row = {} }: AidWishes,
): Promise<StoredAid> {
  const officeId = known ?? (await storeOffice(db, { kind: 'fund_branch', nameUk: aWord('Відділення Фонду ') }));
  const { serviceId } = await storeService(db, [officeId], aidDefinition(paysBack, aWord('')));
  const { accountId, personId } = await storeReadyApplicant(db);
  const answers = paysBack ? { paidOn: '2026-10-01', price: 900_000 } : {};
  const applicationId = await storeApplication(db, {
    ...{ personId, officeId, serviceId, state, clock: 'office' },
    row: { answers, ...row } as ApplicationRow,
  });
  const { number } = await db.application.update({
    where: { id: applicationId },
    data: {
      device: secrets.seal(
        { table: 'application', id: applicationId, column: 'device' },
        JSON.stringify({ classCode, quantity: 1, productNumber: null }),
      ),
    },
    select: { number: true },
  });
  return { applicationId, personId, accountId, officeId, classCode, number };
}

/** What followed the decision of a stored case. */
export async function storeProvision(
  { db }: Pick<Place, 'db'>,
  { applicationId, personId, officeId, classCode }: StoredAid,
  more: Partial<ProvisionRow> = {},
): Promise<void> {
  await db.provision.create({
    data: {
      ...{ applicationId, personId, officeId, classCode, groupCode: 'MV', quantity: 1, kind: 'supply' },
      registeredAt: new Date('2026-11-02T09:00:00Z'),
      ...more,
    },
  });
}

/** With a referral, whose number is its own. */
export const referred = (): Partial<ProvisionRow> => ({
  number: aWord('R').slice(0, 9).toUpperCase(),
  referredAt: new Date('2026-11-03T09:00:00Z'),
  referralUntil: '2030-01-02',
});

/** An enterprise that takes referrals for the class, with a product that is shown. */
export async function storeEnterprise(
  { db }: Pick<Place, 'db'>,
  nameUk: string,
  classCode = aidChair,
): Promise<string> {
  const like = await db.manufacturer.findFirstOrThrow({ omit: { id: true, edrpou: true, hours: true } });
  const manufacturerId = anId();
  const edrpou = String(10_000_000 + Math.floor(Math.random() * 89_999_999));
  await db.manufacturer.create({
    data: {
      ...like,
      ...{ id: manufacturerId, nameUk, nameEn: nameUk },
      edrpou,
      hours: [],
      active: true,
      takesReferrals: true,
      services: ['repair'],
    },
  });
  const name = words(`Крісло ${nameUk}`, `Chair ${nameUk}`);
  await storeProduct(db, { classCode, manufacturerId, definition: aProduct({ name }) });
  // As short as an administrator may write it.
  return storeOffice(db, { kind: 'enterprise', manufacturerId, nameUk, nameEn: nameUk, code: `E${edrpou.slice(-6)}` });
}

interface OrderWishes {
  /** The enterprise. */
  readonly officeId: string;
  readonly state: string;
  readonly fullName?: string;
  readonly row?: Partial<OrderRow>;
}

/** An order at an enterprise for a stored case with its provision; answers its id. */
export async function storeOrder(
  { db, secrets }: Place,
  { applicationId }: Pick<StoredAid, 'applicationId'>,
  { officeId, state, fullName = 'Тестенко Марія Іванівна', row = {} }: OrderWishes,
): Promise<string> {
  const id = anId();
  const customer = {
    ...{ fullName, phone: '+380673332221', email: 'maria@example.org', needs: ['step_free', 'sign_language'] },
    address: 'м. Мерефа, вул. Зразкова, 7',
  };
  const seal = (column: string, text: string) => secrets.seal({ table: 'device_order', id, column }, text);
  await db.deviceOrder.create({
    data: {
      ...{ id, applicationId, officeId, state, chosenAt: new Date('2026-11-04T09:00:00Z') },
      customer: seal('customer', JSON.stringify(customer)),
      wishes: seal('wishes', 'Синю раму, якщо можна'),
      stageDueOn: '2030-01-10',
      ...row,
    } as OrderRow,
  });
  return id;
}
