import { type Bytes, concat } from '../bytes.ts';

/** A PDF whose signatures cannot be told apart from what only looks like one. */
export class PdfError extends Error {
  override readonly name = 'PdfError';
}

/** A signature of a PDF (ISO 32000-2 §12.8; ETSI EN 319 142-1). */
export interface PdfSignature {
  /** `timestamp`: a time-stamp over the document; `unsupported`: a format other than detached CMS. */
  readonly kind: 'cms' | 'timestamp' | 'unsupported';
  /** What /Contents holds, without the zeroes that fill it up. */
  readonly cms: Bytes;
  /** Whether all of the file is signed but /Contents; otherwise something was added after signing. */
  readonly coversWholeFile: boolean;
  /** The octets that are signed: both ranges, copied. */
  signed(): Bytes;
}

const largestFile = 64 * 1024 * 1024;
const mostSignatures = 32;
/** Of all signatures together: each has to be hashed over nearly all of the file. */
const mostSigned = 256 * 1024 * 1024;
/** How far the parts of a signature dictionary may lie from one another, /Contents left out. */
const farthest = 16 * 1024;
const largestContents = 4 * 1024 * 1024;

const latin1 = new TextDecoder('latin1');
const textOf = (bytes: Uint8Array): string => latin1.decode(bytes);
const octetsOf = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));

const startsWith = (bytes: Uint8Array, at: number, octets: readonly number[]): boolean =>
  octets.every((octet, index) => bytes[at + index] === octet);

const byteRangeKey = octetsOf('/ByteRange');

const isSpace = (octet: number | undefined): boolean =>
  octet === 0 || octet === 9 || octet === 10 || octet === 12 || octet === 13 || octet === 32;

/** Whether an array follows the name: text about signatures is no signature. */
const beginsArray = (bytes: Uint8Array, from: number): boolean => {
  let at = from;
  while (isSpace(bytes[at])) at += 1;
  return bytes[at] === 0x5b;
};

/** Where the keys stand; more of them than signatures may be are an attack. */
const keysIn = (bytes: Uint8Array): number[] => {
  const found: number[] = [];
  const [first = 0] = byteRangeKey;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (!startsWith(bytes, at, byteRangeKey) || !beginsArray(bytes, at + byteRangeKey.length)) continue;
    if (found.push(at) > mostSignatures) throw new PdfError('too many signatures');
  }
  return found;
};

interface Range {
  /** The octets from `start` to `end` are not signed: they are the string of /Contents with its brackets. */
  readonly start: number;
  readonly end: number;
  /** Where the second signed part ends. */
  readonly signedTo: number;
}

const rangePattern =
  /^\/ByteRange[\0\t\n\f\r ]*\[[\0\t\n\f\r ]*0+[\0\t\n\f\r ]+(\d{1,10})[\0\t\n\f\r ]+(\d{1,10})[\0\t\n\f\r ]+(\d{1,10})[\0\t\n\f\r ]*\]/;

const rangeAt = (bytes: Uint8Array, key: number): Range => {
  const match = rangePattern.exec(textOf(bytes.subarray(key, key + 256)));
  const [start = 0, end = 0, length = 0] = (match ?? []).slice(1).map(Number);
  const signedTo = end + length;
  if (!match || start === 0 || end <= start || signedTo > bytes.length || (key >= start && key < end))
    throw new PdfError('a ByteRange that is none');
  return { start, end, signedTo };
};

/** The octets of the hexadecimal string that fills the gap between the signed parts, brackets and all. */
const contentsOf = (bytes: Uint8Array, { start, end }: Range): Bytes => {
  if (end - start > largestContents) throw new PdfError('a signature that is too large');
  const gap = /^<((?:[\da-f]{2})*)>$/i.exec(textOf(bytes.subarray(start, end)));
  if (!gap || !/\/Contents[\0\t\n\f\r ]*$/.test(textOf(bytes.subarray(Math.max(0, start - 32), start))))
    throw new PdfError('something else than /Contents is left out of what is signed');
  const digits = gap[1] ?? '';
  return Uint8Array.from({ length: digits.length / 2 }, (_, index) =>
    Number.parseInt(digits.slice(2 * index, 2 * index + 2), 16),
  );
};

/** The DER element at the start; only zeroes may follow. */
const withoutPadding = (contents: Bytes): Bytes => {
  const first = contents[1] ?? 0;
  const more = first & 0x7f;
  if (contents[0] !== 0x30 || first === 0x80 || (first > 0x80 && more > 4)) throw new PdfError('no DER in /Contents');
  let length = first;
  if (first > 0x80) length = contents.subarray(2, 2 + more).reduce((value, octet) => value * 256 + octet, 0);
  const end = 2 + (first > 0x80 ? more : 0) + length;
  if (end > contents.length || contents.subarray(end).some((octet) => octet !== 0))
    throw new PdfError('hidden data in /Contents');
  return contents.slice(0, end);
};

/** The rest of the object that /Contents stands in; /ByteRange has to stand there too. */
const dictionaryOf = (bytes: Uint8Array, key: number, { start, end }: Range): string => {
  const windowStart = Math.max(0, start - farthest);
  const before = textOf(bytes.subarray(windowStart, start));
  const behind = textOf(bytes.subarray(end, end + farthest));
  const opened = Array.from(before.matchAll(/\d[\0\s]+obj\b|endobj\b/g)).at(-1)?.index ?? -1;
  const closed = behind.search(/endobj\b/);
  const inside = key < start ? opened !== -1 && key > windowStart + opened : closed !== -1 && key < end + closed;
  if (!inside) throw new PdfError('a ByteRange of another object');
  return before.slice(opened + 1) + behind.slice(0, Math.max(0, closed));
};

const kindOf = (dictionary: string): PdfSignature['kind'] => {
  const filters = new Set(Array.from(dictionary.matchAll(/\/SubFilter[\0\t\n\f\r ]*\/([\w.#]+)/g), ([, name]) => name));
  const [filter] = filters;
  if (filters.size !== 1) return 'unsupported';
  if (filter === 'ETSI.CAdES.detached' || filter === 'adbe.pkcs7.detached') return 'cms';
  return filter === 'ETSI.RFC3161' ? 'timestamp' : 'unsupported';
};

const signatureAt = (bytes: Bytes, key: number): PdfSignature => {
  const range = rangeAt(bytes, key);
  const contents = contentsOf(bytes, range);
  const dictionary = dictionaryOf(bytes, key, range);
  return {
    kind: kindOf(dictionary),
    cms: withoutPadding(contents),
    coversWholeFile: range.signedTo === bytes.length,
    signed: () => concat(bytes.subarray(0, range.start), bytes.subarray(range.end, range.signedTo)),
  };
};

/** Whether the file says that it is a PDF (ISO 32000-2 §7.5.2; readers look for it in the first 1,024 octets). */
export const isPdf = (bytes: Uint8Array): boolean => textOf(bytes.subarray(0, 1024)).includes('%PDF-');

/**
 * The signatures of a PDF in the order in which they stand in it; the signatures themselves are not verified here. A
 * signature has to leave out of what it signs its own /Contents and nothing else. Throws PdfError for a file in which
 * anything that claims to be a signature does otherwise, of more than 64 MiB, or with more than 32 signatures.
 */
export const readPdfSignatures = (bytes: Bytes): readonly PdfSignature[] => {
  if (bytes.length > largestFile) throw new PdfError('too large');
  const keys = keysIn(bytes);
  if (keys.length * bytes.length > mostSigned) throw new PdfError('too much to hash');
  return keys.map((key) => signatureAt(bytes, key));
};
