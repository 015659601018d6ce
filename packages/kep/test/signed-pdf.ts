import { type Bytes, concat, toHex, utf8 } from '../src/bytes.ts';

/** How a signed PDF is made; what is left out is as it should be. */
export interface PdfShape {
  readonly subFilter?: string;
  /** Octets that /Contents has room for. */
  readonly room?: number;
  /** Written in place of the true ByteRange, whose numbers it gets: start and end of the gap, and the file's length. */
  readonly byteRange?: (start: number, end: number, length: number) => string;
  /** Written where /Contents usually stands. */
  readonly contentsKey?: string;
  /** Put between the two keys of the dictionary. */
  readonly between?: string;
  /** Octets after the signature within /Contents. */
  readonly padding?: Bytes;
}

const rangeWidth = 60;

/**
 * A PDF, or further octets of one (ISO 32000-2 §7.5.6), with a signature over all of it but /Contents; `sign` makes the
 * CMS over what it is given.
 */
export const signedPdf = async (
  sign: (signed: Bytes) => Promise<Bytes>,
  shape: PdfShape = {},
  earlier: Bytes = utf8('%PDF-2.0\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'),
): Promise<Bytes> => {
  const { subFilter = 'ETSI.CAdES.detached', room = 4096, contentsKey = '/Contents ', between = '' } = shape;
  const { byteRange = (start, end, length) => `/ByteRange [0 ${start} ${end} ${length - end}]` } = shape;
  const head = utf8(`9 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /${subFilter}\n`);
  const tail = utf8('\n/Reason (A stream of objections) >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n');
  const key = utf8(between + contentsKey);
  const start = earlier.length + head.length + rangeWidth + key.length;
  const end = start + 2 * room + 2;
  const range = utf8(byteRange(start, end, end + tail.length).padEnd(rangeWidth));
  const before = concat(earlier, head, range, key);
  const cms = concat(await sign(concat(before, tail)), shape.padding ?? new Uint8Array(0));
  return concat(before, utf8(`<${toHex(cms).padEnd(2 * room, '0')}>`), tail);
};
