import { type Bytes, utf8 } from '../bytes.ts';

/** A password in one of the forms its octets may have had when the container was made. */
export interface Password {
  readonly text: string;
  /** What key derivations of octets take. */
  readonly octets: Bytes;
}

const windows1251Letters: ReadonlyMap<string, number> = new Map(
  Array.from(new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, octet) => octet))).map(
    (letter, octet) => [letter, octet],
  ),
);

const inWindows1251 = (text: string): Bytes | undefined => {
  const octets = Array.from(text, (letter) => windows1251Letters.get(letter));
  return octets.every((octet) => octet !== undefined) ? Uint8Array.from(octets) : undefined;
};

const isAscii = (text: string): boolean => utf8(text).length === text.length;

/**
 * The password in UTF-8 and, where that differs and the letters are there, in windows-1251: no standard says which
 * octets a Cyrillic password has, and the programs of Ukrainian centres differ. The caller wipes the octets.
 */
export const readingsOf = (text: string): readonly Password[] => {
  const readings = [{ text, octets: utf8(text) }];
  const cyrillic = isAscii(text) ? undefined : inWindows1251(text);
  return cyrillic === undefined ? readings : [...readings, { text, octets: cyrillic }];
};

/** UTF-16 with the high octet first: the password of a JKS. The caller wipes it. */
export const utf16Password = (text: string): Bytes => {
  const octets = new Uint8Array(2 * text.length);
  const view = new DataView(octets.buffer);
  for (let index = 0; index < text.length; index += 1) view.setUint16(2 * index, text.charCodeAt(index));
  return octets;
};

/** The same with two closing zeroes: the password of PKCS #12 (RFC 7292 appendix B.1). The caller wipes it. */
export const pkcs12Password = (text: string): Bytes => utf16Password(`${text}\0`);
