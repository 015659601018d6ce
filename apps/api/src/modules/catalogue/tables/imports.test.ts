import {
  carryOutImportRoute,
  listImportFaultsRoute,
  listImportsRoute,
  publishImportRoute,
  readImportRoute,
} from '@cabinet/contracts/product-imports';
import type { ProductDefinition } from '@cabinet/contracts/catalogue-products';
import { aProduct, storeProduct } from '@cabinet/testkit/products';
import { anId } from '@cabinet/testkit/random';
import { beforeEach, expect, test } from 'vitest';
import { contextOf } from '#test/cabinet.ts';
import { takeTable, useTables } from '#test/tables.ts';
import { carryOut } from './carry-out.ts';
import { readTable } from './read-table.ts';
import { sweepImports } from './sweep-imports.ts';

const { cabinet, maker, editor, other, aRow, brought } = useTables();

beforeEach(async () => {
  await cabinet.db.product.deleteMany({});
  await cabinet.db.productImport.deleteMany({});
});

const full = (name: string, more: Partial<ProductDefinition> = {}): ProductDefinition =>
  aProduct({ name: { uk: name, en: `${name} en` }, summary: { uk: 'Для кого', en: 'For whom' }, ...more });
const stored = (name: string, more: Partial<ProductDefinition> = {}) =>
  storeProduct(cabinet.db, { classCode: '12 22 03', manufacturerId: maker.id, definition: full(name, more) });

const faultsOf = async (importId: string, limit = 100) =>
  (await cabinet.call(editor, listImportFaultsRoute, { params: { importId: importId as never }, query: { limit } }))
    .body;

test('O10 a table is read, and nothing is changed before somebody says so', async () => {
  const one = await brought([aRow('Крок'), aRow('Хода')]);
  expect(one).toMatchObject({ state: 'checked', rows: 2, badRows: 0, added: 2, changed: 0, isOwn: true, inReview: 0 });
  expect(await cabinet.db.product.count()).toBe(0);
  const { body } = await cabinet.call(other, listImportsRoute);
  expect(body.items).toMatchObject([{ id: one.id, isOwn: false, fileName: 'table.csv' }]);
});

test('O10 what is accepted goes to review in the name of whoever brought it, and another editor publishes all of it', async () => {
  const { id: importId, version } = await brought([aRow('Крок'), aRow('Хода')]);
  const done = await takeTable(cabinet, other, { id: importId, version });
  expect(done).toMatchObject({ state: 'done', added: 2, inReview: 2 });
  const revisions = await cabinet.db.productRevision.findMany({ include: { product: true } });
  expect(revisions).toHaveLength(2);
  for (const { state, authorId, writers, product } of revisions) {
    expect({ state, authorId, writers }).toEqual({
      state: 'in_review',
      authorId: editor.accountId,
      writers: [editor.accountId],
    });
    expect(product).toMatchObject({ state: 'new', classCode: '12 22 03', manufacturerId: maker.id, definition: null });
  }
  expect(revisions.map(({ definition }) => definition)).toContainEqual(
    full('Крок', { priceKopiykas: 123_450, attributes: { seatWidthCm: 42.5, drive: 'handrim', foldable: true } }),
  );

  const asked = { params: { importId }, body: { version: done.version } };
  expect((await cabinet.call(editor, publishImportRoute, asked)).body.code).toBe('catalogue.own_revision');
  const { body } = await cabinet.call(other, publishImportRoute, asked);
  expect(body).toMatchObject({
    inReview: 0,
    items: [
      { row: 2, outcome: 'published' },
      { row: 3, outcome: 'published' },
    ],
  });
  expect(await cabinet.db.product.count({ where: { state: 'active' } })).toBe(2);
  expect((await cabinet.call(other, publishImportRoute, asked)).body).toEqual({ items: [], inReview: 0 });
});

