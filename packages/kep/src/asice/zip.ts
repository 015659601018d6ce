import { type Bytes, equalBytes } from '../bytes.ts';
import { crc32 } from './crc32.ts';
import { inflate } from './deflate.ts';
import { checkFileName, checkNamesDiffer, flags, methods, records, ZipError, type ZipFile } from './zip-format.ts';

export interface ZipLimits {
  /** Most files and folders together. */
  readonly entries: number;
  /** Most octets of all files together, unpacked. */
  readonly totalSize: number;
}

const usualLimits: ZipLimits = { entries: 1000, totalSize: 128 * 1024 * 1024 };

/** What the central directory tells of a file (APPNOTE 4.3.12). */
interface Entry {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly rawName: Uint8Array;
  readonly name: string;
  readonly offset: number;
}

const damaged = (why: string): ZipError => new ZipError('damaged', why);
const unsupported = (why: string): ZipError => new ZipError('unsupported', why);

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const longestComment = 255;

/**
 * Comments are part of the format, and some writers of containers leave their names or the type of the container in them
 * (ETSI EN 319 162-1, annex A.1). Plain words hold no record that another program would take for one of the archive.
 */
const isPlainComment = (octets: Uint8Array): boolean =>
  octets.length <= longestComment && octets.every((octet) => octet >= 0x20 && octet < 0x7f);

/** Whether a record of the end lies further ahead; only to tell people what is wrong. */
const hasEarlierEnd = (view: DataView, last: number): boolean => {
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1)
    if (view.getUint32(at, true) === records.end.signature) return true;
  return false;
};

/** Where the record of the end begins (APPNOTE 4.3.16): its comment, if it has one, fills the rest of the file. */
const findEnd = (bytes: Uint8Array, view: DataView): number => {
  const last = view.byteLength - records.end.length;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) !== records.end.signature) continue;
    const comment = bytes.subarray(at + records.end.length);
    if (view.getUint16(at + 20, true) === comment.length && isPlainComment(comment)) return at;
    throw damaged('data behind the directory');
  }
  if (hasEarlierEnd(view, last)) throw damaged('data behind the directory');
  throw new ZipError('not-a-zip', 'no end of an archive');
};

/** Without its flag a name is in the letters of whoever reads it; only ASCII is the same for all (APPNOTE 4.4.4). */
const nameOf = (raw: Uint8Array, isUtf8: boolean): string => {
  if (!isUtf8 && raw.some((octet) => octet > 0x7f)) throw new ZipError('bad-name', 'a name in unknown letters');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    throw new ZipError('bad-name', 'a name that is not UTF-8');
  }
};

/** Times of a file, by NTFS, UNIX and Info-ZIP; what else may stand there can rename a file or hide another. */
const harmlessExtras: ReadonlySet<number> = new Set([0x000a, 0x5455, 0x7875]);
const longestExtra = 64;

/** Extra fields (APPNOTE 4.5): their numbers are known to change nothing, and they fill the place they have. */
const checkExtra = (extra: Uint8Array): void => {
  const view = viewOf(extra);
  if (extra.length > longestExtra) throw unsupported('long extra fields');
  let at = 0;
  while (at + 4 <= extra.length) {
    const id = view.getUint16(at, true);
    if (!harmlessExtras.has(id)) throw unsupported(`an extra field ${id.toString(16)}`);
    at += 4 + view.getUint16(at + 2, true);
  }
  if (at !== extra.length) throw damaged('extra fields of another length');
};

/** Links lead out of the folder they are unpacked to. The upper half of the attributes is Unix's when Unix made them. */
const isLink = (view: DataView, at: number): boolean =>
  view.getUint8(at + 5) === 3 && view.getUint32(at + 38, true) >>> 28 === 0xa;

const readEntry = (view: DataView, bytes: Uint8Array, at: number): { entry: Entry; next: number } => {
  if (at + records.central.length > view.byteLength || view.getUint32(at, true) !== records.central.signature)
    throw damaged('the directory is shorter than its count');
  const nameEnd = at + records.central.length + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > view.byteLength) throw damaged('the directory is cut short');
  checkExtra(bytes.subarray(nameEnd, extraEnd));
  if (!isPlainComment(bytes.subarray(extraEnd, next))) throw damaged('more than words in the comment of a file');
  const rawName = bytes.subarray(at + records.central.length, nameEnd);
  const generalFlags = view.getUint16(at + 8, true);
  const entry = {
    flags: generalFlags,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    rawName,
    name: nameOf(rawName, (generalFlags & flags.utf8) !== 0),
    offset: view.getUint32(at + 42, true),
  };
  if (entry.flags & ~(flags.level | flags.descriptor | flags.utf8)) throw unsupported('encrypted or patched data');
  if (view.getUint16(at + 34, true) !== 0) throw unsupported('an archive in several parts');
  if (isLink(view, at)) throw unsupported('a link to another file');
  return { entry, next };
};

