import { type Bytes, toHex } from '../bytes.ts';
import { textOfKind } from './text.ts';
import { timeOfKind } from './time.ts';

/** Identifier octets of the universal types we meet (X.690 §8.1.2); sequence and set with their constructed bit. */
export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  enumerated: 0x0a,
  utf8String: 0x0c,
  numericString: 0x12,
  printableString: 0x13,
  teletexString: 0x14,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  visibleString: 0x1a,
  universalString: 0x1c,
  bmpString: 0x1e,
  constructedOctetString: 0x24,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Identifier octet of the context-specific tag [n], 0 ≤ n ≤ 30. */
export const contextTag = (n: number, constructed = true): number => 0x80 | (constructed ? 0x20 : 0) | n;

/** The bytes are no DER, or not of the shape that was asked for. */
export class DerError extends Error {
  override readonly name = 'DerError';
}

/** One element. `raw` and `content` are views of the input: what was signed is never encoded again. */
export interface Tlv {
  /** The identifier octet: class, constructed bit and tag number. */
  readonly tag: number;
  /** Identifier, length and content. */
  readonly raw: Bytes;
  readonly content: Bytes;
  /** Empty for a primitive element. */
  readonly children: readonly Tlv[];
}

const maximumDepth = 40;
const maximumNodes = 100_000;

interface Budget {
  nodes: number;
}

const constructedUniversal: ReadonlySet<number> = new Set([tags.constructedOctetString, tags.sequence, tags.set]);

/** X.690 §8.1.2.5, §8.3–8.14: which types are constructed is not the writer's choice in DER. */
const checkTag = (tag: number): void => {
  if ((tag & 0x1f) === 0x1f) throw new DerError('A tag number above 30');
  if (tag === 0) throw new DerError('A stray end of contents');
  if (tag === 0x10 || tag === 0x11) throw new DerError('A primitive SEQUENCE or SET');
  if (tag < 0x40 && (tag & 0x20) !== 0 && !constructedUniversal.has(tag)) throw new DerError('A constructed string');
};

/** X.690 §10.1: definite, in the fewest octets. Returns the length of the content and where it starts. */
const readLength = (bytes: Bytes, at: number, end: number): { length: number; start: number } => {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return { length: first, start: at + 1 };
  const count = first & 0x7f;
  if (count === 0) throw new DerError('An indefinite length');
  if (count > 4 || at + 1 + count > end) throw new DerError('A length too long');
  let length = 0;
  for (let index = 1; index <= count; index += 1) length = length * 256 + (bytes[at + index] ?? 0);
  if (length < 0x80 || length < 256 ** (count - 1)) throw new DerError('A length not in the fewest octets');
  return { length, start: at + 1 + count };
};

const readElement = (bytes: Bytes, at: number, end: number, depth: number, budget: Budget): Tlv => {
  if (depth > maximumDepth) throw new DerError('Nested too deep');
  budget.nodes -= 1;
  if (budget.nodes < 0) throw new DerError('Too many elements');
  if (end - at < 2) throw new DerError('Cut short');
  const tag = bytes[at] ?? 0;
  checkTag(tag);
  const { length, start } = readLength(bytes, at + 1, end);
  const stop = start + length;
  if (stop > end) throw new DerError('Content longer than what holds it');
  const children: Tlv[] = [];
  if ((tag & 0x20) !== 0) {
    for (let next = start; next < stop; ) {
      const child = readElement(bytes, next, stop, depth + 1, budget);
      children.push(child);
      next += child.raw.length;
    }
  }
  return { tag, raw: bytes.subarray(at, stop), content: bytes.subarray(start, stop), children };
};

/**
 * The first DER element of the bytes, whatever follows it.
 * At most 40 levels and `nodes` elements (100,000 unless told: a large CRL needs more). Throws DerError.
 */
export const readFirstDer = (bytes: Bytes, nodes = maximumNodes): Tlv =>
  readElement(bytes, 0, bytes.length, 1, { nodes });

/** The one DER element (X.690 §10, §11.1–11.2) that the bytes are, nothing after it. Bounded like readFirstDer. Throws DerError. */
export const readDer = (bytes: Bytes, nodes = maximumNodes): Tlv => {
  const element = readFirstDer(bytes, nodes);
  if (element.raw.length !== bytes.length) throw new DerError('Bytes after the end');
  return element;
};

const expected = (tlv: Tlv | undefined, tag: number): Tlv => {
  if (tlv === undefined) throw new DerError(`Nothing where tag ${tag} belongs`);
  if (tlv.tag !== tag) throw new DerError(`Tag ${tlv.tag} where ${tag} belongs`);
  return tlv;
};

/** The children of an element that has to be there and have this tag. Throws DerError. */
export const childrenOf = (tlv: Tlv | undefined, tag: number): readonly Tlv[] => expected(tlv, tag).children;

