import { buffer } from 'node:stream/consumers';
import { listEastinRoute } from '@cabinet/contracts/product-imports';
import type { ProductDefinition } from '@cabinet/contracts/catalogue-products';
import { aProduct, storeProduct, storeShelves } from '@cabinet/testkit/products';
import fc from 'fast-check';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type Caller, contextOf, useCabinet } from '#test/cabinet.ts';
import { zipOf } from '#test/corpus/zip.ts';
import { anEditor, bring } from '#test/tables.ts';
import { exportProducts } from './export-products.ts';
import { xlsxRows } from './read-xlsx.ts';
import { xlsxOf } from './write-xlsx.ts';

const cabinet = useCabinet();
let makers: readonly [string, string];
let editor: Caller;

beforeAll(async () => {
  ({ makers } = await storeShelves(cabinet.db));
  editor = await anEditor(cabinet);
});
beforeEach(async () => {
  await cabinet.db.product.deleteMany({});
});

const exported = async (query: { format?: 'csv' | 'xlsx'; class?: string }) => {
  const search = new URLSearchParams(query).toString();
  const answer = await cabinet.app.inject({ url: `/api/v1/catalogue/export?${search}` });
  return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload };
};

const stored = (over: Partial<ProductDefinition> & Pick<ProductDefinition, 'name'>, classCode = '12 22 03') =>
  storeProduct(cabinet.db, { classCode, manufacturerId: makers[0], definition: aProduct(over) });

const allOf = async <One>(source: AsyncIterable<One>): Promise<One[]> => {
  const all: One[] = [];
  for await (const one of source) all.push(one);
  return all;
};

const both = (uk: string) => ({ uk, en: uk });

test('E10 products that can be had are taken out as a table of their class and below', async () => {
  const { number } = await stored({
    name: both('Крок'),
    priceKopiykas: 123_450,
    attributes: { seatWidthCm: 42.5, foldable: true },
  });
  await stored({ name: both('Ціпок') }, '12 03 03');
  await storeProduct(cabinet.db, {
    classCode: '12 22 03',
    manufacturerId: makers[0],
    state: 'discontinued',
    definition: aProduct({ name: both('Ера') }),
  });
  const { status, headers, bytes } = await exported({ class: '12 22' });
  expect([status, headers['content-type'], headers['content-disposition']]).toEqual([
    200,
    'text/csv; charset=utf-8',
    expect.stringContaining('products-2026-11-18.csv'),
  ]);
  const { edrpou } = await cabinet.db.manufacturer.findUniqueOrThrow({ where: { id: makers[0] } });
  expect(bytes.toString()).toBe(
    '\ufeffnumber;class;maker;name_uk;name_en;summary_uk;summary_en;price;seatWidthCm;drive;foldable;colour\r\n' +
      `${number};12 22 03;${edrpou};Крок;Крок;;;"1234,5";"42,5";;yes;\r\n`,
  );
  expect((await exported({})).bytes.toString()).toContain('Ціпок');
  expect((await exported({ class: '99' })).status).toBe(404);
});

test('C13 what looks like a formula is kept apart in either kind of table', async () => {
  await stored({
    name: both('=HYPERLINK("http://x","y")'),
    summary: { uk: '\t=1+1', en: '@SUM(A1)' },
    attributes: { colour: 'синій;=1+2\n@SUM(A1), -3' },
  });
  const csv = (await exported({})).bytes.toString();
  expect(csv).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
  expect(csv).toContain(`"'\t'=1+1";'@SUM(A1)`);
  // A spreadsheet that divides by another sign, or knows no quotes, begins a cell within the text.
  expect(csv).toContain(`"синій;'=1+2\n'@SUM(A1),' -3"`);
  const [, row] = await allOf(xlsxRows((await exported({ format: 'xlsx' })).bytes));
  expect(row?.cells.slice(3, 7)).toEqual([
    `'=HYPERLINK("http://x","y")`,
    `'=HYPERLINK("http://x","y")`,
    "'\t=1+1",
    "'@SUM(A1)",
  ]);
  expect(row?.cells.at(-1)).toBe('синій;=1+2\n@SUM(A1), -3');
});