test('O10 what is no longer sound, or was decided meanwhile, is told and left', async () => {
  const { id: importId, version } = await brought([aRow('Крок'), aRow('Хода'), aRow('Лад')]);
  const done = await takeTable(cabinet, editor, { id: importId, version });
  const [first, second] = await cabinet.db.productRevision.findMany({ orderBy: { id: 'asc' } });
  await cabinet.db.productRevision.update({ where: { id: first?.id ?? '' }, data: { definition: full('') } });
  await cabinet.db.productImportLine.updateMany({
    where: { revisionId: first?.id ?? '' },
    data: { definition: full('') },
  });
  await cabinet.db.productRevision.update({ where: { id: second?.id ?? '' }, data: { state: 'returned' } });
  const { body } = await cabinet.call(other, publishImportRoute, {
    params: { importId },
    body: { version: done.version },
  });
  expect(body.items.map(({ outcome }) => outcome).sort()).toEqual(['published', 'unsound']);
  expect(body.inReview).toBe(1);
});

test('O10 every bad cell is told with its row, its column and how to mend it; the good rows are taken', async () => {
  const { number } = await stored('Ера');
  const rows = [
    aRow('Крок'),
    aRow('А', { class: '12 99 99' }),
    aRow('Б', { class: '12 22' }),
    aRow('В', { maker: '00000000' }),
    aRow('Г', { price: 'багато' }),
    aRow('Ґ', { seatWidthCm: 'широке', drive: 'вітер', foldable: 'мабуть' }),
    aRow('Д', { name_en: '' }),
    aRow('Е', { number: 2_000_000_000 }),
    aRow('  КРОК '),
    aRow('ера'),
    aRow('Є', { class: '12 03 03', drive: 'ручний', seatWidthCm: '', foldable: '' }),
    aRow('Ж', { name_uk: 'я'.repeat(201) }),
  ];
  const one = await brought(rows);
  expect(one).toMatchObject({ state: 'checked', rows: 12, badRows: 11, added: 1 });
  const { items } = await faultsOf(one.id);
  expect(
    items.map(({ row, faults }) => [row, ...faults.map(({ column, code }) => `${column} ${code.split('.')[1]}`)]),
  ).toEqual([
    [3, 'class table_class_unknown'],
    [4, 'class table_class_not_last'],
    [5, 'maker table_maker_unknown'],
    [6, 'price table_price'],
    [7, 'seatWidthCm value_number', 'drive table_option', 'foldable table_yes_no'],
    [8, 'name_en words_missing'],
    [9, 'number table_number_unknown'],
    [10, 'name_uk table_row_twice'],
    [11, 'name_uk table_known_product'],
    [12, 'drive attribute_not_of_class'],
    [13, 'name_uk too_long'],
  ]);
  expect(items[7]?.faults[0]?.text.uk).toContain('рядку 2');
  expect(items[8]?.faults[0]?.text.en).toContain(`number ${number}`);
  const page = await faultsOf(one.id, 2);
  expect(page.items.map(({ row }) => row)).toEqual([3, 4]);
  expect(page.nextCursor).toBe('4');
  expect(await takeTable(cabinet, editor, one)).toMatchObject({ state: 'done', added: 1, inReview: 1 });
});

test('O10 a number names the product to be changed; what the table does not say of it stays', async () => {
  const kept = {
    variants: [{ name: { uk: 'Мале', en: 'Small' }, article: 'S', attributes: {}, priceKopiykas: 100 }],
    compatibility: { uk: 'До пандуса', en: 'To a ramp' },
    attributes: { seatWidthCm: 42, colour: 'синій' },
    priceKopiykas: 100_000,
  };
  const { number, id } = await stored('Ера', kept);
  const same = { seatWidthCm: 42, colour: 'синій', drive: '', foldable: '', price: 1000 };
  const one = await brought([aRow('Ера', { number, ...same, seatWidthCm: 44, colour: '' })]);
  expect(one).toMatchObject({ changed: 1, added: 0, unchanged: 0, badRows: 0 });
  await takeTable(cabinet, editor, one);
  const revision = await cabinet.db.productRevision.findFirstOrThrow({ where: { productId: id } });
  expect(revision.definition).toEqual(full('Ера', { ...kept, attributes: { seatWidthCm: 44 } }));
  const again = await brought([aRow('Ера', { number, ...same })]);
  expect(again).toMatchObject({ unchanged: 1, changed: 0 });
  const busy = await brought([aRow('Ера', { number, ...same, price: 5 })]);
  expect((await faultsOf(busy.id)).items[0]?.faults[0]?.code).toBe('catalogue.table_being_written');
});