/** The child with the context-specific tag [n], primitive or constructed. */
export const contextChild = (children: readonly Tlv[], n: number): Tlv | undefined =>
  children.find(({ tag }) => tag === contextTag(n) || tag === contextTag(n, false));

/** An OBJECT IDENTIFIER as dotted numbers (X.690 §8.19), at most 64 octets. Throws DerError. */
export const oidOf = (tlv: Tlv | undefined): string => {
  const { content } = expected(tlv, tags.oid);
  if (content.length === 0 || content.length > 64) throw new DerError('An object identifier of a wrong length');
  const arcs: bigint[] = [];
  let arc = 0n;
  let open = false;
  for (const octet of content) {
    if (!open && octet === 0x80) throw new DerError('A padded object identifier');
    arc = (arc << 7n) | BigInt(octet & 0x7f);
    open = octet >= 0x80;
    if (open) continue;
    if (arcs.length === 0) {
      const root = arc < 80n ? arc / 40n : 2n;
      arcs.push(root, arc - root * 40n);
    } else arcs.push(arc);
    arc = 0n;
  }
  if (open) throw new DerError('An object identifier cut short');
  return arcs.join('.');
};

/** X.690 §8.3.2: the first nine bits are neither all ones nor all zeros. */
const integerContent = (content: Bytes): Bytes => {
  const [first = 0, second = 0] = content;
  if (content.length === 0 || content.length > 4096) throw new DerError('An integer of a wrong length');
  if (content.length > 1 && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80)))
    throw new DerError('A padded integer');
  return content;
};

/** An INTEGER, negative ones too; at most 4096 octets. Throws DerError. */
export const integerOf = (tlv: Tlv | undefined): bigint => {
  const content = integerContent(expected(tlv, tags.integer).content);
  return BigInt.asIntN(content.length * 8, BigInt(`0x${toHex(content)}`));
};

/** An INTEGER or ENUMERATED between 0 and 2³¹ − 1. Throws DerError. */
export const smallIntegerOf = (tlv: Tlv | undefined): number => {
  const { content } = expected(tlv, tlv?.tag === tags.enumerated ? tags.enumerated : tags.integer);
  const octets = integerContent(content);
  if (octets.length > 4 || (octets[0] ?? 0) >= 0x80) throw new DerError('A number out of range');
  return octets.reduce((value, octet) => value * 256 + octet, 0);
};

/** A BOOLEAN: 00 or FF (X.690 §11.1). Throws DerError. */
export const booleanOf = (tlv: Tlv | undefined): boolean => {
  const { content } = expected(tlv, tags.boolean);
  if (content.length !== 1 || (content[0] !== 0 && content[0] !== 0xff)) throw new DerError('Not a boolean');
  return content[0] === 0xff;
};

/** The parts one after another. Not `concat`: an engine bounds how many arguments there may be, a hostile file does not. */
export const joinParts = (parts: readonly Bytes[]): Bytes => {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
};

const joined = ({ children }: Tlv): Bytes => joinParts(children.map((part) => octetsOf(part)));

/** The content of an OCTET STRING; the parts of a constructed one (BER) are joined. Throws DerError. */
export const octetsOf = (tlv: Tlv | undefined): Bytes =>
  tlv?.tag === tags.constructedOctetString ? joined(tlv) : expected(tlv, tags.octetString).content;

/** The content of an `[n] IMPLICIT OCTET STRING`; the parts of a constructed one (BER) are joined. Throws DerError. */
export const implicitOctetsOf = (tlv: Tlv | undefined, n: number): Bytes =>
  tlv?.tag === contextTag(n) ? joined(tlv) : expected(tlv, contextTag(n, false)).content;

/** A BIT STRING; `unusedBits` (0–7) are the last ones of `bytes` and are zero (X.690 §11.2.1). Throws DerError. */
export const bitsOf = (tlv: Tlv | undefined): { bytes: Bytes; unusedBits: number } => {
  const { content } = expected(tlv, tags.bitString);
  const [unusedBits = 8] = content;
  const bytes = content.subarray(1);
  if (unusedBits > 7 || (bytes.length === 0 && unusedBits !== 0)) throw new DerError('Not a bit string');
  if (((bytes.at(-1) ?? 0) & ((1 << unusedBits) - 1)) !== 0) throw new DerError('Unused bits that are set');
  return { bytes, unusedBits };
};

/** The text of any string type (text.ts says how each is read). Throws DerError. */
export const textOf = (tlv: Tlv | undefined): string => {
  const text = tlv && textOfKind(tlv.tag, tlv.content);
  if (text === undefined) throw new DerError('Not a text');
  return text;
};

/** A UTCTime or GeneralizedTime that ends in Z and exists in the calendar. Throws DerError. */
export const timeOf = (tlv: Tlv | undefined): Date => {
  const time = tlv && timeOfKind(tlv.tag, tlv.content);
  if (time === undefined) throw new DerError('Not a time');
  return time;
};
