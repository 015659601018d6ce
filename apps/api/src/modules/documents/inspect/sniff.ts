import { withoutArmour } from '@cabinet/kep/asice/armour';
import { fileTypeFromBuffer } from 'file-type';
import { FileRefused } from './refusals.ts';

export type FileKind = 'jpg' | 'png' | 'pdf' | 'doc' | 'docx' | 'p7s' | 'asice' | 'asics';

/** The one media type each kind is stored and served with. */
export const mediaTypes: Readonly<Record<FileKind, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  p7s: 'application/pkcs7-signature',
  asice: 'application/vnd.etsi.asic-e+zip',
  asics: 'application/vnd.etsi.asic-s+zip',
};

/** What the first bytes say: an image, a PDF, or a container that has to be opened to know. */
export type Container = 'jpg' | 'png' | 'pdf' | 'zip' | 'cfb' | 'cms';

type Beginning = Exclude<Container, 'cms'>;

const beginnings: Readonly<Record<Beginning, Buffer>> = {
  jpg: Buffer.from([0xff, 0xd8, 0xff]),
  png: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  pdf: Buffer.from('%PDF-'),
  zip: Buffer.from('PK\x03\x04'),
  cfb: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
};

const startsWith = (bytes: Buffer, beginning: Buffer): boolean => bytes.subarray(0, beginning.length).equals(beginning);

/** id-signedData, 1.2.840.113549.1.7.2: it stands right behind the outermost header (RFC 5652 §3). */
const signedData = Buffer.from('06092a864886f70d010702', 'hex');

const isSignedData = (bytes: Buffer): boolean => bytes[0] === 0x30 && bytes.subarray(0, 20).includes(signedData);

const mayBeArmoured = (bytes: Buffer): boolean =>
  /^\s*(-----BEGIN |MI[A-Z])/.test(bytes.subarray(0, 64).toString('latin1'));

/** A signature as its octets or in base64, with or without the lines of PEM. */
const isCms = (bytes: Buffer): boolean =>
  isSignedData(bytes) || (mayBeArmoured(bytes) && isSignedData(Buffer.from(withoutArmour(new Uint8Array(bytes)))));

const programs = new Set([
  'exe',
  'elf',
  'macho',
  'deb',
  'rpm',
  'msi',
  'apk',
  'jar',
  'class',
  'wasm',
  'dex',
  'swf',
  'lnk',
  'cab',
  'crx',
]);
const archives = new Set([
  'zip',
  'rar',
  '7z',
  'gz',
  'bz2',
  'xz',
  'zst',
  'lz',
  'lz4',
  'tar',
  'tar.gz',
  'ar',
  'cpio',
  'ace',
  'arj',
  'lzh',
  'Z',
]);
const heic = new Set(['heic', 'heif', 'avif']);

/** Text that a browser or a shell would run; looked for near the start, where such files say what they are. */
const textRules: readonly (readonly [RegExp, 'documents.drawing_svg' | 'documents.web_page' | 'documents.program'])[] =
  [
    [/<svg[\s>]/i, 'documents.drawing_svg'],
    [/<(!doctype\s+html|html|head|body|script|iframe|meta|title)[\s>]/i, 'documents.web_page'],
    [/^\s*(#!|@echo\s|<\?php|<%|powershell|On Error Resume)/i, 'documents.program'],
  ];

/** UTF-16 is read as text too: browsers honour its byte order mark. */
const asText = (bytes: Buffer): string =>
  bytes
    .subarray(0, 8192)
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(ÿþ|þÿ|ï»¿)/, '');

const refuseUnknown = async (bytes: Buffer): Promise<never> => {
  const text = asText(bytes);
  const rule = textRules.find(([pattern]) => pattern.test(text));
  const found = (await fileTypeFromBuffer(bytes.subarray(0, 65_536)).catch(() => undefined))?.ext ?? '';
  if (programs.has(found)) throw new FileRefused('documents.program');
  if (archives.has(found)) throw new FileRefused('documents.archive');
  if (heic.has(found)) throw new FileRefused('documents.photo_heic');
  if (bytes.includes(beginnings.pdf)) throw new FileRefused('documents.pdf_not_at_start');
  if (rule) throw new FileRefused(rule[1]);
  if (found !== '' && found !== 'xml')
    throw new FileRefused('documents.kind_not_accepted', { found: found.toUpperCase() });
  throw new FileRefused('documents.kind_unknown');
};

/** Tells by content alone, never by name, what the file is; throws FileRefused for anything we do not take. */
export const sniff = async (bytes: Buffer): Promise<Container> => {
  if (bytes.length === 0) throw new FileRefused('documents.empty');
  // Boundary: the keys of a constant table.
  const kinds = Object.keys(beginnings) as Beginning[];
  return kinds.find((kind) => startsWith(bytes, beginnings[kind])) ?? (isCms(bytes) ? 'cms' : refuseUnknown(bytes));
};

/** True when a ZIP reader would find an archive in these bytes, whatever they begin with. */
export const isAlsoArchive = (bytes: Buffer): boolean => {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > bytes.length) return false;
  const size = bytes.readUInt32LE(end + 12);
  // Readers find the directory by its offset or, with something put before the archive, right before its end record.
  const places = [bytes.readUInt32LE(end + 16), end - size];
  return places.some((at) => at >= 0 && bytes.subarray(at, at + 4).toString('latin1') === 'PK\x01\x02');
};
