import type { ProductDefinition } from '@cabinet/contracts/catalogue-products';
import { type ProductsFound, searchProductsRoute } from '@cabinet/contracts/catalogue-search';
import type { QueryInputOf } from '@cabinet/contracts/http/route';
import { aProduct, storeProduct, storeShelves } from '@cabinet/testkit/products';
import { beforeAll, expect, test, vi } from 'vitest';
import { useCabinet } from '#test/cabinet.ts';
import { tellCatalogue } from '#test/catalogue.ts';

const cabinet = useCabinet();
const chair = { classCode: '12 22 03' };
const chairs: number[] = [];
let makers: readonly [string, string];
let cane: number;

const named = (name: string): ProductDefinition => aProduct({ name: { uk: name, en: name } });

beforeAll(async () => {
  ({ makers } = await storeShelves(cabinet.db));
  const store = async (classCode: string, name: string): Promise<number> =>
    (await storeProduct(cabinet.db, { classCode, manufacturerId: makers[0], definition: named(name) })).number;
  for (const name of ['Крісло «Крок»', 'Крісло «Актив»', 'Крісло «Ера»']) chairs.push(await store('12 22 03', name));
  cane = await store('12 03 03', 'Тростина «Опора»');
  await tellCatalogue(cabinet);
  await vi.waitFor(async () => expect((await search({})).total).toBe(4), { timeout: 10_000 });
});

const search = async (query: Partial<QueryInputOf<typeof searchProductsRoute>>): Promise<ProductsFound> =>
  (await cabinet.call(null, searchProductsRoute, { query: query as never })).body;

test('E1 the next page begins where the last one ended, whatever is published in between', async () => {
  const query = { q: 'крісло', limit: 1 };
  const first = await search(query);
  const { id } = await storeProduct(cabinet.db, {
    ...chair,
    manufacturerId: makers[0],
    definition: named('Крісло «Перерва»'),
  });
  await tellCatalogue(cabinet, id);
  await expect.poll(async () => (await search({ q: 'перерва' })).total, { timeout: 5_000 }).toBe(1);
  const seen = first.items.map(({ number }) => number);
  for (let { nextCursor } = first; nextCursor !== null; ) {
    const page = await search({ ...query, cursor: nextCursor });
    seen.push(...page.items.map(({ number }) => number));
    ({ nextCursor } = page);
  }
  expect(seen.filter((number) => chairs.includes(number)).toSorted()).toEqual(chairs.toSorted());
  await cabinet.db.product.delete({ where: { id } });
  await tellCatalogue(cabinet, id);
  await expect.poll(async () => (await search({})).total, { timeout: 5_000 }).toBe(4);
});

test('E1 a product that has moved to a class not read yet is left out of the page, the others stay', async () => {
  const { id } = await cabinet.db.product.findUniqueOrThrow({ where: { number: cane } });
  const move = (classCode: string) => cabinet.db.product.update({ where: { id }, data: { classCode } });
  const { code, ...row } = await cabinet.db.productClass.findUniqueOrThrow({ where: { code: '12 03 03' } });
  await cabinet.db.productClass.create({ data: { ...row, code: '12 03 99' } as never });
  await move('12 03 99');
  const { status, body } = await cabinet.call(null, searchProductsRoute, { query: { sort: 'name' } as never });
  await move(code);
  await cabinet.db.productClass.delete({ where: { code: '12 03 99' } });
  expect([status, body.items.length]).toEqual([200, 3]);
});
