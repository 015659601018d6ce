import { type Bytes, concat, fromHex, utf8 } from '../bytes.ts';
import { contextTag, joinParts, tags } from './der.ts';

/** X.690 §10.1: in the fewest octets. */
const lengthOctets = (length: number): readonly number[] => {
  if (length < 0x80) return [length];
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return [0x80 | octets.length, ...octets];
};

/** An element with this identifier octet; its content is the parts one after another. */
export const tlv = (tag: number, ...parts: readonly Bytes[]): Bytes => {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return joinParts([Uint8Array.of(tag, ...lengthOctets(length)), ...parts]);
};

/** A SEQUENCE of elements that are DER already. */
export const sequence = (...parts: readonly Bytes[]): Bytes => tlv(tags.sequence, ...parts);

const byOctets = (a: Bytes, b: Bytes): number => {
  const different = a.findIndex((octet, index) => octet !== b[index]);
  return different === -1 ? a.length - b.length : (a[different] ?? 0) - (b[different] ?? -1);
};

/** A SET OF elements that are DER already, in the order of X.690 §11.6. */
export const setOf = (...parts: readonly Bytes[]): Bytes => tlv(tags.set, ...parts.toSorted(byOctets));

const arcOctets = (arc: bigint): number[] => {
  const octets = [Number(arc & 0x7fn)];
  for (let rest = arc >> 7n; rest > 0n; rest >>= 7n) octets.unshift(Number(rest & 0x7fn) | 0x80);
  return octets;
};

/** An OBJECT IDENTIFIER of dotted numbers. Throws RangeError for anything else. */
export const objectId = (dotted: string): Bytes => {
  if (!/^([01]\.[1-3]?\d|2\.\d+)(\.\d+)*$/.test(dotted)) throw new RangeError(`Not an object identifier: ${dotted}`);
  const [root = 0n, second = 0n, ...others] = dotted.split('.').map(BigInt);
  return tlv(tags.oid, Uint8Array.from([root * 40n + second, ...others].flatMap(arcOctets)));
};

const magnitude = (value: Bytes): Bytes => {
  const start = value.findIndex((octet) => octet !== 0);
  const octets = start === -1 ? Uint8Array.of(0) : value.subarray(start);
  return (octets[0] ?? 0) >= 0x80 ? concat(Uint8Array.of(0), octets) : octets;
};

/** Two's complement in the fewest octets (X.690 §8.3). */
const twosComplement = (value: bigint): Bytes => {
  let octets = 1;
  while (BigInt.asIntN(octets * 8, value) !== value) octets += 1;
  const digits = BigInt.asUintN(octets * 8, value).toString(16);
  return fromHex(digits.padStart(octets * 2, '0'));
};

/** An INTEGER; octets are taken for the magnitude of one that is not negative, the most significant first. */
export const integer = (value: bigint | number | Bytes): Bytes =>
  tlv(tags.integer, value instanceof Uint8Array ? magnitude(value) : twosComplement(BigInt(value)));

/** An ENUMERATED. */
export const enumerated = (value: number): Bytes => tlv(tags.enumerated, twosComplement(BigInt(value)));

/** An OCTET STRING. */
export const octetString = (content: Bytes): Bytes => tlv(tags.octetString, content);

/** A BIT STRING whose last `unused` (0–7) bits do not count; the caller has set them to zero. */
export const bitString = (content: Bytes, unused = 0): Bytes => tlv(tags.bitString, Uint8Array.of(unused), content);

/** NULL. */
export const nullValue = (): Bytes => tlv(tags.null);

/** A BOOLEAN. */
export const booleanValue = (value: boolean): Bytes => tlv(tags.boolean, Uint8Array.of(value ? 0xff : 0));

/** A UTF8String. */
export const utf8String = (text: string): Bytes => tlv(tags.utf8String, utf8(text));

/** A PrintableString. Throws RangeError for a character it does not have (X.680 §41.4). */
export const printableString = (text: string): Bytes => {
  if (!/^[A-Za-z0-9 '()+,\-./:=?]*$/.test(text)) throw new RangeError(`Not a PrintableString: ${text}`);
  return tlv(tags.printableString, utf8(text));
};

/** An IA5String. Throws RangeError for a character outside ASCII. */
export const ia5String = (text: string): Bytes => {
  const octets = utf8(text);
  if (octets.length !== text.length) throw new RangeError(`Not an IA5String: ${text}`);
  return tlv(tags.ia5String, octets);
};

/** A BMPString: UTF-16, the high octet first. */
export const bmpString = (text: string): Bytes =>
  tlv(
    tags.bmpString,
    Uint8Array.from(
      Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).flatMap((unit) => [
        unit >> 8,
        unit & 0xff,
      ]),
    ),
  );

/** YYYYMMDDHHMMSSZ. Throws RangeError before the year 0 and after 9999. */
const digitsOf = (date: Date): string => {
  const text = date.toISOString();
  if (text.length !== 24) throw new RangeError(`No year of four digits: ${text}`);
  return `${text.replace(/[-:T]/g, '').slice(0, 14)}Z`;
};

/** A GeneralizedTime in whole seconds (RFC 5280 §4.1.2.5.2). Throws RangeError before the year 0 and after 9999. */
export const generalizedTime = (date: Date): Bytes => tlv(tags.generalizedTime, utf8(digitsOf(date)));

/** A Time of RFC 5280 §4.1.2.5: UTCTime from 1950 to 2049, GeneralizedTime otherwise; whole seconds. */
export const time = (date: Date): Bytes => {
  const year = date.getUTCFullYear();
  return year >= 1950 && year < 2050 ? tlv(tags.utcTime, utf8(digitsOf(date).slice(2))) : generalizedTime(date);
};

/** `[n] EXPLICIT`: a constructed context-specific element around elements that are DER already. */
export const explicit = (n: number, ...parts: readonly Bytes[]): Bytes => tlv(contextTag(n), ...parts);

/** `[n] IMPLICIT` of a primitive type, of its content. */
export const implicit = (n: number, content: Bytes): Bytes => tlv(contextTag(n, false), content);
