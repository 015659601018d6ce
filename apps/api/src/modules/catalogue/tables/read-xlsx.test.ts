import { expect, test } from 'vitest';
import { zipOf } from '#test/corpus/zip.ts';
import { xlsxRows } from './read-xlsx.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const bookOf = (rows: string, shared: string): Buffer =>
  zipOf([
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    },
    { name: 'xl/sharedStrings.xml', content: `<sst xmlns="${main}">${shared}</sst>` },
  ]);

const lettersIn = async (book: Buffer): Promise<number> => {
  let letters = 0;
  for await (const { cells } of xlsxRows(book)) letters += cells.join('').length;
  return letters;
};

const cell = '<c t="s"><v>0</v></c>';
const named = (cells: number, inRow: number): string =>
  `<row>${cell.repeat(inRow)}</row>`.repeat(Math.floor(cells / inRow));
// What packs so well would be refused for that already; letters that differ are what an attacker sends.
const lettersOf = (length: number): string =>
  Array.from({ length }, (_, nth) => ((nth * nth * 31 + nth * 7) % 36).toString(36)).join('');

test('S16 a shared text longer than a cell of a spreadsheet is refused, whoever names it', async () => {
  const whole = `<si><t>${lettersOf(40_001)}</t></si>`;
  const inPieces = `<si>${`<r><t>${lettersOf(1000)}</t></r>`.repeat(41)}</si>`;
  for (const shared of [whole, inPieces])
    await expect(lettersIn(bookOf(named(1, 1), shared))).rejects.toMatchObject({
      code: 'catalogue.table_unreadable',
    });
});

test('S16 one shared text that many cells name counts as often as it is named', async () => {
  const shared = `<si><t>${lettersOf(40_000)}</t></si>`;
  expect(await lettersIn(bookOf(named(480, 10), shared))).toBe(480 * 40_000);
  for (const [cells, inRow] of [
    [510, 10],
    [13, 13],
  ] as const)
    await expect(lettersIn(bookOf(named(cells, inRow), shared))).rejects.toMatchObject({
      code: 'catalogue.table_unpacks_too_large',
    });
});
