import { EventEmitter } from 'node:events';
import { searchIndex } from '@cabinet/search/search-index';
import { aProduct, storeProduct, storeShelves } from '@cabinet/testkit/products';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useCabinet } from '#test/cabinet.ts';
import type { LiveHub } from '#platform/live.ts';
import { openProductIndex, type ProductIndex, wholeCatalogue } from './product-index.ts';

const cabinet = useCabinet();
const live: LiveHub = Object.assign(new EventEmitter(), { close: async () => undefined });
const warnings: string[] = [];
const log = pino({ level: 'warn' }, { write: (line: string) => warnings.push(line) });
let makerId: string;
let products: ProductIndex;

beforeAll(async () => {
  makerId = (await storeShelves(cabinet.db)).makers[0];
  products = openProductIndex(cabinet.services.database, live, log);
});
afterAll(() => live.emit('closed'));

const publish = async (name: string): Promise<string> => {
  const definition = aProduct({ name: { uk: name, en: name } });
  return (await storeProduct(cabinet.db, { classCode: '12 22 03', manufacturerId: makerId, definition })).id;
};

const found = async (search: string): Promise<readonly string[]> => {
  const { index, reference } = await products.current();
  const asked = { search, phrases: reference.phrases, filters: [], facets: [], order: 'number', byRelevance: false };
  return searchIndex(index, { ...asked, after: null, limit: 10 }).ids;
};

const tell = (id: string): boolean =>
  live.emit('notice', { room: 'catalogue', id, personId: null, officeId: null } as const);

/** Every read of products fails as long as the act lasts. */
const withoutProducts = async (act: () => Promise<void>): Promise<void> => {
  warnings.length = 0;
  await cabinet.db.$executeRaw`alter table product rename to product_away`;
  await act().finally(() => cabinet.db.$executeRaw`alter table product_away rename to product`);
};

const failed = (): Promise<void> => expect.poll(() => warnings.join()).toContain('shelves not renewed');

test('E1 a product that could not be read when it was published is found as soon as it can be', async () => {
  const id = await publish('Крісло «Вчасно»');
  tell(id);
  await expect.poll(() => found('вчасно')).toEqual([id]);
  const late = await publish('Крісло «Згодом»');
  await withoutProducts(async () => {
    tell(late);
    await failed();
    // What stood before is found all the while.
    expect(await found('вчасно')).toEqual([id]);
  });
  await expect.poll(() => found('згодом'), { timeout: 10_000 }).toEqual([late]);
});

test.each<[string, () => boolean]>([
  ['after a change of the whole catalogue', () => tell(wholeCatalogue)],
  ['after the line of notices was broken', () => live.emit('gap')],
])('E1 what could not be read %s is read again until it is', async (_when, happen) => {
  const name = `Крісло «Знову${warnings.length}${Math.trunc(performance.now())}»`;
  const id = await publish(name);
  await withoutProducts(async () => {
    happen();
    await failed();
  });
  await expect.poll(() => found(name), { timeout: 10_000 }).toEqual([id]);
});

test('E1 a cabinet that starts while products cannot be read has them once they can', async () => {
  const id = await publish('Крісло «Початок»');
  const hub: LiveHub = Object.assign(new EventEmitter(), { close: async () => undefined });
  let fresh: ProductIndex | undefined;
  await withoutProducts(async () => {
    fresh = openProductIndex(cabinet.services.database, hub, log);
    await expect(fresh.current()).rejects.toThrow('product');
  });
  const { index } = (await fresh?.current()) ?? {};
  expect(index?.numbers.has(id)).toBe(true);
  hub.emit('closed');
});
