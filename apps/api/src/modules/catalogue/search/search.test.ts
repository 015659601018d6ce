import { readClassRoute, listClassesRoute, listProductGroupsRoute } from '@cabinet/contracts/catalogue';
import { compareProductsRoute, readProductRoute } from '@cabinet/contracts/catalogue-products';
import {
  type Facet,
  type ProductsFound,
  searchProductsRoute,
  suggestWordsRoute,
} from '@cabinet/contracts/catalogue-search';
import type { QueryInputOf } from '@cabinet/contracts/http/route';
import { aProduct, storeProduct, storeShelves } from '@cabinet/testkit/products';
import { beforeAll, expect, test, vi } from 'vitest';
import { useCabinet } from '#test/cabinet.ts';
import { tellCatalogue } from '#test/catalogue.ts';

const cabinet = useCabinet();

const words = (uk: string, en = uk) => ({ uk, en });
const chair = { classCode: '12 22 03' };
const numbers: Record<string, number> = {};
let makers: readonly [string, string];

beforeAll(async () => {
  ({ makers } = await storeShelves(cabinet.db));
  const [wheel, gait] = makers;
  const store = async (key: string, product: Parameters<typeof storeProduct>[1]): Promise<void> => {
    numbers[key] = (await storeProduct(cabinet.db, product)).number;
  };
  await store('folding', {
    ...chair,
    manufacturerId: wheel,
    definition: aProduct({
      name: words('Крісло колісне «Крок»', 'Step wheelchair'),
      summary: words('Легке, для міста'),
      attributes: { seatWidthCm: 42, drive: ['handrim'], foldable: true, colour: 'синій' },
      priceKopiykas: 1_500_000,
      variants: [
        { name: words('вузьке'), article: 'K-38', attributes: { seatWidthCm: 38 }, priceKopiykas: 1_400_000 },
        { name: words('широке'), article: 'K-46', attributes: { seatWidthCm: 46 }, priceKopiykas: 1_650_050 },
      ],
    }),
  });
  await store('rigid', {
    ...chair,
    manufacturerId: gait,
    definition: aProduct({
      name: words('Крісло колісне «Актив»'),
      attributes: { seatWidthCm: 40, drive: ['handrim'], foldable: false },
      priceKopiykas: 4_000_000,
    }),
  });
  await store('push', {
    classCode: '12 22 18',
    manufacturerId: wheel,
    definition: aProduct({ name: words('Каталка «Супутник»'), attributes: { drive: ['attendant'], foldable: true } }),
  });
  await store('cane', {
    classCode: '12 03 03',
    manufacturerId: gait,
    definition: aProduct({ name: words('Тростина «Опора»'), attributes: { colour: 'чорний' }, priceKopiykas: 30_000 }),
  });
  await store('old', {
    ...chair,
    manufacturerId: wheel,
    state: 'discontinued',
    definition: aProduct({ name: words('Крісло колісне «Перше»') }),
  });
  await store('draft', {
    ...chair,
    manufacturerId: wheel,
    state: 'new',
    definition: aProduct({ name: words('Крісло колісне «Чернетка»') }),
  });
  await tellCatalogue(cabinet);
  // The last one stored is looked for, too: shelves that were being filled meanwhile may hold the others already.
  await vi.waitFor(async () => expect((await search({ state: 'all' })).total).toBe(5), { timeout: 10_000 });
});

const search = async (query: Partial<QueryInputOf<typeof searchProductsRoute>>): Promise<ProductsFound> =>
  (await cabinet.call(null, searchProductsRoute, { query: query as never })).body;

const found = async (query: Parameters<typeof search>[0]): Promise<(string | undefined)[]> =>
  (await search(query)).items.map(({ number }) => Object.keys(numbers).find((key) => numbers[key] === number));

const facet = (facets: readonly Facet[], key: string): Facet | undefined => facets.find((one) => one.key === key);

const counts = (facets: readonly Facet[], key: string): Record<string, number> => {
  const one = facet(facets, key);
  return one?.kind === 'values' ? Object.fromEntries(one.options.map(({ value, products }) => [value, products])) : {};
};

test('E1 what is published and can be had is found; what is not made any more only when asked for', async () => {
  expect((await found({ sort: 'name' })).toSorted()).toEqual(['cane', 'folding', 'push', 'rigid']);
  expect(await found({ state: 'discontinued' })).toEqual(['old']);
  expect(await found({ state: 'all', class: '12 22 03', sort: 'name' })).toEqual(['rigid', 'folding', 'old']);
});

test.each([
  ['крісел колісних', ['folding', 'rigid', 'push']],
  ['візок', ['folding', 'rigid']],
  ['rhsckj', ['folding', 'rigid', 'push']],
  ['ціпок', ['cane']],
  ['k-46', ['folding']],
  ['wheelchair', ['folding', 'rigid', 'push']],
])('E1 «%s» is found by what people call it, in any form and layout', async (q, expected) => {
  expect((await found({ q })).toSorted()).toEqual(expected.toSorted());
});

