import { listClassesRoute } from '@cabinet/contracts/catalogue';
import { readProductRoute } from '@cabinet/contracts/catalogue-products';
import * as managed from '@cabinet/contracts/managed-products';
import { storeStaff } from '@cabinet/testkit/accounts';
import { aCane, storeManagedCane } from '@cabinet/testkit/managed-products';
import { storeShelves } from '@cabinet/testkit/products';
import { beforeAll, expect, test, vi } from 'vitest';
import { type Caller, useCabinet } from '#test/cabinet.ts';
import { tellCatalogue } from '#test/catalogue.ts';

const cabinet = useCabinet();
let author: Caller;
let colleague: Caller;
let makers: readonly [string, string];

beforeAll(async () => {
  makers = (await storeShelves(cabinet.db)).makers;
  const anEditor = async (role: string) =>
    cabinet.sessionFor((await storeStaff(cabinet.db, [], { account: { role } })).accountId);
  author = await anEditor('editor');
  colleague = await anEditor('administrator');
  await tellCatalogue(cabinet);
  await vi.waitFor(async () => expect((await cabinet.call(null, listClassesRoute)).body.items).toHaveLength(6));
});

type Product = managed.ManagedProduct;

const params = ({ id }: Pick<Product, 'id'>) => ({ productId: id });
const formOf = (name: string, makerId = makers[0]): managed.ProductForm => ({
  ...{ classCode: '12 03 03', makerId },
  definition: aCane(name),
});
const add = async (name: string): Promise<Product> =>
  (await cabinet.call(author, managed.addProductRoute, { body: formOf(name) })).body;
const preview = async (product: Pick<Product, 'id'>) =>
  (await cabinet.call(colleague, managed.previewProductRoute, { params: params(product) })).body;

test('O10 each sending, return and publication stays in the history, with who did it and why', async () => {
  const send = async ({ version, ...product }: Product): Promise<Product> =>
    (await cabinet.call(author, managed.sendProductRoute, { params: params(product), body: { version } })).body;
  const sent = await send(await add('Тростина «Кроки»'));
  const returned = await cabinet.call(colleague, managed.returnProductRoute, {
    params: params(sent),
    body: { version: sent.version, reason: 'Немає ціни' },
  });
  expect(returned.body.open?.steps).toMatchObject([
    { act: 'send', byName: sent.open?.authorName, reason: null },
    { act: 'return', reason: 'Немає ціни' },
  ]);

  const again = await send(returned.body);
  const published = await cabinet.call(colleague, managed.publishProductRoute, {
    params: params(again),
    body: { version: again.version },
  });
  const [revision] = published.body.revisions;
  expect(revision?.steps.map(({ act, reason }) => [act, reason])).toEqual([
    ['send', null],
    ['return', 'Немає ціни'],
    ['send', null],
    ['publish', null],
  ]);
  const [writer, reviewer] = [revision?.authorName, revision?.reviewerName];
  expect(revision?.steps.map(({ byName }) => byName)).toEqual([writer, reviewer, writer, reviewer]);
});

test('O10 a product that was never published is looked at as everybody will read it', async () => {
  expect(await preview(await add('Тростина «Перегляд»'))).toMatchObject({
    name: { uk: 'Тростина «Перегляд»' },
    state: 'active',
    class: { code: '12 03 03' },
    allFacts: [{ key: 'colour' }],
  });
});

test('O10 a change is looked at before it is published, and the public reads what it has read', async () => {
  const { id, number } = await storeManagedCane(cabinet.db, { makerId: makers[0], state: 'active', open: null });
  const known = { id: id as Product['id'] };
  expect(await preview(known)).toMatchObject({ name: { uk: 'Тростина «Опора»' } });
  await cabinet.call(author, managed.keepProductDraftRoute, {
    params: params(known),
    body: { version: 1, product: formOf('Тростина «Майбутня»', makers[1]) },
  });
  expect(await preview(known)).toMatchObject({ name: { uk: 'Тростина «Майбутня»' }, maker: { id: makers[1] } });
  expect((await cabinet.call(null, readProductRoute, { params: { number } })).body.name.uk).toBe('Тростина «Опора»');
});

test('O10 a make without a price of its own is read with the price of the product', async () => {
  const make = { name: { uk: 'Коротка', en: 'Short' }, article: 'K-1', attributes: {} };
  const definition = {
    ...aCane('Тростина «Дві довжини»'),
    variants: [
      { ...make, priceKopiykas: null },
      { ...make, article: 'K-2', priceKopiykas: 45_000 },
    ],
  };
  const body = { ...formOf(''), definition };
  const { variants } = await preview((await cabinet.call(author, managed.addProductRoute, { body })).body);
  expect(variants.map(({ priceKopiykas }) => priceKopiykas)).toEqual([30_000, 45_000]);
});
