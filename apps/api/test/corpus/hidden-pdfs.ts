import { deflateSync } from 'node:zlib';
import type { CorpusFile } from './corpus-file.ts';
import { packedPdf, pdfStream, rawPdf } from './pdfs.ts';

const action = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
const index = '4 0 ';
const objectStream = '/Type /ObjStm /N 1 /First 4';
const visit = '<< /S /URI /URI (https://example.org) >>';

/** A stream object whose dictionary and line behind the keyword are given, the content packed. */
const streamBehind = (dictionary: string, line: string | Buffer, content: string): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} >>\nstream`),
    Buffer.from(line),
    deflateSync(Buffer.from(content)),
    Buffer.from('\nendstream'),
  ]);

const hidden = (expected: CorpusFile['expected'], title: string, bytes: () => Buffer): CorpusFile => ({
  title: `a pdf with a script ${title}`,
  expected,
  bytes,
});
const script = (title: string, ...objects: readonly (string | Buffer)[]): CorpusFile =>
  hidden('documents.pdf_script', title, () => rawPdf({ objects }));
const unsure = (title: string, ...objects: readonly (string | Buffer)[]): CorpusFile =>
  hidden('documents.pdf_damaged', title, () => rawPdf({ objects }));
const active = (title: string, bytes: () => Buffer): CorpusFile => ({
  title: `a pdf that ${title}`,
  expected: 'documents.pdf_active',
  bytes,
});

const hiddenScripts: readonly CorpusFile[] = [
  hidden('documents.pdf_script', 'in an object stream that calls itself a cross-reference stream', () =>
    packedPdf(action, '', '/Type /XRef'),
  ),
  hidden('documents.pdf_script', 'in an object stream of two types', () =>
    packedPdf(action, '', '/Type [/XRef /ObjStm]'),
  ),
  script('behind the word endstream', pdfStream(objectStream, `${index}<< /A (endstream) /B ${action} >>`, false)),
  script(
    'behind a bracket between two packed objects',
    pdfStream('/N 2 /First 10', `4 0 5 7   null  (${action}`),
    pdfStream('/N 2 /First 10', `4 0 5 7   null  (${action}`, false),
  ),
  script('behind stray brackets', `<< /A ] ] ] /B ${action} >>`),
  script('glued to a stray bracket', '<< /A ]/JS (x) >>'),
  script('behind a thousand numbers', `<< /A ] ${'1 '.repeat(2000)} /B ${action} >>`),
  {
    title: 'a pdf with a script a hundred brackets deep',
    expected: 'documents.too_complex',
    bytes: () => rawPdf({ objects: [`${'['.repeat(101)}${action}${']'.repeat(101)}`] }),
  },
  unsure(
    'in an object stream with a short name for its filter',
    streamBehind(`${objectStream} /F /FlateDecode`, '\n', index + action),
  ),
  unsure(
    'in an object stream whose length stands elsewhere',
    `<< ${objectStream} /Length 5 0 R >>\nstream\n${index}%\nendstream\n${action}\nendstream`,
    '60',
  ),
  unsure(
    'in an object stream of two lengths',
    `<< ${objectStream} /Length 60 /Length 6 >>\nstream\n${index}%\nendstream\n${action}\nendstream`,
  ),
  unsure(
    'in the second of two streams',
    streamBehind(`${objectStream} /Filter /FlateDecode`, deflateSync(`${index}null`), '').subarray(0, -1),
  ),
  unsure('behind a bracket in the index of packed objects', pdfStream('/N 1 /First 9', `4 0     (${action}`)),
  unsure('whose place is not a plain number', pdfStream(objectStream, `+4 ${action}`)),
];

const automatic: readonly CorpusFile[] = [
  active('visits a web address when opened', () => rawPdf({ catalog: `/OpenAction ${visit}` })),
  active('visits a web address when opened, by a reference', () =>
    rawPdf({ catalog: '/OpenAction 4 0 R', objects: [visit] }),
  ),
  active('visits a web address when opened, by a reference into packed objects', () =>
    packedPdf(visit, '/OpenAction 4 0 R'),
  ),
  active('visits a web address after turning to a page', () =>
    rawPdf({ catalog: `/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next ${visit} >>` }),
  ),
  active('visits a web address when a page is shown', () => rawPdf({ page: `/AA << /O ${visit} >>` })),
  active('visits a web address when a page is shown, by a reference', () =>
    rawPdf({ page: '/AA 4 0 R', objects: [`<< /O ${visit} >>`] }),
  ),
  active('opens a file on a share', () =>
    rawPdf({ catalog: '/OpenAction << /S /GoToR /F (\\\\\\\\example.org\\\\a.pdf) /D [0 /Fit] >>' }),
  ),
  active('opens a file on a share by a click', () =>
    rawPdf({ objects: ['<< /S /GoToR /F (\\\\\\\\example.org\\\\a.pdf) /D [0 /Fit] >>'] }),
  ),
  active('keeps a stream on a share', () =>
    rawPdf({ objects: ['<< /Length 0 /F (\\\\\\\\example.org\\\\a) >>\nstream\n\nendstream'] }),
  ),
];

/** What one reader of PDF finds and a careless one passes over. */
export const hiddenPdfs: readonly CorpusFile[] = [...hiddenScripts, ...automatic];
