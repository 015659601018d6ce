import { FileRefused } from './refusals.ts';

/**
 * Reads a PDF as a pile of objects, without trusting its cross-reference table: whatever follows an `obj` or `trailer`
 * anywhere in the bytes is read, inside streams and after comments too, because some reader may be led there
 * (ISO 32000-1, 7.2–7.5).
 */

/** Dictionaries keep their keys, arrays and keywords stay flat: enough to know which names stand where. */
export type PdfValue = { readonly name: string } | { readonly word: string } | PdfDictionary | readonly PdfValue[];
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** Hears what a reader meets, in order, wherever it stands. */
export interface PdfListener {
  readonly onName?: (name: string) => void;
  /** A key of a dictionary with its value, as often as it is given. */
  readonly onEntry?: (key: string, value: PdfValue) => void;
}

export interface PdfObject {
  /** Not known when anything but blanks stands between its numbers; a trailer has none. */
  readonly number: number | undefined;
  readonly value: PdfValue;
  /** Every name met before the stream, as often as it is given. */
  readonly names: readonly string[];
  /** Where the stream's bytes begin, when the object is a stream. */
  readonly streamAt?: number;
}

const white = new Set([0, 9, 10, 12, 13, 32]);
const delimiter = new Set([...'()<>[]{}/%'].map((char) => char.charCodeAt(0)));
const deepest = 100;

const code = (char: string): number => char.charCodeAt(0);
const [slash, percent, open, close, less, greater, bracket, bracketEnd, backslash] = [...'/%()<>[]\\'].map(code);

/** Walks the bytes of one object and reports every name on the way, `#xx` escapes decoded. */
export class PdfReader {
  at: number;
  readonly #bytes: Buffer;
  readonly #listener: PdfListener;

  constructor(bytes: Buffer, at: number, listener: PdfListener) {
    this.#bytes = bytes;
    this.at = at;
    this.#listener = listener;
  }

  /** The next value, or undefined at the end of the bytes or of the structure around; throws FileRefused in the depths. */
  next(depth = 0): PdfValue | undefined {
    this.#skipBlank();
    const byte = this.#bytes[this.at];
    if (byte === undefined) return undefined;
    // What lies deeper would go unread.
    if (depth > deepest) throw new FileRefused('documents.too_complex');
    if (byte === slash) return { name: this.#name() };
    if (byte === open) return this.#string();
    if (byte === less) return this.#bytes[this.at + 1] === less ? this.#dictionary(depth) : this.#hexString();
    if (byte === bracket) return this.#array(depth);
    if (byte === bracketEnd || byte === greater) return undefined;
    return { word: this.#word() };
  }

  #skipBlank(): void {
    for (;;) {
      const byte = this.#bytes[this.at];
      if (byte === percent) {
        while (this.at < this.#bytes.length && this.#bytes[this.at] !== 10 && this.#bytes[this.at] !== 13) this.at += 1;
      } else if (byte !== undefined && white.has(byte)) this.at += 1;
      else return;
    }
  }

  #regular(): string {
    const start = this.at;
    while (this.at < this.#bytes.length) {
      const byte = this.#bytes[this.at] ?? 0;
      if (white.has(byte) || delimiter.has(byte)) break;
      this.at += 1;
    }
    return this.#bytes.toString('latin1', start, this.at);
  }

  #word(): string {
    const word = this.#regular();
    // A stray delimiter such as `)` or `}`: step over it.
    if (word === '') this.at += 1;
    return word;
  }

