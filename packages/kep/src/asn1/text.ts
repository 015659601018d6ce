import type { Bytes } from '../bytes.ts';

type Reading = (content: Bytes) => string;

const decoder = (encoding: string): Reading => {
  const made = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return (content) => made.decode(content);
};

const utf8 = decoder('utf-8');
const utf16 = decoder('utf-16be');
const windows1251 = decoder('windows-1251');

const utf32: Reading = (content) => {
  if (content.length % 4 !== 0) throw new RangeError('Not UTF-32');
  const view = new DataView(content.buffer, content.byteOffset, content.length);
  let text = '';
  for (let offset = 0; offset < content.length; offset += 4) text += String.fromCodePoint(view.getUint32(offset));
  return text;
};

/** Old Ukrainian software put windows-1251 into types that are ASCII by the standard. */
const ascii: Reading = (content) => (content.every((octet) => octet < 0x80) ? utf8 : windows1251)(content);

const readings: ReadonlyMap<number, Reading> = new Map([
  [0x0c, utf8],
  [0x12, ascii],
  [0x13, ascii],
  [0x14, windows1251],
  [0x16, ascii],
  [0x1a, ascii],
  [0x1c, utf32],
  [0x1e, utf16],
]);

/**
 * The text of UTF8String, NumericString, PrintableString, TeletexString (windows-1251), IA5String, VisibleString,
 * UniversalString and BMPString by their tags; undefined for another type or octets that are no text of it.
 */
export const textOfKind = (tag: number, content: Bytes): string | undefined => {
  try {
    return readings.get(tag)?.(content);
  } catch {
    return undefined;
  }
};
