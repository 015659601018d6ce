import type { Bytes } from '../bytes.ts';
import { DerError, joinParts, tags } from './der.ts';
import { tlv } from './der-writer.ts';

const maximumDepth = 40;
const maximumNodes = 100_000;

/** What one element became; `same` when it was DER and `der` is a view of the input. */
interface Normalised {
  readonly tag: number;
  readonly der: Bytes;
  readonly content: Bytes;
  readonly end: number;
  readonly same: boolean;
}

interface Header {
  readonly tag: number;
  readonly start: number;
  /** Undefined for the indefinite form. */
  readonly stop: number | undefined;
  /** The length was in the fewest octets. */
  readonly shortest: boolean;
}

interface Reader {
  readonly bytes: Bytes;
  nodes: number;
}

/** The string types a BER writer may cut into parts (X.690 §8.6.4, §8.7.3, §8.23.6), by tag number. */
const strings: ReadonlySet<number> = new Set([
  tags.bitString,
  tags.octetString,
  tags.utf8String,
  tags.numericString,
  tags.printableString,
  tags.teletexString,
  tags.ia5String,
  tags.visibleString,
  tags.universalString,
  tags.bmpString,
]);

const readHeader = ({ bytes }: Reader, at: number, end: number): Header => {
  if (end - at < 2) throw new DerError('Cut short');
  const tag = bytes[at] ?? 0;
  const first = bytes[at + 1] ?? 0;
  if ((tag & 0x1f) === 0x1f) throw new DerError('A tag number above 30');
  if (first < 0x80) return headerOf(tag, at + 2, first, end, true);
  const count = first & 0x7f;
  if (count === 0) {
    if ((tag & 0x20) === 0) throw new DerError('A primitive element of indefinite length');
    return { tag, start: at + 2, stop: undefined, shortest: false };
  }
  // Some writers always take four octets and some pad to eight; more says nothing but malice.
  if (count > 8 || at + 2 + count > end) throw new DerError('A length too long');
  let length = 0;
  for (let index = 0; index < count; index += 1) length = length * 256 + (bytes[at + 2 + index] ?? 0);
  return headerOf(tag, at + 2 + count, length, end, length >= 0x80 && length >= 256 ** (count - 1));
};

const headerOf = (tag: number, start: number, length: number, end: number, shortest: boolean): Header => {
  if (length > end - start) throw new DerError('Content longer than what holds it');
  return { tag, start, stop: start + length, shortest };
};

/** X.690 §8.1.5: two zero octets. */
const isEndOfContents = ({ bytes }: Reader, at: number, end: number): boolean =>
  end - at >= 2 && bytes[at] === 0 && bytes[at + 1] === 0;

const readChildren = (
  reader: Reader,
  header: Header,
  end: number,
  depth: number,
): { parts: Normalised[]; end: number } => {
  const parts: Normalised[] = [];
  let at = header.start;
  const stop = header.stop ?? end;
  for (;;) {
    if (header.stop === undefined && isEndOfContents(reader, at, stop)) return { parts, end: at + 2 };
    if (header.stop === at) return { parts, end: at };
    const part = normalise(reader, at, stop, depth + 1);
    parts.push(part);
    at = part.end;
  }
};

const unusedBitsOf = (part: Normalised): number => {
  const unused = part.content[0];
  if (unused === undefined) throw new DerError('Not a bit string');
  return unused;
};

/** One primitive string of the parts; of a bit string only the last part may have unused bits (X.690 §8.6.4). */
const joinString = (tag: number, parts: readonly Normalised[]): Bytes => {
  if (parts.some((part) => part.tag !== tag)) throw new DerError('A part of another type than the string');
  if (tag !== tags.bitString) return joinParts(parts.map(({ content }) => content));
  if (parts.slice(0, -1).some((part) => unusedBitsOf(part) !== 0))
    throw new DerError('Unused bits inside a bit string');
  const last = parts.at(-1);
  const unused = Uint8Array.of(last ? unusedBitsOf(last) : 0);
  return joinParts([unused, ...parts.map(({ content }) => content.subarray(1))]);
};

const written = (tag: number, content: Bytes, end: number): Normalised => {
  const der = tlv(tag, content);
  return { tag, der, content: der.subarray(der.length - content.length), end, same: false };
};

const normalise = (reader: Reader, at: number, end: number, depth: number): Normalised => {
  if (depth > maximumDepth) throw new DerError('Nested too deep');
  reader.nodes -= 1;
  if (reader.nodes < 0) throw new DerError('Too many elements');
  const header = readHeader(reader, at, end);
  const { tag, start, stop, shortest } = header;
  if (tag === 0) throw new DerError('A stray end of contents');
  const { bytes } = reader;
  if ((tag & 0x20) === 0 && stop !== undefined) {
    const content = bytes.subarray(start, stop);
    return shortest
      ? { tag, der: bytes.subarray(at, stop), content, end: stop, same: true }
      : written(tag, content, stop);
  }
  const { parts, end: after } = readChildren(reader, header, end, depth);
  const whole = tag & ~0x20;
  if (tag < 0x40 && strings.has(whole)) return written(whole, joinString(whole, parts), after);
  if (shortest && stop !== undefined && parts.every(({ same }) => same))
    return { tag, der: bytes.subarray(at, stop), content: bytes.subarray(start, stop), end: stop, same: true };
  return written(tag, joinParts(parts.map(({ der }) => der)), after);
};

/**
 * BER (X.690 §8) as DER readers want it: lengths definite and in the fewest octets, strings in one piece. Nothing
 * else changes, so whatever was DER already (certificates, signed attributes) stays octet for octet as it was signed:
 * a SET is not sorted, and what lies inside an OCTET STRING is not looked at. An implicitly tagged string in parts stays
 * in parts: `implicitOctetsOf` joins it. At most 40 levels and 100,000 elements. Throws DerError.
 */
export const normaliseBer = (bytes: Bytes): Bytes => {
  const whole = normalise({ bytes, nodes: maximumNodes }, 0, bytes.length, 1);
  if (whole.end !== bytes.length) throw new DerError('Bytes after the end');
  return whole.der;
};