test('E1 a guess and a word that nothing has are told', async () => {
  expect((await search({ q: 'rhsckj' })).corrections).toEqual([{ typed: 'rhsckj', meant: 'крісло' }]);
  expect((await search({ q: 'крісло космічне' })).unknown).toEqual(['космічне']);
});

test('E1 what was looked for stands first on the card of each product', async () => {
  const firstFacts = async (query: Parameters<typeof search>[0]) =>
    (await search({ ...query, class: '12 22 03', sort: 'name' })).items.map(({ facts }) => facts[0]);
  const foldable = (uk: string, en: string) => ({ name: words('Складається', 'Foldable'), value: words(uk, en) });
  const both = [foldable('ні', 'no'), foldable('так', 'yes')];
  expect(await firstFacts({ filter: ['foldable:yes,no'] })).toEqual(both);
  expect(await firstFacts({ q: 'складається' })).toEqual([foldable('так', 'yes')]);
  expect((await firstFacts({}))[0]).toMatchObject({ value: { uk: '40 сантиметрів' } });
});

test('E1 filters hold together, those of one kind leave a choice, and counts follow every filter but their own', async () => {
  expect(await found({ class: '12 22', filter: ['foldable:yes'], sort: 'name' })).toEqual(['push', 'folding']);
  expect(await found({ class: '12-22-03', filter: ['foldable:yes', 'seatWidthCm:45..'] })).toEqual(['folding']);
  expect(await found({ filter: ['drive:handrim,attendant'], sort: 'name' })).toEqual(['push', 'rigid', 'folding']);
  expect(await found({ price: '..14000', sort: 'name' })).toEqual(['folding', 'cane']);
  expect(await found({ region: ['UA05000000000010236'], sort: 'name' })).toEqual(['push', 'folding']);
  expect(await found({ term: '..2' })).toEqual(['push']);
  expect(await found({ group: ['MB'] })).toEqual(['cane']);
  expect(await found({ helps: ['walking'] })).toEqual(['cane']);

  const { facets, total } = await search({ class: '12 22', filter: ['foldable:yes', 'drive:handrim'] });
  expect(total).toBe(1);
  expect(counts(facets, 'foldable')).toEqual({ yes: 1, no: 1 });
  expect(counts(facets, 'drive')).toEqual({ handrim: 1, attendant: 1 });
  expect(counts(facets, 'maker')).toEqual({ [makers[0]]: 1 });
  expect(facet(facets, 'seatWidthCm')).toMatchObject({ least: 38, most: 46, from: null, to: null });
  expect(facet(facets, 'price')).toMatchObject({ least: 14_000, most: 16_501 });
});

test('E1 classes are offered one step below the one that is chosen', async () => {
  expect(counts((await search({})).facets, 'class')).toEqual({ '12': 4 });
  expect(counts((await search({ class: '12' })).facets, 'class')).toEqual({ '12 03': 1, '12 22': 3 });
});

test('E1 products stand in the order that was asked for, page by page', async () => {
  expect(await found({ sort: 'cheapest' })).toEqual(['cane', 'folding', 'rigid', 'push']);
  expect(await found({ sort: 'dearest' })).toEqual(['rigid', 'folding', 'cane', 'push']);
  const first = await search({ sort: 'name', limit: 3 });
  expect(first.items).toHaveLength(3);
  const rest = await search({ sort: 'name', limit: 3, cursor: first.nextCursor ?? '' });
  expect(rest.items).toHaveLength(1);
  expect(rest.nextCursor).toBeNull();
  expect(rest.total).toBe(4);
});

test.each([
  [{ filter: ['wings:2'] }, '/filter/0'],
  [{ filter: ['seatWidthCm:wide'] }, '/filter/0'],
  [{ filter: ['seatWidthCm:1.2.3..'] }, '/filter/0'],
  [{ filter: ['drive:handrim', 'drive:attendant'] }, '/filter/1'],
  [{ price: 'cheap' }, '/price'],
  [{ cursor: 'bm9uc2Vuc2U' }, '/cursor'],
])('E1 a filter that cannot be is told by its place: %o', async (query, pointer) => {
  const { status, body } = await cabinet.call(null, searchProductsRoute, { query: query as never });
  expect(status).toBe(422);
  expect(body).toMatchObject({ errors: [{ pointer }] });
});

test('E1 a product that changes is found as it is now, one that is deleted not at all', async () => {
  const { id } = await storeProduct(cabinet.db, {
    ...chair,
    manufacturerId: makers[0],
    definition: aProduct({ name: words('Крісло «Метелик»') }),
  });
  await tellCatalogue(cabinet, id);
  await expect.poll(async () => (await search({ q: 'метелик' })).total, { timeout: 5_000 }).toBe(1);
  await cabinet.db.product.update({ where: { id }, data: { definition: aProduct({ name: words('Крісло «Сова»') }) } });
  await tellCatalogue(cabinet, id);
  await expect.poll(async () => (await search({ q: 'сова' })).total, { timeout: 5_000 }).toBe(1);
  expect((await search({ q: 'метелик' })).total).toBe(0);
  await cabinet.db.product.update({ where: { id }, data: { state: 'deleted' } });
  await tellCatalogue(cabinet, id);
  await expect.poll(async () => (await search({ q: 'сова' })).total, { timeout: 5_000 }).toBe(0);
});

