import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { FileRefused } from './refusals.ts';
import { WordFields } from './word-fields.ts';
import { officeXml, valuesOf, type XmlTag, xmlPieces } from './xml-reader.ts';

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

const mainType = /wordprocessingml\.document\.main\+xml/i;
/** Parts that are read as XML; no other may be called so. */
const xmlNames = /\.(xml|rels|vml|psmdcp)$/i;

const typeOf = (tag: XmlTag): string => valuesOf(tag, 'ContentType').join('\n');

const assertWordDocument = (types: readonly XmlTag[]): void => {
  const declared = types.map(typeOf).join('\n');
  if (/macroenabled|vbaproject/i.test(declared)) refuse('documents.word_macros');
  if (/oleobject|activex/i.test(declared)) refuse('documents.word_embedded');
  if (!mainType.test(declared)) refuse('documents.office_other');
  for (const tag of types.filter((each) => /[+/]xml\b/i.test(typeOf(each).replace(/image\/svg\+xml/i, '')))) {
    const names = [...valuesOf(tag, 'PartName'), ...valuesOf(tag, 'Extension').map((extension) => `.${extension}`)];
    if (names.some((name) => !xmlNames.test(name))) refuse('documents.word_unsafe_parts');
  }
};

/** Word Online calls the text document2.xml; where the type is given to all XML at once, the name is the usual one. */
const mainPartsOf = (types: readonly XmlTag[]): string[] => {
  const named = types.filter((tag) => mainType.test(typeOf(tag))).flatMap((tag) => valuesOf(tag, 'PartName'));
  return named.length > 0 ? named.map((name) => name.replace(/^\//, '').toLowerCase()) : ['word/document.xml'];
};

const assertInnerLink = (tag: XmlTag): void => {
  if (tag.name !== 'Relationship') return;
  const types = valuesOf(tag, 'Type');
  if (types.some((type) => /vbaProject/i.test(type))) refuse('documents.word_macros');
  if (types.some((type) => /oleObject|\/control$|\/package$|aFChunk|subDocument/i.test(type)))
    refuse('documents.word_embedded');
  const external = valuesOf(tag, 'TargetMode').some((mode) => mode.trim().toLowerCase() === 'external');
  const script = valuesOf(tag, 'Target').some((target) => /^\s*(javascript|vbscript|data|ms-[a-z]+):/i.test(target));
  const hyperlink = types.length > 0 && types.every((type) => type.endsWith('/hyperlink'));
  if ((external && !hyperlink) || script) refuse('documents.word_external_link');
};

/** Whatever its folder: which part is the text, and which belong to it, the document itself decides. */
const assertXmlPart = (name: string, bytes: Buffer, entries: ReadonlyMap<string, Entry>): void => {
  const fields = new WordFields();
  const types: XmlTag[] = [];
  for (const piece of xmlPieces(officeXml(bytes))) {
    if (piece.kind === 'open' && name.endsWith('.rels')) assertInnerLink(piece.tag);
    if (piece.kind === 'open' && name === contentTypesName) types.push(piece.tag);
    fields.take(piece);
  }
  fields.finish();
  if (name !== contentTypesName) return;
  assertWordDocument(types);
  if (mainPartsOf(types).some((part) => !entries.has(part))) refuse('documents.word_damaged');
};

const isForeign = (bytes: Buffer): boolean => {
  const beginning = bytes.subarray(0, 4).toString('latin1');
  return foreignBeginnings.some((foreign) => beginning.startsWith(foreign));
};

/** Unpacks every part: a size or a checksum that lies is found here. */
const assertParts = async (zip: ZipFile, entries: ReadonlyMap<string, Entry>): Promise<void> => {
  for (const [name, entry] of entries) {
    if (name.endsWith('/')) continue;
    const bytes = await buffer(await zip.openReadStreamPromise(entry));
    if (crc32(bytes) !== entry.crc32) refuse('documents.word_damaged');
    if (isForeign(bytes)) refuse('documents.word_embedded');
    if (xmlNames.test(name)) assertXmlPart(name, bytes, entries);
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
  } catch (failure) {
    throw inOurWords(failure);
  }
};
