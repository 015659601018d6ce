import { DerError, tags } from '../asn1/der.ts';
import type { Bytes } from '../bytes.ts';

/** Where an element of definite length lies among the octets; nothing in it is read. */
export interface Span {
  readonly tag: number;
  /** The identifier octet. */
  readonly from: number;
  /** The first octet of the content. */
  readonly start: number;
  /** Behind the content. */
  readonly stop: number;
}

/** The element that begins at `from` and ends at `end` at the latest (X.690 §10.1). Throws DerError. */
export const spanAt = (bytes: Bytes, from: number, end: number): Span => {
  const [tag = 0, first = 0x80] = [bytes[from], bytes[from + 1]];
  const count = first < 0x80 ? 0 : first & 0x7f;
  const start = from + 2 + count;
  if (end - from < 2 || first === 0x80 || count > 4 || start > end)
    throw new DerError('A length cut short or too long');
  let length = count === 0 ? first : 0;
  for (let at = from + 2; at < start; at += 1) length = length * 256 + (bytes[at] ?? 0);
  if (count > 0 && (length < 0x80 || length < 256 ** (count - 1)))
    throw new DerError('A length not in the fewest octets');
  if (length > end - start) throw new DerError('Content longer than what holds it');
  return { tag, from, start, stop: start + length };
};

/** The elements inside one, from the first to the last. The walk throws DerError. */
export function* spansIn(bytes: Bytes, { start, stop }: Span): Generator<Span, void, undefined> {
  for (let at = start; at < stop; ) {
    const span = spanAt(bytes, at, stop);
    yield span;
    at = span.stop;
  }
}

/** The SEQUENCE that the octets are, nothing after it. Throws DerError. */
export const wholeSequence = (bytes: Bytes): Span => {
  const span = spanAt(bytes, 0, bytes.length);
  if (span.tag !== tags.sequence || span.stop !== bytes.length) throw new DerError('Not one sequence');
  return span;
};
