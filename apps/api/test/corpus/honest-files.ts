import { type CorpusFile, mebibyte } from './corpus-file.ts';
import { aRealPdf, packedPdf, pdfStream, rawPdf } from './pdfs.ts';
import { aJpg, aPng, aRealPhoto, aTransparentPng, paddedTo, withPngText } from './pictures.ts';
import { aDoc, aDocx, relationship, wordField } from './words.ts';

const script = '<script>alert(document.cookie)</script>';

export const honestFiles: readonly CorpusFile[] = [
  { title: 'a photo from a telephone', expected: 'jpg', bytes: () => aRealPhoto() },
  { title: 'a small jpg', expected: 'jpg', bytes: () => aJpg() },
  { title: 'a png', expected: 'png', bytes: () => aPng() },
  { title: 'a transparent png', expected: 'png', bytes: () => aTransparentPng() },
  { title: 'a jpg of exactly 5 MiB', expected: 'jpg', bytes: async () => paddedTo(await aJpg(), 5 * mebibyte) },
  // The script does not survive: what is kept is drawn anew.
  {
    title: 'a jpg with a script behind it',
    expected: 'jpg',
    bytes: async () => Buffer.concat([await aJpg(), Buffer.from(script)]),
  },
  {
    title: 'a png with a web page in its comment',
    expected: 'png',
    bytes: async () => withPngText(await aPng(), script),
  },
  {
    title: 'a png with an archive behind it',
    expected: 'png',
    bytes: async () => Buffer.concat([await aPng(), aDocx()]),
  },
  { title: 'a pdf from an office program', expected: 'pdf', bytes: () => aRealPdf() },
  { title: 'a pdf of 30 pages', expected: 'pdf', bytes: () => aRealPdf({ pages: 30 }) },
  { title: 'a plain pdf', expected: 'pdf', bytes: () => rawPdf() },
  { title: 'a pdf with packed objects', expected: 'pdf', bytes: () => packedPdf() },
  {
    title: 'a pdf whose text speaks of /JavaScript',
    expected: 'pdf',
    bytes: () =>
      rawPdf({ objects: ['(How to write /JS and /JavaScript \\( in \\) a form)', pdfStream('', '(/Launch) Tj')] }),
  },
  {
    title: 'a pdf that opens on its first page and links to a web address',
    expected: 'pdf',
    bytes: () =>
      rawPdf({
        catalog: '/OpenAction [3 0 R /Fit]',
        page: '/Annots [<< /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://diia.gov.ua) >> >>]',
      }),
  },
  {
    title: 'a pdf that opens on a page by a reference and links by another',
    expected: 'pdf',
    bytes: () =>
      rawPdf({
        catalog: '/OpenAction 4 0 R',
        page: '/Annots [<< /Subtype /Link /Rect [0 0 9 9] /A 5 0 R >>]',
        objects: ['<< /S /GoTo /D [3 0 R /Fit] >>', '<< /S /URI /URI (https://diia.gov.ua) >>'],
      }),
  },
  {
    title: 'a pdf with packed objects left as they are',
    expected: 'pdf',
    bytes: () => rawPdf({ objects: [pdfStream('/Type /ObjStm /N 1 /First 4', '9 0 << /Title (endstream) >>', false)] }),
  },
  {
    title: 'a pdf with a glyph named AA and an image named F',
    expected: 'pdf',
    bytes: () =>
      rawPdf({
        page: '/Resources << /XObject << /F 4 0 R >> >>',
        objects: [pdfStream('/Subtype /Form /BBox [0 0 9 9]', '/F Do'), '<< /Differences [65 /AA /AB] >>'],
      }),
  },
  {
    title: 'a pdf with blank lines at its end',
    expected: 'pdf',
    bytes: () => Buffer.concat([rawPdf(), Buffer.from('\r\n\0\0 \n')]),
  },
  { title: 'a docx', expected: 'docx', bytes: () => aDocx() },
  {
    title: 'a docx with links to web addresses',
    expected: 'docx',
    bytes: () => aDocx({ relationships: relationship('hyperlink', 'https://www.msp.gov.ua/') }),
  },
  {
    title: 'a docx with a picture',
    expected: 'docx',
    bytes: async () => aDocx({ members: [{ name: 'word/media/image1.png', content: await aPng() }] }),
  },
  {
    title: 'a docx that tells about DDE in its text',
    expected: 'docx',
    bytes: () => aDocx({ body: '<w:p><w:r><w:t>Поле DDEAUTO небезпечне.</w:t></w:r></w:p>' }),
  },
  {
    title: 'a docx with page numbers, contents and conditions',
    expected: 'docx',
    bytes: () =>
      aDocx({
        body: `<w:p>${wordField('TOC \\o "1-3"', 'h')}${wordField(`IF ${wordField('MERGEFIELD x')} = 1 "a" "b"`)}</w:p><w:fldSimple w:instr=" PAGE "/>`,
      }),
  },
  {
    title: 'a docx with page numbers in a text box',
    expected: 'docx',
    bytes: () =>
      aDocx({
        body: `<mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice>${wordField('PAGE')}</mc:Choice><mc:Fallback>${wordField('PAGE')}</mc:Fallback></mc:AlternateContent>`,
      }),
  },
  {
    title: 'a docx with a picture pasted from the same computer',
    expected: 'docx',
    bytes: () =>
      aDocx({
        body: `${wordField('INCLUDEPICTURE "C:\\\\Users\\\\a b\\\\1.png" \\* MERGEFORMATINET')}${wordField('INCLUDEPICTURE \\d "cid:image001.png@01"')}`,
      }),
  },
  {
    title: 'a docx whose text lies in a part of another name',
    expected: 'docx',
    bytes: () => aDocx({ mainPart: 'word/document2.xml' }),
  },
  { title: 'a doc', expected: 'doc', bytes: () => aDoc() },
  {
    title: 'a doc with a summary',
    expected: 'doc',
    bytes: () => aDoc({ streams: { '/\u0005SummaryInformation': Buffer.alloc(4096, 1) } }),
  },
];