test('E6 a product carries its class, cipher and channel, its limit price of today, makes and history', async () => {
  await cabinet.db.limitPrice.createMany({
    data: [
      { ...limit('12 22 18', 900_000), validFrom: '2025-01-01', validTo: '2026-11-17' },
      { ...limit('12 22 18', 1_000_000), validFrom: '2026-11-18', validTo: null },
      { ...limit('12 22 18', 2_000_000), validFrom: '2026-12-01', validTo: null },
    ],
  });
  const { body } = await cabinet.call(null, readProductRoute, { params: { number: numbers.push ?? 0 } });
  expect(body).toMatchObject({
    name: words('Каталка «Супутник»'),
    class: { code: '12 22 18' },
    path: [{ code: '12' }, { code: '12 22' }],
    group: { code: 'MV' },
    cipher: 'КК.1',
    channel: 'decree321',
    term: { quantity: 1, years: 2, basis: 'assumed' },
    limitKopiykas: 1_000_000,
    allFacts: [
      { key: 'drive', value: words('супроводжувачем', 'attendant') },
      { key: 'foldable', value: words('так', 'yes') },
    ],
    history: [{ to: 'active' }],
  });
  expect(body.serviceCodes).toEqual(['tzr-napravlennia', 'tzr-kompensatsiia']);
  expect(body.limitPrices.map(({ kopiykas }) => kopiykas)).toEqual([1_000_000]);
});

const limit = (classCode: string, kopiykas: number) => ({
  id: crypto.randomUUID(),
  classCode,
  kopiykas,
  act: 'наказ для перевірки',
  createdAt: new Date(),
  createdByName: 'Редактор',
});

test('E6 a product that is not published, or was deleted, is not there', async () => {
  for (const number of [numbers.draft ?? 0, 2_000_000_000])
    expect((await cabinet.call(null, readProductRoute, { params: { number } })).status).toBe(404);
});

test('E1 products side by side show what differs', async () => {
  const { body } = await cabinet.call(null, compareProductsRoute, {
    query: { numbers: `${numbers.folding},${numbers.rigid},${numbers.push}` },
  });
  expect(body.products.map(({ number }) => number)).toEqual([numbers.folding, numbers.rigid, numbers.push]);
  expect(body.rows.map(({ key, same, values }) => [key, same, values.map((value) => value?.uk ?? null)])).toEqual([
    ['seatWidthCm', false, ['38–46 сантиметрів', '40 сантиметрів', null]],
    ['drive', false, ['ручний', 'ручний', 'супроводжувачем']],
    ['foldable', false, ['так', 'ні', 'так']],
    ['colour', false, ['синій', null, null]],
  ]);
  expect(body.missing).toEqual([]);
});

test('E6 the tree and the groups say how many products each holds', async () => {
  const { body } = await cabinet.call(null, listClassesRoute);
  expect(body.items.map(({ code, products }) => [code, products])).toEqual([
    ['12', 4],
    ['12 03', 1],
    ['12 03 03', 1],
    ['12 22', 3],
    ['12 22 03', 2],
    ['12 22 18', 1],
  ]);
  const groups = await cabinet.call(null, listProductGroupsRoute);
  expect(groups.body.items.map(({ code, products }) => [code, products])).toEqual([
    ['MV', 3],
    ['MB', 1],
  ]);
  const one = await cabinet.call(null, readClassRoute, { params: { code: '12-22' } });
  expect(one.body).toMatchObject({ code: '12 22', channel: null, serviceCodes: [], products: 3 });
  expect(one.body.children.map(({ code }) => code)).toEqual(['12 22 03', '12 22 18']);
  expect((await cabinet.call(null, readClassRoute, { params: { code: '99' } })).status).toBe(404);
});

test('E1 what somebody may be about to type is suggested', async () => {
  const { body } = await cabinet.call(null, suggestWordsRoute, { query: { q: 'кріс' } });
  // Of the forms of one word the commonest.
  expect(body.words).toEqual(['крісла']);
  expect(body.classes.map(({ code }) => code)).toEqual(['12 22 03', '12 22 18']);
});

test('E1 an answer may be kept for a while, and is not sent again to whoever has it', async () => {
  const first = await cabinet.call(null, readProductRoute, { params: { number: numbers.cane ?? 0 } });
  expect(first.headers['cache-control']).toBe('public, max-age=60');
  const tag = String(first.headers.etag);
  const again = await cabinet.call(
    null,
    readProductRoute,
    { params: { number: numbers.cane ?? 0 } },
    { 'if-none-match': tag },
  );
  expect(again.status).toBe(304);
  expect(again.body).toBe('');
  const missing = await cabinet.call(null, readProductRoute, { params: { number: 2_000_000_000 } });
  expect(missing.headers['cache-control']).toBe('no-store');
});
