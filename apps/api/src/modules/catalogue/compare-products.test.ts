import { compareProductsRoute } from '@cabinet/contracts/catalogue-products';
import { aProduct, storeProduct } from '@cabinet/testkit/products';
import { beforeAll, expect, test } from 'vitest';
import { useCabinet } from '#test/cabinet.ts';
import { aCatalogue } from '#test/catalogue.ts';

const cabinet = useCabinet();
let chair: number;
let other: number;
let gone: number;
const unheardOf = 9_999_999_999;

beforeAll(async () => {
  const { makerId, number } = await aCatalogue(cabinet);
  const definition = aProduct({ name: { uk: 'Крісло колісне «Друге»', en: 'Second' }, attributes: { foldable: true } });
  const product = { classCode: '12 22 03', manufacturerId: makerId, definition };
  chair = number;
  other = (await storeProduct(cabinet.db, product)).number;
  gone = (await storeProduct(cabinet.db, { ...product, state: 'deleted' })).number;
});

const compare = (...numbers: number[]) =>
  cabinet.call(null, compareProductsRoute, { query: { numbers: numbers.join(',') } });

test('E1 a comparison goes on without what is not in the catalogue any more, and says what that is', async () => {
  const { body } = await compare(chair, gone, unheardOf, other);
  expect(body.products.map(({ number }) => number)).toEqual([chair, other]);
  expect(body.missing).toEqual([gone, unheardOf]);
  expect(body.rows.length).toBeGreaterThan(0);
  expect(body.rows.every(({ values }) => values.length === 2)).toBe(true);
});

test('E1 a comparison of which one product is left shows that one; one of which none is left is not there', async () => {
  expect((await compare(gone, other)).body).toMatchObject({ products: [{ number: other }], missing: [gone] });
  expect((await compare(gone, unheardOf)).status).toBe(404);
});
