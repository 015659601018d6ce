import type { CorpusFile } from './corpus-file.ts';
import { rawPdf } from './pdfs.ts';
import { aDoc, aDocx, cfbOf, type Docx, relationship } from './words.ts';
import { type ZipMember, zipOf } from './zip.ts';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const macroDocument = 'application/vnd.ms-word.document.macroEnabled.main+xml';
const field = (...pieces: readonly string[]): string =>
  pieces.map((piece) => `<w:r><w:instrText xml:space="preserve">${piece}</w:instrText></w:r>`).join('');

const docx = (title: string, expected: CorpusFile['expected'], spoiled: Docx): CorpusFile => ({
  title: `a docx ${title}`,
  expected,
  bytes: () => aDocx(spoiled),
});
const withMember = (title: string, expected: CorpusFile['expected'], member: ZipMember): CorpusFile =>
  docx(title, expected, { members: [member] });

const hostileDocx: readonly CorpusFile[] = [
  withMember('with macros', 'documents.word_macros', { name: 'word/vbaProject.bin', content: 'x' }),
  docx('that is a docm by its type', 'documents.word_macros', { mainType: macroDocument }),
  withMember('with macros of another name', 'documents.word_macros', {
    name: 'word/_rels/settings.xml.rels',
    content: `<Relationships>${relationship('vbaProject', 'media/image1.png', '')}</Relationships>`,
  }),
  withMember('with an OLE object', 'documents.word_embedded', { name: 'word/embeddings/oleObject1.bin', content: 'x' }),
  withMember('with a workbook inside', 'documents.word_embedded', { name: 'word/embeddings/sheet.xlsx', content: 'x' }),
  withMember('with ActiveX', 'documents.word_embedded', { name: 'word/activeX/activeX1.xml', content: '<x/>' }),
  withMember('with a program named as a picture', 'documents.word_embedded', {
    name: 'word/media/image1.png',
    content: 'MZ\x90\0',
  }),
  withMember('with an archive named as a picture', 'documents.word_embedded', {
    name: 'word/media/a.png',
    content: zipOf([{ name: 'a', content: 'a' }]),
  }),
  withMember('with a program inside', 'documents.word_embedded', { name: 'word/media/setup.exe', content: 'x' }),
  withMember('with a pdf named as XML', 'documents.word_embedded', { name: 'customXml/item1.xml', content: rawPdf() }),
  docx('with a template from the network', 'documents.word_external_link', {
    relationships: relationship('attachedTemplate', 'https://example.org/a.dotm'),
  }),
  docx('with a picture from the network', 'documents.word_external_link', {
    relationships: relationship('image', 'https://example.org/a.png'),
  }),
  docx('with an outer link written in disguise', 'documents.word_external_link', {
    relationships: relationship('frame', '//example.org/a', "TargetMode = '&#x45;xternal'"),
  }),
  docx('with a script for a link', 'documents.word_external_link', {
    relationships: relationship('hyperlink', 'javascript:alert(1)'),
  }),
  docx('with a field that starts programs', 'documents.word_active_field', {
    body: field('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe'),
  }),
  docx('with a field that starts programs, in pieces', 'documents.word_active_field', {
    body: field(' D', 'DE', 'AUTO cmd'),
  }),
  docx('with a simple field that starts programs', 'documents.word_active_field', {
    body: '<w:fldSimple w:instr="DDE cmd a"/>',
  }),
  withMember('with a symbolic link', 'documents.word_unsafe_parts', {
    name: 'word/media/a.png',
    content: '/etc/passwd',
    mode: 0o120777,
  }),
  withMember('that climbs out of its folder', 'documents.word_unsafe_parts', {
    name: '../../etc/cron.xml',
    content: 'x',
  }),
  withMember('with an absolute path', 'documents.word_unsafe_parts', { name: '/etc/cron.xml', content: 'x' }),
  withMember('with a Windows path', 'documents.word_unsafe_parts', { name: '..\\a.xml', content: 'x' }),
  withMember('with a drive letter', 'documents.word_unsafe_parts', { name: 'C:/a.xml', content: 'x' }),
  withMember('with two main parts', 'documents.word_unsafe_parts', { name: 'Word/document.xml', content: '<x/>' }),
  withMember('with a locked part', 'documents.word_encrypted', { name: 'word/a.xml', content: 'x', encrypted: true }),
  withMember('that unpacks into 60 MB', 'documents.word_unpacks_too_large', {
    name: 'word/a.xml',
    content: Buffer.alloc(60 * 1024 * 1024, 32),
  }),
  withMember('that unpacks a thousandfold', 'documents.word_unpacks_too_large', {
    name: 'word/a.xml',
    content: Buffer.alloc(5 * 1024 * 1024, 32),
  }),
  withMember('that lies about a size', 'documents.word_damaged', {
    name: 'word/a.xml',
    content: Buffer.alloc(900_000, 32),
    claimedSize: 1000,
  }),
  withMember('that lies about a checksum', 'documents.word_damaged', {
    name: 'word/a.xml',
    content: '<x/>',
    claimedCrc: 1,
  }),
  withMember('with a document type', 'documents.word_damaged', {
    name: 'word/a.xml',
    content: '<!DOCTYPE x [<!ENTITY a "b">]><x/>',
  }),
  withMember('with links in UTF-16', 'documents.word_damaged', {
    name: 'word/_rels/a.xml.rels',
    content: Buffer.from('\uFEFF<Relationships/>', 'utf16le'),
  }),
  docx('of 2001 parts', 'documents.word_too_many_parts', {
    members: Array.from({ length: 1997 }, (_, at) => ({ name: `word/p${at}.xml`, content: '<x/>' })),
  }),
  docx('with a web page in its comment', 'documents.mixed_content', { comment: '<script>1</script>' }),
  docx('without a text', 'documents.word_damaged', { without: ['word/document.xml'] }),
  docx('that is an xlsx by its type', 'documents.office_other', { mainType: spreadsheet }),
  { title: 'a docx cut in the middle', expected: 'documents.word_damaged', bytes: () => aDocx().subarray(0, 700) },
  {
    title: 'a docx with a password',
    expected: 'documents.word_encrypted',
    bytes: () => cfbOf({ '/EncryptionInfo': Buffer.alloc(4096, 4), '/EncryptedPackage': Buffer.alloc(8192, 7) }),
  },
];

