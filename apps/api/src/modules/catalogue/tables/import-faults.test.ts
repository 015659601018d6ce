import {
  listImportFaultsRoute,
  listImportLinesRoute,
  type ProductImport,
  publishImportRoute,
} from '@cabinet/contracts/product-imports';
import { aProduct, storeProduct } from '@cabinet/testkit/products';
import { anId } from '@cabinet/testkit/random';
import { expect, test } from 'vitest';
import { takeTable, useTables } from '#test/tables.ts';

const { cabinet, maker, editor, other, aRow, brought } = useTables();

const faultTable = async ({ id }: Pick<ProductImport, 'id'>, language: string) => {
  const url = `/api/v1/product-imports/${id}/fault-table?language=${language}`;
  return cabinet.app.inject({ url, headers: { cookie: editor.cookie } });
};

test('O10 a fault names its column in words and shows what the cell says', async () => {
  const { id } = await brought([aRow('Фа', { price: 'багато', seatWidthCm: 'ш'.repeat(300) })]);
  const { body } = await cabinet.call(editor, listImportFaultsRoute, { params: { importId: id } });
  expect(body.items[0]?.faults).toMatchObject([
    { column: 'price', name: { uk: 'Ціна, грн', en: 'Price, UAH' }, said: 'багато' },
    { column: 'seatWidthCm', name: { uk: 'Ширина сидіння', en: 'Seat width' }, said: 'ш'.repeat(100) },
  ]);
});

test('O10 C13 all faults are one table to work by, in the language asked for, and no cell of it is a formula', async () => {
  const one = await brought([
    aRow('Та'),
    aRow('Ба', { price: '=1+1', name_en: '' }),
    ...Array.from({ length: 120 }, (_, nth) => aRow(`Ряд ${nth}`, { class: '99 99 99' })),
  ]);
  const uk = await faultTable(one, 'uk');
  expect([uk.statusCode, uk.headers['content-type'], uk.headers['content-disposition']]).toEqual([
    200,
    'text/csv; charset=utf-8',
    expect.stringContaining('pomylky.csv'),
  ]);
  const lines = uk.body.split('\r\n');
  expect(lines).toHaveLength(1 + 2 + 120 + 1);
  expect(lines[0]).toBe('\ufeffРядок;Стовпець;Назва стовпця;У клітинці;Як виправити');
  expect(lines[1]).toMatch(/^3;price;"Ціна, грн";'=1\+1;"Введіть ціну/);
  expect((await faultTable(one, 'en')).body).toContain('3;name_en;Name in English;;Write this in both languages');
  expect((await faultTable({ id: anId() as never }, 'uk')).statusCode).toBe(404);
});

test('O10 rows that can be taken are listed before they are taken, and afterwards with how each stands', async () => {
  const name = { uk: 'Ера', en: 'Era' };
  const definition = aProduct({ name, summary: { uk: 'Що', en: 'What' } });
  const known = await storeProduct(cabinet.db, { classCode: '12 22 03', manufacturerId: maker.id, definition });
  const one = await brought([
    aRow('Ла'),
    aRow('Ера', { number: known.number }),
    aRow('Ма', { price: '-' }),
    aRow('На'),
  ]);
  const ask = async (query = {}) =>
    (await cabinet.call(editor, listImportLinesRoute, { params: { importId: one.id }, query })).body;
  const chairs = { code: '12 22 03', name: { uk: 'Крісла колісні з ручним приводом', en: 'Handrim wheelchairs' } };
  expect((await ask()).items).toEqual([
    { row: 2, act: 'add', name: { uk: 'Ла', en: 'Ла en' }, class: chairs, product: null, revision: null },
    { row: 3, act: 'change', name: { uk: 'Ера', en: 'Ера en' }, class: chairs, product: known, revision: null },
    { row: 5, act: 'add', name: { uk: 'На', en: 'На en' }, class: chairs, product: null, revision: null },
  ]);
  const first = await ask({ limit: 2 });
  expect(first.nextCursor).toBe('3');
  expect((await ask({ limit: 2, cursor: '3' })).items.map(({ row }) => row)).toEqual([5]);
  await takeTable(cabinet, editor, one);
  const { items } = await ask();
  expect(items.map(({ revision }) => revision)).toEqual(['in_review', 'in_review', 'in_review']);
  expect(items[1]?.product).toEqual(known);
  expect(items[0]?.product?.number).toBeGreaterThan(known.number);
});

test('O10 a table is published part by part, and what could not be is not tried twice by whoever goes on', async () => {
  const one = await brought(['Пе', 'Ре', 'Се', 'Те'].map((name) => aRow(name)));
  const { version } = await takeTable(cabinet, editor, one);
  const { revisionId } = await cabinet.db.productImportLine.findFirstOrThrow({ where: { importId: one.id, row: 3 } });
  const definition = JSON.parse(JSON.stringify(aProduct({ name: { uk: '', en: '' } })));
  await cabinet.db.productRevision.update({ where: { id: revisionId ?? '' }, data: { definition } });
  await cabinet.db.productImportLine.updateMany({ where: { importId: one.id, row: 3 }, data: { definition } });
  const publish = async (part: { after?: number; most?: number }) => {
    const asked = { params: { importId: one.id }, body: { version, ...part } };
    const { body } = await cabinet.call(other, publishImportRoute, asked);
    return [body.inReview, ...body.items.map(({ row, outcome }) => `${row} ${outcome}`)];
  };
  expect(await publish({ most: 2 })).toEqual([3, '2 published', '3 unsound']);
  expect(await publish({ after: 3, most: 2 })).toEqual([1, '4 published', '5 published']);
  expect(await publish({ after: 5 })).toEqual([1]);
  expect(await publish({})).toEqual([1, '3 unsound']);
});
