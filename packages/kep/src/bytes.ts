/** Octets that own their memory, as WebCrypto and `Blob` ask for them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** The octets of all parts, one after another, in memory of their own. */
export const concat = (...parts: readonly Uint8Array[]): Bytes => {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
};

/** Whether two octet strings are the same; for equal lengths the time tells nothing about the contents. */
export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean => {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let index = 0; index < a.length; index += 1) difference |= (a[index] ?? 0) ^ (b[index] ?? 0);
  return difference === 0;
};

/** Lower-case hexadecimal digits, two to an octet. */
export const toHex = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
};

/** Octets of hexadecimal digits, white space left out. Throws RangeError for anything else or half an octet. */
export const fromHex = (text: string): Bytes => {
  const digits = text.replace(/\s+/g, '');
  if (digits.length % 2 !== 0 || !/^[\da-f]*$/i.test(digits)) throw new RangeError('not hexadecimal');
  const bytes = new Uint8Array(digits.length / 2);
  for (let index = 0; index < bytes.length; index += 1)
    bytes[index] = Number.parseInt(digits.slice(2 * index, 2 * index + 2), 16);
  return bytes;
};

const textEncoder = new TextEncoder();

/** The text in UTF-8. */
export const utf8 = (text: string): Bytes => textEncoder.encode(text);

/** `String.fromCharCode` takes its octets as arguments, and an engine bounds how many there may be. */
const argumentsAtOnce = 0x2000;

/** Base64 with padding (RFC 4648 §4). */
export const toBase64 = (bytes: Uint8Array): string => {
  let binary = '';
  for (let offset = 0; offset < bytes.length; offset += argumentsAtOnce)
    binary += String.fromCharCode(...bytes.subarray(offset, offset + argumentsAtOnce));
  return btoa(binary);
};

/** Octets of padded base64 (RFC 4648 §4), white space left out. Throws RangeError for anything else. */
export const fromBase64 = (text: string): Bytes => {
  const digits = text.replace(/\s+/g, '');
  if (digits.length % 4 !== 0 || !/^[\d+/a-z]*={0,2}$/i.test(digits)) throw new RangeError('not base64');
  const binary = atob(digits);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
};

/** The unsigned integer whose most significant octet comes first. */
export const fromBigEndian = (bytes: Uint8Array): bigint => (bytes.length === 0 ? 0n : BigInt(`0x${toHex(bytes)}`));

/** The unsigned integer whose least significant octet comes first. */
export const fromLittleEndian = (bytes: Uint8Array): bigint => fromBigEndian(bytes.toReversed());

/** `length` octets of an unsigned integer, the most significant first. Throws RangeError when it does not fit. */
export const toBigEndian = (value: bigint, length: number): Bytes => {
  const digits = value.toString(16);
  if (value < 0n || (value > 0n && digits.length > 2 * length)) throw new RangeError('the number does not fit');
  return length === 0 ? new Uint8Array(0) : fromHex(digits.padStart(2 * length, '0'));
};

/** `length` octets of an unsigned integer, the least significant first. Throws RangeError when it does not fit. */
export const toLittleEndian = (value: bigint, length: number): Bytes => toBigEndian(value, length).reverse();

/** Overwrites keys and passwords that are no longer needed. */
export const wipe = (...arrays: readonly (Uint8Array | Int32Array)[]): void => {
  for (const array of arrays) array.fill(0);
};
