import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { FileRefused } from './refusals.ts';
import { officeXml, type Tag, tagsOf } from './xml-tags.ts';

const maxParts = 2000;
const maxUnpacked = 50 * 1024 * 1024;
const maxRatio = 100;
/** Below this a part may be as repetitive as it likes: it cannot hurt. */
const smallPart = 1024 * 1024;

const macroNames = /(^|\/)(vbaproject|vbadata|vbaprojectsignature)[^/]*$/i;
const embeddedNames = /(^|\/)(embeddings|activex|ctrlprops)\/|oleobject|afchunk/i;
const knownExtensions = /\.(xml|rels|jpe?g|jfif|png|gif|bmp|tiff?|emf|wmf|wdp|svg|odttf|ttf|fntdata|vml|psmdcp)$/i;
/** Programs, archives, OLE and PDF keep their first bytes whatever their name. */
const foreignBeginnings = [
  'MZ',
  'PK\x03\x04',
  '\xd0\xcf\x11\xe0',
  '%PDF',
  '\x7fELF',
  'Rar!',
  '7z\xbc\xaf',
  '\x1f\x8b',
  '#!',
];

const refuse = (code: ConstructorParameters<typeof FileRefused>[0], params = {}): never => {
  throw new FileRefused(code, params);
};

const isSymlink = (entry: Entry): boolean => ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;

const assertPlainEntry = (entry: Entry): void => {
  const { fileName: name, uncompressedSize: size, compressedSize: packed } = entry;
  if (entry.isEncrypted()) refuse('documents.word_encrypted');
  if (isSymlink(entry) || /[\0:\\]/.test(name)) refuse('documents.word_unsafe_parts');
  if (macroNames.test(name)) refuse('documents.word_macros');
  if (embeddedNames.test(name)) refuse('documents.word_embedded');
  if (!name.endsWith('/') && !knownExtensions.test(name)) refuse('documents.word_embedded');
  if (size > smallPart && size > packed * maxRatio) refuse('documents.word_unpacks_too_large');
};

/** The central directory, checked before a single byte is unpacked. */
const listEntries = async (zip: ZipFile, fileSize: number): Promise<Map<string, Entry>> => {
  if (zip.entryCount > maxParts) refuse('documents.word_too_many_parts', { limit: maxParts });
  if (zip.comment.length > 0) refuse('documents.mixed_content');
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    // Two parts of one name: a scanner may look at the first and Word at the second.
    if (entries.has(name)) refuse('documents.word_unsafe_parts');
    entries.set(name, entry);
    unpacked += entry.uncompressedSize;
    if (unpacked > maxUnpacked || unpacked > fileSize * maxRatio) refuse('documents.word_unpacks_too_large');
  }
  return entries;
};

const contentTypesName = '[content_types].xml';

const assertWordDocument = (types: readonly Tag[]): void => {
  const declared = types.map(({ attributes }) => attributes.get('ContentType') ?? '').join('\n');
  if (/macroenabled|vbaproject/i.test(declared)) refuse('documents.word_macros');
  if (/oleobject|activex/i.test(declared)) refuse('documents.word_embedded');
  if (!/wordprocessingml\.document\.main\+xml/.test(declared)) refuse('documents.office_other');
};

const assertInnerLinks = (relationships: readonly Tag[]): void => {
  for (const { name, attributes } of relationships) {
    if (name !== 'Relationship') continue;
    const type = attributes.get('Type') ?? '';
    if (/vbaProject/i.test(type)) refuse('documents.word_macros');
    if (/oleObject|\/control$|\/package$|aFChunk|subDocument/i.test(type)) refuse('documents.word_embedded');
    const external = attributes.get('TargetMode')?.trim().toLowerCase() === 'external';
    const script = /^\s*(javascript|vbscript|data|ms-[a-z]+):/i.test(attributes.get('Target') ?? '');
    if ((external && !/\/hyperlink$/.test(type)) || script) refuse('documents.word_external_link');
  }
};

/** DDE fields start programs without any macro; Word may spread one over several runs. */
const assertNoActiveFields = (xml: string): void => {
  const runs = [...xml.matchAll(/<(?:\w+:)?instrText[^>]*>([^<]*)</g)].map(([, text]) => text).join('');
  const simple = [...tagsOf(xml)]
    .map(({ name, attributes }) => (name === 'fldSimple' ? attributes.get('instr') : ''))
    .join(' ');
  if (/\bDDE(AUTO)?\b/i.test(runs) || /\bDDE(AUTO)?\b/i.test(simple)) refuse('documents.word_active_field');
};

const assertPart = (name: string, bytes: Buffer): void => {
  const beginning = bytes.subarray(0, 4).toString('latin1');
  if (foreignBeginnings.some((foreign) => beginning.startsWith(foreign))) refuse('documents.word_embedded');
  if (name.endsWith('.rels')) assertInnerLinks([...tagsOf(officeXml(bytes))]);
  if (name === contentTypesName) assertWordDocument([...tagsOf(officeXml(bytes))]);
  if (name.startsWith('word/') && name.endsWith('.xml')) assertNoActiveFields(officeXml(bytes));
};

/** Unpacks every part: a size or a checksum that lies is found here. */
const assertParts = async (zip: ZipFile, entries: ReadonlyMap<string, Entry>): Promise<void> => {
  for (const [name, entry] of entries) {
    if (name.endsWith('/')) continue;
    const bytes = await buffer(await zip.openReadStreamPromise(entry));
    if (crc32(bytes) !== entry.crc32) refuse('documents.word_damaged');
    assertPart(name, bytes);
  }
};

const inOurWords = (failure: unknown): FileRefused => {
  if (failure instanceof FileRefused) return failure;
  const text = failure instanceof Error ? failure.message : '';
  const path = /invalid relative path|absolute path|invalid characters/i.test(text);
  return new FileRefused(path ? 'documents.word_unsafe_parts' : 'documents.word_damaged', {}, { cause: failure });
};

/** Passes a Word document that holds nothing but text and pictures; throws FileRefused for everything else in a ZIP. */
export const assertPlainDocx = async (bytes: Buffer): Promise<void> => {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true });
    const entries = await listEntries(zip, bytes.length);
    if (!entries.has(contentTypesName)) refuse('documents.archive');
    for (const entry of entries.values()) assertPlainEntry(entry);
    await assertParts(zip, entries);
    if (!entries.has('word/document.xml')) refuse('documents.word_damaged');
  } catch (failure) {
    throw inOurWords(failure);
  }
};
