import type { QueryInputOf } from '@cabinet/contracts/http/route';
import { actOnProductRoute, listManagedProductsRoute } from '@cabinet/contracts/managed-products';
import { storeStaff } from '@cabinet/testkit/accounts';
import { aCane, storeManagedCane, storeProductRevision } from '@cabinet/testkit/managed-products';
import { aProduct, storeProduct, storeShelves } from '@cabinet/testkit/products';
import { beforeAll, expect, test, vi } from 'vitest';
import { type Caller, useCabinet } from '#test/cabinet.ts';
import { tellCatalogue } from '#test/catalogue.ts';

const cabinet = useCabinet();
let editor: Caller;
let makers: readonly [string, string];
const numbers: Record<string, number> = {};

type Query = Partial<QueryInputOf<typeof listManagedProductsRoute>>;
const ask = (query: Query) => cabinet.call(editor, listManagedProductsRoute, { query });
const found = async (query: Query): Promise<number[]> => (await ask(query)).body.items.map(({ number }) => number);

beforeAll(async () => {
  makers = (await storeShelves(cabinet.db)).makers;
  editor = await cabinet.sessionFor((await storeStaff(cabinet.db, [], { account: { role: 'editor' } })).accountId);
  const [makerId, other] = makers;
  numbers.old = (await storeManagedCane(cabinet.db, { makerId, state: 'active', open: null })).number;
  const draft = await storeManagedCane(cabinet.db, { makerId, state: 'new', open: null });
  numbers.draft = draft.number;
  await storeProductRevision(cabinet.db, {
    ...{ productId: draft.id, classCode: '12 03 03', manufacturerId: makerId, state: 'in_review' },
    definition: aCane('Милиця «100% опора»'),
  });
  const chair = aProduct({ name: { uk: 'Крісло колісне', en: 'Wheelchair' } });
  numbers.chair = (
    await storeProduct(cabinet.db, { classCode: '12 22 03', manufacturerId: other, definition: chair })
  ).number;
  const mistake = { classCode: '12 03 03', manufacturerId: other, definition: aCane('Помилкова тростина') };
  const { id, number } = await storeProduct(cabinet.db, mistake);
  numbers.deleted = number;
  await cabinet.call(editor, actOnProductRoute, {
    params: { productId: id as never },
    body: { version: 1, act: 'delete', reasonUk: 'Двічі', reasonEn: 'Twice' },
  });
  await tellCatalogue(cabinet);
  await vi.waitFor(async () => expect(await found({ q: 'крісло' })).toEqual(of('chair')));
});

const of = (...names: string[]): (number | undefined)[] => names.map((name) => numbers[name]);

test('O10 editors see products in every state, the newest first', async () => {
  const { body } = await ask({});
  expect(body.items.map(({ number, state, open }) => [number, state, open?.state ?? null])).toEqual([
    [numbers.deleted, 'deleted', null],
    [numbers.chair, 'active', null],
    [numbers.draft, 'new', 'in_review'],
    [numbers.old, 'active', null],
  ]);
});

test.each<[string, Query, string[]]>([
  ['by state', { state: 'active' }, ['chair', 'old']],
  ['by what waits for review', { revision: 'in_review' }, ['draft']],
  ['by a class with what is below it', { class: '12 03' }, ['deleted', 'draft', 'old']],
  ['by a class in another spelling', { class: '12-22-03' }, ['chair']],
  ['by a word of the name in another form', { q: 'кріслами' }, ['chair']],
  ['by words of what is being written', { q: 'МИЛИЦЯ опор' }, ['draft']],
  ['by a sign that means something to the database', { q: '100%' }, ['draft']],
  ['by the name of one that is deleted', { q: 'помилкова' }, ['deleted']],
  ['by a word that none has', { q: 'гвинтокрил' }, []],
  ['by everything at once', { q: 'тростина', state: 'active', class: '12 03 03' }, ['old']],
])('O10 the list is narrowed %s', async (_how, query, names) => {
  expect(await found(query)).toEqual(of(...names));
});

test('O10 the list is narrowed by maker and by the number people dictate', async () => {
  expect(await found({ makerId: makers[1] })).toEqual(of('deleted', 'chair'));
  expect(await found({ q: `№ ${numbers.draft}` })).toEqual(of('draft'));
});

test('O10 the list is narrowed to what waits for the asker: sent by others, none of it written by the asker', async () => {
  expect(await found({ awaits: 'me' })).toEqual(of('draft'));
  const { id, writers } = await cabinet.db.productRevision.findFirstOrThrow({ where: { state: 'in_review' } });
  const writtenBy = (all: string[]) => cabinet.db.productRevision.update({ where: { id }, data: { writers: all } });
  await writtenBy([...writers, editor.accountId]);
  expect(await found({ awaits: 'me' })).toEqual([]);
  await writtenBy(writers);
});

test('O10 pages follow each other and none is shown twice', async () => {
  const first = await ask({ limit: 3 });
  const second = await ask({ limit: 3, cursor: first.body.nextCursor ?? '' });
  expect(second.body.items.map(({ number }) => number)).toEqual(of('old'));
  expect(second.body.nextCursor).toBeNull();
  expect((await ask({ cursor: 'далі' })).status).toBe(422);
});

test('O10 the list goes on below its last product when that one was dropped meanwhile', async () => {
  const { id } = await storeManagedCane(cabinet.db, { makerId: makers[0], state: 'new', open: 'draft' });
  const first = await ask({ limit: 1 });
  expect(first.body.items.map((one) => one.id)).toEqual([id]);
  await cabinet.db.product.delete({ where: { id } });
  const second = await ask({ limit: 1, cursor: first.body.nextCursor ?? '' });
  expect(second.body.items.map(({ number }) => number)).toEqual(of('deleted'));
});

test('O10 words that many products have still find the one of a maker, a class, a state', async () => {
  const [busy] = makers;
  await cabinet.db.$executeRaw`
    insert into product (id, "classCode", "manufacturerId", state, definition, "publishedAt", "createdAt")
    select gen_random_uuid(), "classCode", ${busy}::uuid, state, definition, "publishedAt" + interval '1 day', "createdAt"
      from product, generate_series(1, 1100) where number = ${numbers.chair}`;
  await tellCatalogue(cabinet);
  const all = { q: 'крісло', limit: 100 };
  await vi.waitFor(async () => expect(await found(all)).toHaveLength(100), { timeout: 10_000 });
  expect(await found({ ...all, makerId: makers[1] })).toEqual(of('chair'));
  const seen: number[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body }: Awaited<ReturnType<typeof ask>> = await ask(cursor === '' ? all : { ...all, cursor });
    seen.push(...body.items.map(({ number }) => number));
    cursor = body.nextCursor;
  }
  expect(new Set(seen).size).toBe(1101);
});