test('O10 what was published or begun after the table was checked is not overwritten', async () => {
  const [changed, begun] = [await stored('Ера'), await stored('Лад')];
  const one = await brought([
    aRow('Ера', { number: changed.number }),
    aRow('Лад', { number: begun.number }),
    aRow('Крок'),
  ]);
  expect(one).toMatchObject({ changed: 2, added: 1 });
  cabinet.clock.forward(60_000);
  const revision = (productId: string, state: string) => ({
    ...{
      id: anId(),
      productId,
      number: 1,
      classCode: '12 22 03',
      manufacturerId: maker.id,
      definition: full('Ера'),
      state,
    },
    ...{ authorId: anId(), authorName: 'Редактор', createdAt: cabinet.clock.now(), changedAt: cabinet.clock.now() },
  });
  await cabinet.db.productRevision.create({
    data: { ...revision(changed.id, 'published'), decidedAt: cabinet.clock.now() },
  });
  await cabinet.db.productRevision.create({ data: revision(begun.id, 'draft') });
  await stored('Крок');
  expect(await takeTable(cabinet, editor, one)).toMatchObject({
    state: 'done',
    added: 0,
    changed: 0,
    badRows: 3,
    inReview: 0,
  });
  const { items } = await faultsOf(one.id);
  expect(items.map(({ faults }) => faults[0]?.code)).toEqual([
    'catalogue.table_changed_since',
    'catalogue.table_being_written',
    'catalogue.table_known_product',
  ]);
});

test('R1 an import broken off goes on where it was, and done twice it is done once', async () => {
  const rows = Array.from({ length: 250 }, (_, nth) => aRow(`Крісло ${nth}`));
  const one = await brought(rows);
  const ctx = contextOf(cabinet, { role: 'system', job: 'test' });
  await readTable(ctx, one.id);
  await cabinet.call(editor, carryOutImportRoute, { params: { importId: one.id }, body: { version: one.version } });
  let writes = 0;
  const failing = {
    ...ctx,
    database: {
      ...ctx.database,
      transaction: ((act, limits) => {
        writes += 1;
        if (writes > 1) throw new Error('broken off');
        return ctx.database.transaction(act, limits);
      }) as typeof ctx.database.transaction,
    },
  };
  await expect(carryOut(failing, one.id)).rejects.toThrow('broken off');
  const half = await cabinet.db.product.count();
  expect(half).toBeGreaterThan(0);
  expect(half).toBeLessThan(250);
  await Promise.all([carryOut(ctx, one.id), carryOut(ctx, one.id)]);
  expect(await cabinet.db.product.count()).toBe(250);
  expect((await cabinet.call(editor, readImportRoute, { params: { importId: one.id } })).body.state).toBe('done');
});

test('O10 a thousand rows with ten bad ones are read, taken and published within seconds', async () => {
  const rows = Array.from({ length: 1000 }, (_, nth) =>
    aRow(`Крісло ${nth}`, nth % 100 === 7 ? { price: 'багато' } : {}),
  );
  const began = performance.now();
  const one = await brought(rows);
  expect(one).toMatchObject({ rows: 1000, badRows: 10, added: 990 });
  const done = await takeTable(cabinet, editor, one);
  const { body } = await cabinet.call(other, publishImportRoute, {
    params: { importId: one.id },
    body: { version: done.version },
  });
  const ended = performance.now();
  expect(body.items.filter(({ outcome }) => outcome === 'published')).toHaveLength(990);
  expect(await cabinet.db.product.count({ where: { state: 'active' } })).toBe(990);
  expect(ended - began).toBeLessThan(45_000);
}, 60_000);

test('O10 tables are forgotten after thirty days with their files, what they brought stays', async () => {
  const one = await brought([aRow('Крок')]);
  await takeTable(cabinet, editor, one);
  const { storageKey } = await cabinet.db.productImport.findUniqueOrThrow({ where: { id: one.id } });
  const ctx = contextOf(cabinet, { role: 'system', job: 'test' });
  cabinet.clock.forward(29 * 24 * 3_600_000);
  await sweepImports(ctx);
  expect(await cabinet.services.files.exists(storageKey ?? '')).toBe(true);
  cabinet.clock.forward(2 * 24 * 3_600_000);
  await sweepImports(ctx);
  expect(await cabinet.services.files.exists(storageKey ?? '')).toBe(false);
  expect(await cabinet.db.productImport.count()).toBe(0);
  expect(await cabinet.db.productRevision.count()).toBe(1);
});