/** The entries in the order they lie in the file, and where the directory begins. */
const readDirectory = (bytes: Uint8Array, limits: ZipLimits): { entries: readonly Entry[]; start: number } => {
  if (bytes.length < records.end.length) throw new ZipError('not-a-zip', 'too short');
  const view = viewOf(bytes);
  const end = findEnd(bytes, view);
  const [count, length, start] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ];
  if (view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count)
    throw unsupported('an archive in several parts');
  if (start === 0xffffffff || count === 0xffff) throw unsupported('Zip64');
  if (count > limits.entries) throw new ZipError('too-large', 'too many files');
  if (start + length !== end) throw damaged('the directory is not where the end says');
  const entries: Entry[] = [];
  const directory = bytes.subarray(0, end);
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(viewOf(directory), directory, at);
    entries.push(entry);
    at = next;
  }
  if (at !== end) throw damaged('the directory is longer than its count');
  return { entries: entries.sort((a, b) => a.offset - b.offset), start };
};

/** Whether the octets between the data of one file and the next are the data's descriptor (APPNOTE 4.3.9). */
const isDescriptor = (octets: Uint8Array, { crc, packedSize, size }: Entry): boolean => {
  const view = viewOf(octets);
  const { signature, length } = records.descriptor;
  if (octets.length === length && view.getUint32(0, true) !== signature) return false;
  const at = octets.length - 12;
  return (
    (at === 0 || at === 4) &&
    view.getUint32(at, true) === crc &&
    view.getUint32(at + 4, true) === packedSize &&
    view.getUint32(at + 8, true) === size
  );
};

/** Sizes that a writer did not know yet are 0 in the local header; those that are there have to be the directory's. */
const localSizesFit = (view: DataView, entry: Entry): boolean => {
  const known: readonly [number, number][] = [
    [view.getUint32(14, true), entry.crc],
    [view.getUint32(18, true), entry.packedSize],
    [view.getUint32(22, true), entry.size],
  ];
  const later = (entry.flags & flags.descriptor) !== 0;
  return known.every(([local, central]) => local === central || (later && local === 0));
};

/** The packed data of an entry that fills the file up to `limit`, its local header saying the same as the directory. */
const packedData = (bytes: Bytes, entry: Entry, limit: number): Bytes => {
  const region = bytes.subarray(entry.offset, limit);
  const view = viewOf(region);
  if (region.length < records.local.length || view.getUint32(0, true) !== records.local.signature)
    throw damaged('no file where the directory says');
  const nameEnd = records.local.length + view.getUint16(26, true);
  const start = nameEnd + view.getUint16(28, true);
  const end = start + entry.packedSize;
  const extra = region.subarray(nameEnd, Math.min(start, region.length));
  const sameName = equalBytes(region.subarray(records.local.length, nameEnd), entry.rawName);
  const sameKind = view.getUint16(6, true) === entry.flags && view.getUint16(8, true) === entry.method;
  if (end > region.length || !sameName || !sameKind || !localSizesFit(view, entry))
    throw damaged('a file says other things of itself than the directory');
  checkExtra(extra);
  // What the type of a container lies under is told by its place (ETSI EN 319 162-1, annex A.1).
  if (entry.name === 'mimetype' && extra.length > 0) throw unsupported('an extra field of the mimetype');
  const rest = region.subarray(end);
  if (rest.length > 0 && !((entry.flags & flags.descriptor) !== 0 && isDescriptor(rest, entry)))
    throw damaged('data that belong to no file');
  return region.subarray(start, end);
};

const unpack = async (packed: Bytes, { method, size, crc, name }: Entry): Promise<Bytes> => {
  if (method !== methods.stored && method !== methods.deflated) throw unsupported(`compression ${method}`);
  if (method === methods.stored && packed.length !== size) throw damaged('a stored file of two sizes');
  const content = method === methods.stored ? packed.slice() : await inflate(packed, size);
  if ((await crc32(content)) !== crc) throw damaged(`${JSON.stringify(name.slice(0, 80))} has another checksum`);
  return content;
};

const isFolder = ({ name }: Entry): boolean => name.endsWith('/');

const checkEntries = (entries: readonly Entry[], limits: ZipLimits): void => {
  for (const entry of entries) {
    checkFileName(isFolder(entry) ? entry.name.slice(0, -1) : entry.name);
    if (isFolder(entry) && entry.size > 0) throw damaged('a folder with content');
  }
  checkNamesDiffer(entries.map((entry) => (isFolder(entry) ? entry.name.slice(0, -1) : entry.name)));
  if (entries.reduce((sum, { size }) => sum + size, 0) > limits.totalSize)
    throw new ZipError('too-large', 'too much data when unpacked');
};

/**
 * The files of a ZIP archive (APPNOTE 6.3.3: stored or deflated, no Zip64, no encryption) in the order in which they lie.
 * Every octet of the archive has to belong to a file, its header or the directory, and headers and directory have to
 * agree, so that no two programs see two archives in one: plain words in comments, no extra fields but times. Rejects with ZipError.
 */
export const readZip = async (bytes: Bytes, limits: ZipLimits = usualLimits): Promise<readonly ZipFile[]> => {
  const { entries, start } = readDirectory(bytes, limits);
  checkEntries(entries, limits);
  if ((entries[0]?.offset ?? start) !== 0) throw damaged('data before the first file');
  const files: ZipFile[] = [];
  for (const [index, entry] of entries.entries()) {
    const content = await unpack(packedData(bytes, entry, entries[index + 1]?.offset ?? start), entry);
    if (!isFolder(entry)) files.push({ name: entry.name, content });
  }
  return files;
};