const words = fc.string({
  unit: fc.oneof(
    fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', "'", ';', ',', '|', ' ', 'ї', '&', '<', '\u0001'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 12,
});
const sides = fc.record({ uk: words, en: words });
const someProduct = fc.record({
  name: sides,
  summary: sides,
  priceKopiykas: fc.option(fc.integer({ min: 1, max: 2_000_000_000 })),
  attributes: fc.record(
    {
      seatWidthCm: fc.double({ min: 0, max: 1_000_000, noNaN: true }),
      drive: fc.oneof(
        fc.constantFrom('handrim', 'attendant'),
        fc.constant(['attendant', 'handrim']),
        fc.constant(['handrim']),
      ),
      foldable: fc.boolean(),
      colour: words,
    },
    { requiredKeys: [] },
  ),
});

test.each(['csv', 'xlsx'] as const)(
  'E10 a %s taken out and brought again changes nothing, whatever is written in it',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(someProduct, { minLength: 1, maxLength: 20 }), async (all) => {
        await cabinet.db.product.deleteMany({});
        for (const one of all) {
          const storable = JSON.parse(JSON.stringify(one).replaceAll('\\u0000', '')) as typeof one;
          await stored(storable as ProductDefinition);
        }
        const { bytes } = await exported({ format });
        const { state, rows, unchanged } = await bring(cabinet, editor, bytes, `table.${format}`);
        expect({ state, rows, unchanged }).toEqual({ state: 'checked', rows: all.length, unchanged: all.length });
      }),
      { numRuns: 12, seed: 20_261_122 },
    );
  },
  120_000,
);

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const book = (sheet: string, shared = '') => [
  {
    name: 'xl/workbook.xml',
    content: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="rId7"/></sheets></workbook>`,
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    content: '<Relationships><Relationship Id="rId7" Target="worksheets/sheet9.xml"/></Relationships>',
  },
  { name: 'xl/worksheets/sheet9.xml', content: sheet },
  { name: 'xl/sharedStrings.xml', content: `<sst xmlns="${main}">${shared}</sst>` },
];
const sheetOf = (rows: string): string => `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;

test('O10 an XLSX is read by the values of its first sheet: shared texts, formulas by what they gave, gaps, empty rows', async () => {
  const sheet = sheetOf(
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row r="2"/>' +
      '<row r="4"><c r="B4"><f>1+1</f><v>1234.5599999999999</v></c><c r="C4" t="b"><v>1</v></c><c r="D4" t="str"><v>так</v></c></row>',
  );
  const shared = '<si><t>Назва</t></si><si><r><t>Ці</t></r><r><t>на</t></r><rPh><t>вимова</t></rPh></si>';
  const rows = await allOf(xlsxRows(zipOf(book(sheet, shared))));
  expect(rows).toEqual([
    { row: 1, cells: ['Назва', '', 'Ціна'] },
    { row: 4, cells: ['', '1234.56', 'yes', 'так'] },
  ]);
});

const entities = `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(50)}"><!ENTITY b "&a;&a;&a;">]>${sheetOf('<row r="1"><c t="str"><v>&b;</v></c></row>')}`;
test.each([
  [
    'grows beyond what it may',
    [...book(sheetOf('')), { name: 'xl/bomb.xml', content: Buffer.alloc(60 * 1024 * 1024) }],
    'catalogue.table_unpacks_too_large',
  ],
  ['lies of its size', book(sheetOf('')).map((part) => ({ ...part, claimedSize: 10 })), 'catalogue.table_unreadable'],
  ['brings entities of its own', book(entities), 'catalogue.table_unreadable'],
  ['is encrypted', book(sheetOf('')).map((part) => ({ ...part, encrypted: true })), 'catalogue.table_encrypted'],
  ['names a part twice', [...book(sheetOf('')), ...book(sheetOf(''))], 'catalogue.table_unreadable'],
  ['is no book at all', [{ name: 'a.txt', content: 'a' }], 'catalogue.table_unreadable'],
  ['tells a row twice', book(sheetOf('<row r="2"/><row r="2"/>')), 'catalogue.table_unreadable'],
  [
    'has a row beyond the last',
    book(sheetOf('<row r="9999999"><c t="str"><v>a</v></c></row>')),
    'catalogue.table_too_long',
  ],
  [
    'has a cell beyond the last column',
    book(sheetOf('<row r="1"><c r="XFD1"><v>1</v></c></row>')),
    'catalogue.table_too_wide',
  ],
])('S16 an XLSX that %s is refused', async (_what, members, code) => {
  const one = await bring(cabinet, editor, zipOf(members), 'table.xlsx');
  expect(one).toMatchObject({ state: 'failed', failure: { code } });
});

test('S19 a handful of tables is written at once, whoever comes then is told when to come again', async () => {
  const ctx = contextOf(cabinet, { role: 'anonymous' });
  const open = () => exportProducts(ctx, { format: 'csv' });
  const held = await Promise.all([open(), open(), open(), open()]);
  await expect(open()).rejects.toMatchObject({ problem: { code: 'common.too_many_requests' } });
  for (const { stream } of held) stream.destroy();
  await vi.waitFor(async () => {
    const { stream } = await open();
    stream.destroy();
  });
});

test('E10 a large XLSX is written while it is read', async () => {
  async function* batches() {
    for (let at = 0; at < 100; at += 1) yield Array.from({ length: 50 }, (_, nth) => [at * 50 + nth, `Крісло ${nth}`]);
  }
  const rows = await allOf(xlsxRows(await buffer(xlsxOf(batches()))));
  expect(rows).toHaveLength(5000);
  expect(rows.at(-1)).toEqual({ row: 5000, cells: ['4999', 'Крісло 49'] });
});

test('E10 a table that a Ukrainian spreadsheet has kept anew changes nothing: decimal commas are numbers', async () => {
  const { number } = await stored({
    name: both('Крок'),
    summary: both('Легке'),
    priceKopiykas: 1205,
    attributes: { seatWidthCm: 42.5 },
  });
  const { edrpou } = await cabinet.db.manufacturer.findUniqueOrThrow({ where: { id: makers[0] } });
  const kept = `number;class;maker;name_uk;name_en;summary_uk;summary_en;price;seatWidthCm\r\n${number};12 22 03;${edrpou};Крок;Крок;Легке;Легке;12,05;42,5\r\n`;
  expect(await bring(cabinet, editor, Buffer.from(kept))).toMatchObject({ rows: 1, unchanged: 1 });
});

test('E10 what lies in a class that is not shown is in no table and not told to the network', async () => {
  const { id } = await cabinet.db.product.findFirstOrThrow({
    where: { number: (await stored({ name: both('Тінь') }, '12 22 18')).number },
  });
  await cabinet.db.productClass.update({ where: { code: '12 22 18' }, data: { active: false } });
  expect((await exported({})).bytes.toString()).not.toContain('Тінь');
  const { items } = (await cabinet.call(null, listEastinRoute)).body;
  expect(items.map(({ commercialName }) => commercialName)).not.toContain('Тінь');
  await cabinet.db.productClass.update({ where: { code: '12 22 18' }, data: { active: true } });
  expect((await exported({})).bytes.toString()).toContain('Тінь');
  await cabinet.db.product.delete({ where: { id } });
});

test('E10 the network is told what only makes of a product say, as spans and choices', async () => {
  const make = (attributes: ProductDefinition['attributes']) => ({
    ...{ name: both('Мале'), article: null, priceKopiykas: null, attributes },
  });
  await stored({
    name: both('Крок'),
    variants: [make({ seatWidthCm: 38, drive: 'handrim' }), make({ seatWidthCm: 46.5, drive: 'attendant' })],
  });
  const { items } = (await cabinet.call(null, listEastinRoute)).body;
  expect(items[0]?.features).toEqual([
    { name: 'Seat width', value: '38–46.5', unit: 'cm' },
    { name: 'Drive', value: 'handrim, attendant', unit: '' },
  ]);
});

test('E10 the European network reads products page by page, with their ISO code and features', async () => {
  const first = await stored({
    name: { uk: 'Крок', en: 'Step' },
    attributes: { seatWidthCm: 42, drive: 'handrim', foldable: false },
  });
  await stored({ name: both('Лад') });
  const page = await cabinet.call(null, listEastinRoute, { query: { limit: 1 } });
  expect(page.headers['cache-control']).toContain('max-age=300');
  expect(page.body.items).toMatchObject([
    {
      productCode: String(first.number),
      isoCodes: ['12.22.03'],
      englishName: 'Step',
      originalUrl: expect.stringContaining(`/catalogue/products/${first.number}`),
      insertDate: '2026-11-01',
      features: [
        { name: 'Seat width', value: '42', unit: 'cm' },
        { name: 'Drive', value: 'handrim', unit: '' },
        { name: 'Foldable', value: 'no', unit: '' },
      ],
    },
  ]);
  const next = await cabinet.call(null, listEastinRoute, { query: { limit: 1, cursor: page.body.nextCursor ?? '' } });
  expect(next.body).toMatchObject({ items: [{ englishName: 'Лад' }], nextCursor: null });
  expect((await cabinet.call(null, listEastinRoute, { query: { cursor: 'x' } })).status).toBe(422);
});
