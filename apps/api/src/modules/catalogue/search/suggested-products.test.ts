import { listSuggestedProductsRoute } from '@cabinet/contracts/suggested-products';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { storeProgrammeLine } from '@cabinet/testkit/programme-lines';
import { aProduct, storeProduct } from '@cabinet/testkit/products';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { aCatalogue, tellCatalogue } from '#test/catalogue.ts';
import { type Caller, useCabinet } from '#test/cabinet.ts';

const cabinet = useCabinet();
let owner: Caller;
let personId: string;

beforeAll(async () => {
  const { makerId: manufacturerId } = await aCatalogue(cabinet);
  for (const uk of ['Крісло «А»', 'Крісло «Б»', 'Крісло «В»'])
    await storeProduct(cabinet.db, {
      ...{ classCode: '12 22 03', manufacturerId },
      definition: aProduct({ name: { uk, en: uk } }),
    });
  await tellCatalogue(cabinet);
});
beforeEach(async () => {
  const stored = await storeApplicant(cabinet.db);
  personId = stored.personId;
  owner = await cabinet.sessionFor(stored.accountId);
});

const store = (line: Parameters<typeof storeProgrammeLine>[2]) =>
  storeProgrammeLine({ db: cabinet.db, secrets: cabinet.services.secrets }, personId, line);
const suggested = () => cabinet.call(owner, listSuggestedProductsRoute);

test('E11 for each class that the programme names the catalogue shows some products and the reason', async () => {
  await store({ quantity: 1, validUntil: '2027-01-01' });
  await store({ classCode: '12 03 03', quantity: 2 });
  await store({ quantity: 3 });
  await vi.waitFor(async () => expect((await suggested()).body.classes[0]?.products).toBe(4), { timeout: 10_000 });

  const { body, headers } = await suggested();
  expect(headers['cache-control']).toBe('no-store');
  expect(body.expired).toEqual([]);
  expect(body.classes.map(({ code, items }) => [code, items.length])).toEqual([
    ['12 22 03', 3],
    ['12 03 03', 0],
  ]);
  expect(body.classes[0]).toMatchObject({
    group: 'MV',
    serviceCodes: ['tzr-napravlennia', 'tzr-kompensatsiia'],
    because: [
      { quantity: 1, validUntil: '2027-01-01' },
      { quantity: 3, validUntil: null },
    ],
  });
});

test('E11 a class above others is applied for as all of them are', async () => {
  await store({ classCode: '12 22' });
  const { body } = await suggested();
  expect(body.classes[0]).toMatchObject({ code: '12 22', serviceCodes: ['tzr-napravlennia', 'tzr-kompensatsiia'] });
});

test('E11 for a line whose term is over nothing is suggested, and it is named apart', async () => {
  await store({ validUntil: '2020-01-01' });
  await store({ classCode: '12 03 03', validUntil: '2021-01-01' });
  const { body } = await suggested();
  expect(body.classes).toEqual([]);
  expect(body.expired.map(({ code, validUntil }) => [code, validUntil])).toEqual([
    ['12 03 03', '2021-01-01'],
    ['12 22 03', '2020-01-01'],
  ]);
});

test('E11 one person’s programme suggests nothing to another, and a visitor is asked to sign in', async () => {
  const other = await storeApplicant(cabinet.db);
  await storeProgrammeLine({ db: cabinet.db, secrets: cabinet.services.secrets }, other.personId);
  expect((await suggested()).body).toEqual({ classes: [], expired: [] });
  expect((await cabinet.call(null, listSuggestedProductsRoute)).status).toBe(401);
});

test('E11 a class that the catalogue has no more is left out', async () => {
  await store({ classCode: '99 99 99' });
  expect((await suggested()).body).toEqual({ classes: [], expired: [] });
});
