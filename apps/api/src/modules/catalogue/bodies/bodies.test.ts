import {
  listMakersRoute,
  listSocialProvidersRoute,
  readMakerRoute,
  readSocialProviderRoute,
} from '@cabinet/contracts/catalogue-bodies';
import type { QueryInputOf } from '@cabinet/contracts/http/route';
import { aProduct, storeProduct, storeShelves } from '@cabinet/testkit/products';
import { anId } from '@cabinet/testkit/random';
import { beforeAll, expect, test, vi } from 'vitest';
import { useCabinet } from '#test/cabinet.ts';
import { tellCatalogue } from '#test/catalogue.ts';

const cabinet = useCabinet();
const vinnytsia = 'UA05000000000010236';
const lviv = 'UA46000000000026241';
let makers: readonly [string, string];
const providers = [anId(), anId()] as const;

beforeAll(async () => {
  ({ makers } = await storeShelves(cabinet.db));
  const product = (name: string) => aProduct({ name: { uk: name, en: name } });
  const chair = { classCode: '12 22 03', manufacturerId: makers[0] };
  await storeProduct(cabinet.db, { ...chair, definition: product('Крісло «Крок»') });
  await storeProduct(cabinet.db, { ...chair, definition: product('Крісло «Ера»'), state: 'discontinued' });
  await storeProduct(cabinet.db, { ...chair, definition: product('Крісло «Хиба»'), state: 'deleted' });
  const provider = (id: string, name: string, placeCode: string, more: object) => ({
    id,
    nameUk: name,
    nameEn: name,
    legalForm: 'municipal',
    edrpou: id.slice(0, 8),
    placeCode,
    addressUk: 'вул. Вигадана, 2',
    addressEn: 'Vyhadana St 2',
    phone: '+380000000502',
    email: 'p@example.org',
    feeUk: 'безоплатно',
    feeEn: 'free',
    hours: [],
    services: ['home_care', 'counselling'],
    recipients: ['adults'],
    access: ['step_free_entrance'],
    ...more,
  });
  await cabinet.db.socialProvider.createMany({
    data: [
      provider(providers[0], 'Територіальний центр', vinnytsia, { edrpou: '99005014' }),
      provider(providers[1], 'Служба перекладу', lviv, {
        edrpou: '99005021',
        services: ['sign_interpreting'],
        access: [],
        takesPeople: false,
      }),
    ],
  });
  await tellCatalogue(cabinet);
  await vi.waitFor(async () => expect((await listed({})).items[1]?.active).toBe(1), { timeout: 10_000 });
});

const listed = async (query: Partial<QueryInputOf<typeof listMakersRoute>>) =>
  (await cabinet.call(null, listMakersRoute, { query: query as never })).body;

test('E2 makers are listed with what can be had of them and what is not made any more', async () => {
  const { items, total } = await listed({});
  expect(items.map(({ id, active, discontinued }) => [id, active, discontinued])).toEqual([
    [makers[1], 0, 0],
    [makers[0], 1, 1],
  ]);
  expect(total).toBe(2);
  expect(items[1]).toMatchObject({ place: { oblastCode: vinnytsia, oblast: 'Вінницька' } });
});

test('E2 makers are found by name in any form, and by where they hand over', async () => {
  expect((await listed({ q: 'вигаданих коліс' })).items.map(({ id }) => id)).toEqual([makers[0]]);
  expect((await listed({ region: lviv })).total).toBe(2);
  expect((await listed({ region: vinnytsia })).items.map(({ id }) => id)).toEqual([makers[0]]);
  expect((await listed({ service: 'repair' })).total).toBe(0);
});

test('E2 a maker’s page says what it makes; a retired one is there as long as its products', async () => {
  const { body } = await cabinet.call(null, readMakerRoute, { params: { makerId: makers[0] } });
  expect(body).toMatchObject({ active: 1, discontinued: 1, classes: [{ code: '12 22 03', products: 1 }] });
  expect(body.oblasts.map(({ name }) => name)).toEqual(['Вінницька', 'Львівська']);
  await cabinet.db.manufacturer.updateMany({ data: { active: false } });
  // Pages of the products that stay lead to it.
  expect((await cabinet.call(null, readMakerRoute, { params: { makerId: makers[0] } })).status).toBe(200);
  expect((await cabinet.call(null, readMakerRoute, { params: { makerId: makers[1] } })).status).toBe(404);
  await cabinet.db.manufacturer.updateMany({ data: { active: true } });
});

test('E2 a list goes on where its last page ended', async () => {
  const first = await listed({ limit: 1 });
  expect(first.items.map(({ id }) => id)).toEqual([makers[1]]);
  const second = await listed({ limit: 1, cursor: first.nextCursor ?? '' });
  expect(second.items.map(({ id }) => id)).toEqual([makers[0]]);
  expect(second.nextCursor).toBeNull();
});

test('E2 a list goes on behind its last row when that is not there any more', async () => {
  const first = await listed({ limit: 1 });
  const maker = makers[1];
  await cabinet.db.manufacturer.updateMany({ where: { id: maker }, data: { active: false } });
  const second = await listed({ limit: 1, cursor: first.nextCursor ?? '' });
  await cabinet.db.manufacturer.updateMany({ where: { id: maker }, data: { active: true } });
  expect(second.items.map(({ id }) => id)).toEqual([makers[0]]);
});

test.each([
  [{}, [1, 0]],
  [{ service: 'home_care' }, [0]],
  [{ region: lviv }, [1]],
  [{ access: 'step_free_entrance' }, [0]],
  [{ recipient: 'children' }, []],
  [{ takesPeople: 'yes' }, [0]],
  [{ q: 'центри' }, [0]],
])('E3 providers of social services are found by service, place and how one gets in: %o', async (query, expected) => {
  const { body } = await cabinet.call(null, listSocialProvidersRoute, { query: query as never });
  expect(body.items.map(({ id }) => providers.indexOf(id as never))).toEqual(expected);
});

test('E3 one provider is read whole', async () => {
  const { body } = await cabinet.call(null, readSocialProviderRoute, { params: { providerId: providers[0] } });
  expect(body).toMatchObject({ fee: { uk: 'безоплатно' }, services: ['home_care', 'counselling'], takesPeople: true });
  expect((await cabinet.call(null, readSocialProviderRoute, { params: { providerId: anId() } })).status).toBe(404);
});
