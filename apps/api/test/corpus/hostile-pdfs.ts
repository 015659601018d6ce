import type { CorpusFile } from './corpus-file.ts';
import { aRealPdf, packedPdf, pdfStream, rawPdf } from './pdfs.ts';
import { aDocx } from './words.ts';

const action = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
const withTail = (tail: string | Buffer): Buffer => Buffer.concat([rawPdf(), Buffer.from(tail)]);
const pages = (count: number): string => `<< /Type /Pages /Kids [${'3 0 R '.repeat(count)}] /Count ${count} >>`;

const scripts: readonly CorpusFile[] = [
  {
    title: 'a pdf that runs a script when opened',
    expected: 'documents.pdf_script',
    bytes: () => rawPdf({ catalog: `/OpenAction ${action}` }),
  },
  {
    title: 'a pdf with a script among its names',
    expected: 'documents.pdf_script',
    bytes: () => rawPdf({ catalog: `/Names << /JavaScript << /Names [(a) 4 0 R] >> >>`, objects: [action] }),
  },
  {
    title: 'a pdf with a script in an object stream',
    expected: 'documents.pdf_script',
    bytes: () => packedPdf(action),
  },
  {
    title: 'a pdf with a script opened from an object stream',
    expected: 'documents.pdf_script',
    bytes: () => packedPdf(action, '/OpenAction 4 0 R'),
  },
  {
    title: 'a pdf with a script in an object stream of no type',
    expected: 'documents.pdf_script',
    bytes: () => packedPdf(action, '', ''),
  },
  {
    title: 'a pdf with a script whose name is escaped',
    expected: 'documents.pdf_script',
    bytes: () => rawPdf({ objects: ['<< /S /J#61vaScr#69pt /#4aS (x) >>'] }),
  },
  {
    title: 'a pdf with a script between comments',
    expected: 'documents.pdf_script',
    bytes: () => rawPdf({ objects: ['% (\n<< /S% )\n/JavaScript /JS (x) >>'] }),
  },
  {
    title: 'a pdf with a script on a page',
    expected: 'documents.pdf_script',
    bytes: () => rawPdf({ page: `/AA << /O ${action} >>` }),
  },
  {
    title: 'a pdf with a script hidden inside another stream',
    expected: 'documents.pdf_script',
    bytes: () => rawPdf({ objects: [pdfStream('', `x\n9 0 obj ${action} endobj`, false)] }),
  },
];

const others: readonly CorpusFile[] = [
  {
    title: 'a pdf that starts a program',
    expected: 'documents.pdf_active',
    bytes: () => rawPdf({ catalog: '/OpenAction << /S /Launch /F (cmd.exe) >>' }),
  },
  {
    title: 'a pdf that starts a program from an object stream',
    expected: 'documents.pdf_active',
    bytes: () => packedPdf('<< /S /Launch /F (cmd.exe) >>'),
  },
  {
    title: 'a pdf that sends a form',
    expected: 'documents.pdf_active',
    bytes: () => rawPdf({ objects: ['<< /S /SubmitForm /F (https://example.org) >>'] }),
  },
  {
    title: 'a pdf with a file inside',
    expected: 'documents.pdf_attachment',
    bytes: () => rawPdf({ objects: [pdfStream('/Type /EmbeddedFile', 'MZ')] }),
  },
  {
    title: 'a pdf with a dynamic form',
    expected: 'documents.pdf_dynamic_form',
    bytes: () => rawPdf({ catalog: '/AcroForm << /XFA 4 0 R >>', objects: [pdfStream('', '<xdp/>')] }),
  },
  {
    title: 'a pdf with a password',
    expected: 'documents.pdf_encrypted',
    bytes: () => aRealPdf({ password: 'secret' }),
  },
  {
    title: 'a pdf that may not be copied',
    expected: 'documents.pdf_encrypted',
    bytes: () => aRealPdf({ ownerPassword: 'owner' }),
  },
  { title: 'a pdf without pages', expected: 'documents.pdf_no_pages', bytes: () => rawPdf({ pageTree: pages(0) }) },
  {
    title: 'a pdf of 501 pages',
    expected: 'documents.pdf_too_many_pages',
    bytes: () => rawPdf({ pageTree: pages(501) }),
  },
  {
    title: 'a pdf that claims a page it has not',
    expected: 'documents.pdf_damaged',
    bytes: () => rawPdf({ pageTree: '<< /Type /Pages /Kids [9 0 R] /Count 1 >>' }),
  },
  {
    title: 'a pdf cut in the middle',
    expected: 'documents.pdf_damaged',
    bytes: async () => (await aRealPdf()).subarray(0, 3000),
  },
  {
    title: 'a web page that begins like a pdf',
    expected: 'documents.pdf_damaged',
    bytes: () => Buffer.from('%PDF-1.7\n<script>alert(1)</script>'),
  },
  {
    title: 'a pdf that is only its first and last line',
    expected: 'documents.pdf_damaged',
    bytes: () => Buffer.from('%PDF-1.7\n%%EOF'),
  },
  {
    title: 'a pdf whose object stream is packed twice',
    expected: 'documents.pdf_damaged',
    bytes: () =>
      rawPdf({
        objects: ['<< /Type /ObjStm /N 1 /First 4 /Filter [/ASCIIHexDecode /FlateDecode] >>\nstream\n00>\nendstream'],
      }),
  },
  {
    title: 'a pdf whose object stream unpacks into 200 MB',
    expected: 'documents.too_complex',
    bytes: () => rawPdf({ objects: [pdfStream('/Type /ObjStm /N 1 /First 4', ' '.repeat(200_000_000))] }),
  },
  {
    title: 'a pdf with something before it',
    expected: 'documents.pdf_not_at_start',
    bytes: () => Buffer.concat([Buffer.from('\n\n'), rawPdf()]),
  },
  {
    title: 'a web page with a late pdf',
    expected: 'documents.pdf_not_at_start',
    bytes: () => Buffer.concat([Buffer.from('<html>'), rawPdf()]),
  },
  {
    title: 'a pdf with a web page behind it',
    expected: 'documents.mixed_content',
    bytes: () => withTail('<html><script>1</script></html>'),
  },
  { title: 'a pdf that is an archive too', expected: 'documents.mixed_content', bytes: () => withTail(aDocx()) },
  {
    title: 'a pdf that is an archive too and ends like a pdf',
    expected: 'documents.mixed_content',
    bytes: () => withTail(aDocx({ comment: '%%EOF' })),
  },
];

export const hostilePdfs: readonly CorpusFile[] = [...scripts, ...others];