  #name(): string {
    this.at += 1;
    const name = this.#regular().replace(/#([0-9a-f]{2})/gi, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    this.#listener.onName?.(name);
    return name;
  }

  #string(): PdfValue {
    let nested = 0;
    for (; this.at < this.#bytes.length; this.at += 1) {
      const byte = this.#bytes[this.at];
      if (byte === backslash) this.at += 1;
      else if (byte === open) nested += 1;
      else if (byte === close) nested -= 1;
      if (nested === 0) break;
    }
    this.at += 1;
    return { word: '' };
  }

  #hexString(): PdfValue {
    const end = this.#bytes.indexOf('>', this.at);
    this.at = end < 0 ? this.#bytes.length : end + 1;
    return { word: '' };
  }

  #array(depth: number): PdfValue {
    this.at += 1;
    const values: PdfValue[] = [];
    for (let value = this.next(depth + 1); value !== undefined; value = this.next(depth + 1)) values.push(value);
    this.at += 1;
    return values;
  }

  #dictionary(depth: number): PdfValue {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    let key: string | undefined;
    for (let value = this.next(depth + 1); value !== undefined; value = this.next(depth + 1)) {
      if (key === undefined) key = 'name' in value ? String(value.name) : undefined;
      else {
        const whole = this.#withReference(value);
        entries.set(key, whole);
        this.#listener.onEntry?.(key, whole);
        key = undefined;
      }
    }
    // Ended by one stray bracket, it must not swallow the slash of the name behind it.
    this.at += this.#bytes[this.at] === greater && this.#bytes[this.at + 1] === greater ? 2 : 1;
    return entries;
  }

  /** `12 0 R` is one value; without this its tail would shift keys and values. */
  #withReference(value: PdfValue): PdfValue {
    if (!('word' in value) || !/^\d+$/.test(String(value.word))) return value;
    const tail = /^[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?=[\0\t\n\f\r ()<>[\]{}/%]|$)/.exec(
      this.#bytes.toString('latin1', this.at, this.at + 40),
    );
    if (!tail) return value;
    this.at += tail[0].length;
    return { word: `${value.word} 0 R` };
  }
}

const endWords = new Set(['endobj', 'obj', 'startxref', 'xref', 'trailer', 'endstream']);

/** After the keyword comes one line end, then the bytes. */
const afterStreamKeyword = (bytes: Buffer, at: number): number => {
  if (bytes[at] === 13 && bytes[at + 1] === 10) return at + 2;
  return bytes[at] === 10 || bytes[at] === 13 ? at + 1 : at;
};

/** Reads past a stray closing bracket, which ends a structure that never began. */
const nextOf = (reader: PdfReader, bytes: Buffer): PdfValue | undefined => {
  for (;;) {
    const value = reader.next();
    if (value !== undefined || reader.at >= bytes.length) return value;
    reader.at += 1;
  }
};

const objectAt = (bytes: Buffer, at: number, listener: PdfListener): Omit<PdfObject, 'number'> => {
  const names: string[] = [];
  const onName = (name: string): void => {
    names.push(name);
    listener.onName?.(name);
  };
  const reader = new PdfReader(bytes, at, { ...listener, onName });
  let first: PdfValue | undefined;
  for (let value = nextOf(reader, bytes); value !== undefined; value = nextOf(reader, bytes)) {
    const word = 'word' in value ? String(value.word) : '';
    // Bytes glued to the keyword make no stream for some readers, and one for others.
    if (word.startsWith('stream')) {
      const streamAt = afterStreamKeyword(bytes, reader.at - word.length + 'stream'.length);
      return { value: first ?? value, names, streamAt };
    }
    if (endWords.has(word)) break;
    first ??= value;
  }
  return { value: first ?? { word: '' }, names };
};

const numberBefore = (bytes: Buffer, at: number): number | undefined => {
  const before = bytes.toString('latin1', Math.max(0, at - 40), at);
  const number = /(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]*$/.exec(before)?.[1];
  return number === undefined ? undefined : Number(number);
};

/** Every object and trailer of the file, wherever it hides. */
export function* pdfObjects(bytes: Buffer, listener: PdfListener): Generator<PdfObject> {
  for (let at = bytes.indexOf('obj'); at >= 0; at = bytes.indexOf('obj', at + 3)) {
    if (bytes.toString('latin1', at - 3, at) === 'end') continue;
    yield { number: numberBefore(bytes, at), ...objectAt(bytes, at + 3, listener) };
  }
  for (let at = bytes.indexOf('trailer'); at >= 0; at = bytes.indexOf('trailer', at + 7)) {
    yield { number: undefined, ...objectAt(bytes, at + 7, listener) };
  }
}

/** Every value of unpacked content, one behind the other. */
export const readAll = (content: Buffer, listener: PdfListener): void => {
  const reader = new PdfReader(content, 0, listener);
  while (nextOf(reader, content) !== undefined);
};
