import { gzipSync } from 'node:zlib';
import { testVirus } from '@cabinet/launch/virus-scan/test-virus';
import { type CorpusFile, mebibyte } from './corpus-file.ts';
import { rawPdf } from './pdfs.ts';
import { aGif, aJpg, aPng, aRealPhoto, aWebp, heavyPng, paddedTo, pngBomb } from './pictures.ts';
import { aDocx, cfbOf } from './words.ts';
import { zipOf } from './zip.ts';

const program = Buffer.concat([
  Buffer.from('MZ\x90\0\x03', 'latin1'),
  Buffer.alloc(59),
  Buffer.from('PE\0\0', 'latin1'),
  Buffer.alloc(900),
]);
const page = '<!DOCTYPE html><html><head><script>fetch("/api/v1/session")</script></head></html>';
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
const cut = (bytes: Buffer, share: number): Buffer => bytes.subarray(0, Math.floor(bytes.length * share));

export const hostileImages: readonly CorpusFile[] = [
  {
    title: 'a jpg of 5 MiB and one byte',
    expected: 'documents.too_large',
    bytes: async () => paddedTo(await aJpg(), 5 * mebibyte + 1),
  },
  {
    title: 'a png of 20000 × 20000 dots in 50 kB',
    expected: 'documents.image_too_many_pixels',
    bytes: () => pngBomb({ width: 20_000, height: 20_000 }),
  },
  {
    title: 'a png of 7000 × 7000 dots of eight bytes each',
    expected: 'documents.image_too_many_pixels',
    bytes: () => heavyPng({ width: 7000, height: 7000 }),
  },
  {
    title: 'a photo cut in the middle',
    expected: 'documents.image_damaged',
    bytes: async () => cut(await aRealPhoto({ width: 800, height: 600 }), 0.5),
  },
  {
    title: 'a jpg without its last tenth',
    expected: 'documents.image_damaged',
    bytes: async () => cut(await aJpg(), 0.9),
  },
  {
    title: 'a jpg of ten bytes',
    expected: 'documents.image_damaged',
    bytes: async () => (await aJpg()).subarray(0, 10),
  },
  { title: 'a png cut in the middle', expected: 'documents.image_damaged', bytes: async () => cut(await aPng(), 0.5) },
  {
    title: 'a png with a flipped byte in its dots',
    expected: 'documents.image_damaged',
    bytes: async () => {
      const png = await aPng();
      const at = png.indexOf('IDAT') + 200;
      png[at] = (png[at] ?? 0) ^ 0xff;
      return png;
    },
  },
  {
    title: 'a png that is only a beginning',
    expected: 'documents.image_damaged',
    bytes: async () => (await aPng()).subarray(0, 8),
  },
  {
    title: 'a script that begins like a jpg',
    expected: 'documents.image_damaged',
    bytes: () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(page)]),
  },
  { title: 'a gif', expected: 'documents.kind_not_accepted', bytes: () => aGif() },
  { title: 'a webp', expected: 'documents.kind_not_accepted', bytes: () => aWebp() },
  {
    title: 'a heic photo',
    expected: 'documents.photo_heic',
    bytes: () => Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(200)]),
  },
];

export const hostileOthers: readonly CorpusFile[] = [
  { title: 'a file of zero bytes', expected: 'documents.empty', bytes: () => Buffer.alloc(0) },
  { title: 'one byte', expected: 'documents.kind_unknown', bytes: () => Buffer.from('x') },
  { title: 'noise', expected: 'documents.kind_unknown', bytes: () => Buffer.alloc(10_000, 0xa7) },
  { title: 'plain text', expected: 'documents.kind_unknown', bytes: () => Buffer.from('Заява') },
  { title: 'H2 a Windows program, whatever its name', expected: 'documents.program', bytes: () => program },
  {
    title: 'a Linux program',
    expected: 'documents.program',
    bytes: () => Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(200)]),
  },
  { title: 'a shell script', expected: 'documents.program', bytes: () => Buffer.from('#!/bin/sh\nrm -rf ~\n') },
  {
    title: 'a program with a pdf behind it',
    expected: 'documents.program',
    bytes: () => Buffer.concat([program, rawPdf()]),
  },
  { title: 'S18 a web page', expected: 'documents.web_page', bytes: () => Buffer.from(page) },
  {
    title: 'S18 a web page in UTF-16',
    expected: 'documents.web_page',
    bytes: () => Buffer.from(`\uFEFF${page}`, 'utf16le'),
  },
  {
    title: 'S18 a web page after many blanks',
    expected: 'documents.web_page',
    bytes: () => Buffer.from(`${' \n'.repeat(900)}${page}`),
  },
  { title: 'S18 an svg drawing', expected: 'documents.drawing_svg', bytes: () => Buffer.from(drawing) },
  {
    title: 'S18 an svg drawing after an XML declaration',
    expected: 'documents.drawing_svg',
    bytes: () => Buffer.from(`<?xml version="1.0"?>\n<!-- x -->\n${drawing}`),
  },
  {
    title: 'an archive',
    expected: 'documents.archive',
    bytes: () => zipOf([{ name: 'довідка.pdf', content: rawPdf() }]),
  },
  {
    title: 'an archive in an archive',
    expected: 'documents.archive',
    bytes: () => zipOf([{ name: 'a.zip', content: zipOf([{ name: 'b.docx', content: aDocx() }]) }]),
  },
  { title: 'a packed text', expected: 'documents.archive', bytes: () => gzipSync('Заява') },
  {
    title: 'a rar archive',
    expected: 'documents.archive',
    bytes: () => Buffer.concat([Buffer.from('Rar!\x1a\x07\x01\0', 'latin1'), Buffer.alloc(100)]),
  },
  {
    title: 'an Excel 97 workbook',
    expected: 'documents.office_other',
    bytes: () => cfbOf({ '/Workbook': Buffer.alloc(4096, 9) }),
  },
  {
    title: 'a Windows installer',
    expected: 'documents.office_other',
    bytes: () => cfbOf({ '/Property': Buffer.alloc(4096, 9) }),
  },
  { title: 'the test virus alone', expected: 'documents.kind_unknown', bytes: () => testVirus },
  { title: 'the test virus in gzip', expected: 'documents.archive', bytes: () => gzipSync(testVirus) },
  {
    title: 'the test virus in the text of a docx',
    expected: 'documents.infected',
    bytes: () => aDocx({ body: `<w:p><w:r><w:t>${testVirus.toString('latin1')}</w:t></w:r></w:p>` }),
  },
  {
    title: 'the test virus behind a jpg',
    expected: 'documents.infected',
    bytes: async () => Buffer.concat([await aJpg(), testVirus]),
  },
  {
    title: 'the test virus in a pdf',
    expected: 'documents.infected',
    bytes: () => rawPdf({ objects: [`% ${testVirus.toString('latin1')}\nnull`] }),
  },
];
