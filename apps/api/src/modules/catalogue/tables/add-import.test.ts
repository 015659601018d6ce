import { addImportRoute, carryOutImportRoute, readImportRoute } from '@cabinet/contracts/product-imports';
import { expect, test } from 'vitest';
import { aTableRow, bring, csvOf, tableHeading as heading, takeTable, useTables } from '#test/tables.ts';

const { cabinet, maker, editor } = useTables();

test.each([
  [
    'a heading that lacks columns',
    csvOf([
      ['number', 'class'],
      ['', '12 22 03'],
    ]),
    'catalogue.columns_missing',
  ],
  ['a column nobody knows', csvOf([[...heading, 'віск'], aTableRow('99000000', 'А')]), 'catalogue.columns_unknown'],
  ['a column twice', csvOf([[...heading, 'назва'], aTableRow('99000000', 'А')]), 'catalogue.columns_twice'],
  ['no rows', csvOf([heading]), 'catalogue.table_empty'],
  ['another encoding', Buffer.from([0x6e, 0xcd, 0xe0, 0xe7]), 'catalogue.table_not_utf8'],
  ['quotes that nobody closes', Buffer.from(`${heading.join(',')}\n"a,b`), 'catalogue.table_broken_at'],
  [
    'more rows than a table may have',
    Buffer.from(`${heading.join(',')}\n${',1\n'.repeat(5001)}`),
    'catalogue.table_too_long',
  ],
  ['nothing but ends of lines', Buffer.alloc(5 * 1024 * 1024, '\n'), 'catalogue.table_too_long'],
  ['one endless row', Buffer.alloc(5 * 1024 * 1024, 'a,'), 'catalogue.table_broken_at'],
  ['a PDF under another name', Buffer.from('%PDF-1.4'), 'catalogue.columns_unknown'],
])('O10 a table with %s is not taken, and its sender reads why', async (_what, bytes, code) => {
  const { body } = await cabinet.upload(editor, addImportRoute, { name: 'table.csv', bytes });
  await cabinet.runJobs();
  const one = await cabinet.call(editor, readImportRoute, { params: { importId: body.id } });
  expect(one.body).toMatchObject({ state: 'failed', failure: { code } });
  const again = { params: { importId: body.id }, body: { version: one.body.version } };
  expect((await cabinet.call(editor, carryOutImportRoute, again)).body.code).toBe('catalogue.import_not_now');
});

test('O10 semicolons, a mark of UTF-8 and Ukrainian headings are read as well', async () => {
  const head = 'Номер;Клас;Виробник;Назва;Назва англійською;Опис;Опис англійською;Ціна, грн;Ширина сидіння, см';
  const bytes = Buffer.from(
    `\ufeff${head}\r\n;12-22-03;${maker.edrpou};"Крісло; ""Крок""";Step;Що;What;1000;40\r\n\r\n`,
  );
  const one = await bring(cabinet, editor, bytes);
  expect(one).toMatchObject({ failure: null, rows: 1, added: 1 });
  await takeTable(cabinet, editor, one);
  const { definition } = await cabinet.db.productRevision.findFirstOrThrow();
  expect(definition).toMatchObject({
    name: { uk: 'Крісло; "Крок"' },
    attributes: { seatWidthCm: 40 },
    priceKopiykas: 100_000,
  });
});

test('S19 what is no table, or too large, is refused at the door', async () => {
  const refused = await cabinet.upload(editor, addImportRoute, { name: 'a.pdf', bytes: Buffer.from('%PDF-1.4') });
  expect([refused.status, refused.body.code]).toEqual([422, 'catalogue.not_a_table']);
  const large = await cabinet.upload(editor, addImportRoute, {
    name: 'a.csv',
    bytes: Buffer.alloc(5 * 1024 * 1024 + 1),
  });
  expect(large.status).toBe(413);
});