const hostileDoc: readonly CorpusFile[] = [
  {
    title: 'a doc with macros',
    expected: 'documents.word_macros',
    bytes: () => aDoc({ streams: { '/Macros/VBA/dir': Buffer.alloc(100) } }),
  },
  {
    title: 'a doc with macros elsewhere',
    expected: 'documents.word_macros',
    bytes: () => aDoc({ streams: { '/A/_VBA_PROJECT': Buffer.alloc(100) } }),
  },
  {
    title: 'a doc with an embedded object',
    expected: 'documents.word_embedded',
    bytes: () => aDoc({ streams: { '/ObjectPool/_1/\u0001Ole10Native': Buffer.alloc(100) } }),
  },
  { title: 'a doc with a password', expected: 'documents.word_encrypted', bytes: () => aDoc({ flags: 0x0300 }) },
  {
    title: 'a doc with a field that starts programs',
    expected: 'documents.word_active_field',
    bytes: () => aDoc({ text: 'Текст \u0013 DDEAUTO cmd \u0014' }),
  },
  {
    title: 'a doc with another text inside',
    expected: 'documents.word_damaged',
    bytes: () => aDoc({ streams: { '/WordDocument': Buffer.alloc(4096) } }),
  },
  { title: 'a doc cut in the middle', expected: 'documents.word_damaged', bytes: () => aDoc().subarray(0, 600) },
];

export const hostileWords: readonly CorpusFile[] = [...hostileDocx, ...hostileDoc];
