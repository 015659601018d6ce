import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { guardedCell } from './formula.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts without which no program opens a book of one sheet. */
const parts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/></Types>`,
  '_rels/.rels': `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="products" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

const xmlText = (text: string): string => text.replace(/[&<>\r]/g, (sign) => escaped[sign] ?? '');

const cellXml = (cell: string | number): string => {
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  return cell === ''
    ? '<c/>'
    : `<c t="inlineStr"><is><t xml:space="preserve">${xmlText(guardedCell(cell))}</t></is></c>`;
};

async function* sheetXml(batches: AsyncIterable<readonly (readonly (string | number)[])[]>): AsyncGenerator<string> {
  yield `${declaration}<worksheet xmlns="${main}"><sheetData>`;
  for await (const rows of batches) yield rows.map((cells) => `<row>${cells.map(cellXml).join('')}</row>`).join('');
  yield '</sheetData></worksheet>';
}

/** An XLSX of one sheet, written while its rows are read. */
export function xlsxOf(batches: AsyncIterable<readonly (readonly (string | number)[])[]>): Readable {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name);
  // Boundary: the stream that yazl answers with is a readable one of Node.
  const out = zip.outputStream as Readable;
  const sheet = Readable.from(sheetXml(batches), { objectMode: false });
  sheet.once('error', (failure) => out.destroy(failure));
  out.once('close', () => sheet.destroy());
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml');
  zip.end();
  return out;
}
