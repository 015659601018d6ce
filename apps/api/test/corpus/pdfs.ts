import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { buffer } from 'node:stream/consumers';
import { deflateSync } from 'node:zlib';

const font = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');

export interface RealPdf {
  readonly pages?: number;
  /** Encrypts with this password. */
  readonly password?: string;
  /** Encrypts without one: opens for all, but «may not be copied». */
  readonly ownerPassword?: string;
}

/** A PDF as an office program makes it: Ukrainian text, an embedded font, a few kilobytes. */
export const aRealPdf = ({ pages = 1, password, ownerPassword }: RealPdf = {}): Promise<Buffer> => {
  const pdf = new PDFDocument({
    info: { Title: 'Довідка', Author: 'Кабінет' },
    ...(password !== undefined && { userPassword: password }),
    ...(ownerPassword !== undefined && { ownerPassword, permissions: { copying: false } }),
  });
  for (let page = 1; page <= pages; page += 1) {
    if (page > 1) pdf.addPage();
    pdf.font(font).fontSize(18).text('Довідка про склад сім’ї').moveDown();
    pdf.fontSize(12).text(`Сторінка ${page}. Ґанок, їжак, єнот, яблуко.`);
  }
  pdf.end();
  return buffer(pdf);
};

export interface RawPdf {
  /** Bodies of objects 4, 5, …; 1 is the catalog, 2 the page tree, 3 the page. */
  readonly objects?: readonly (string | Buffer)[];
  readonly catalog?: string;
  readonly page?: string;
  readonly pageTree?: string;
  readonly trailer?: string;
}

/** A PDF written out by hand, with a correct cross-reference table. */
export const rawPdf = ({ objects = [], catalog = '', page = '', trailer = '', ...rest }: RawPdf = {}): Buffer => {
  const tree = rest.pageTree ?? '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
  const bodies = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    tree,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] ${page} >>`,
    ...objects,
  ];
  const chunks = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  const length = (): number => chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  for (const [index, body] of bodies.entries()) {
    offsets.push(length());
    chunks.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n'));
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = bodies.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\n`;
  chunks.push(Buffer.from(`${table}startxref\n${length()}\n%%EOF\n`));
  return Buffer.concat(chunks);
};

const streamOf = (dictionary: string, content: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${content.length} >>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ]);

/** A stream object; packed with Flate unless told. */
export const pdfStream = (dictionary: string, content: string, packed = true): Buffer =>
  packed
    ? streamOf(`${dictionary} /Filter /FlateDecode`, deflateSync(Buffer.from(content)))
    : streamOf(dictionary, Buffer.from(content));

/**
 * A PDF 1.5 as most programs write it: catalog, pages and `extra` packed in an object stream, found through a
 * cross-reference stream. `type` is what the object stream says it is.
 */
export const packedPdf = (extra = '', catalog = '', type = '/Type /ObjStm'): Buffer => {
  const bodies = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
    extra || 'null',
  ];
  const starts = bodies.map((_body, index) => bodies.slice(0, index).join(' ').length + (index > 0 ? 1 : 0));
  const index = bodies.map((_body, at) => `${at + 1} ${starts[at]}`).join(' ');
  const inner = `${index}\n${bodies.join(' ')}`;
  const head = Buffer.from('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n', 'latin1');
  const objectStream = Buffer.concat([
    Buffer.from('5 0 obj\n'),
    pdfStream(`${type} /N ${bodies.length} /First ${index.length + 1}`, inner),
    Buffer.from('\nendobj\n'),
  ]);
  const xrefAt = head.length + objectStream.length;
  const row = (kind: number, second: number, third: number): number[] => [kind, second >> 8, second & 255, third];
  const table = [
    row(0, 0, 255),
    ...bodies.map((_body, at) => row(2, 5, at)),
    row(1, head.length, 0),
    row(1, xrefAt, 0),
  ];
  const dictionary = '/Type /XRef /Size 7 /W [1 2 1] /Root 1 0 R';
  const xref = Buffer.concat([
    Buffer.from('6 0 obj\n'),
    streamOf(dictionary, Buffer.from(table.flat())),
    Buffer.from(`\nendobj\nstartxref\n${xrefAt}\n%%EOF\n`),
  ]);
  return Buffer.concat([head, objectStream, xref]);
};
