/**
 * Reads a PDF as a pile of objects, without trusting its cross-reference table: whatever follows an `obj` or `trailer`
 * anywhere in the bytes is read, inside streams and after comments too, because some reader may be led there
 * (ISO 32000-1, 7.2–7.5).
 */

/** Dictionaries keep their keys, arrays and keywords stay flat: enough to know which names stand where. */
export type PdfValue = { readonly name: string } | { readonly word: string } | PdfDictionary | readonly PdfValue[];
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

export interface PdfObject {
  readonly value: PdfValue;
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
  readonly #onName: (name: string) => void;

  constructor(bytes: Buffer, at: number, onName: (name: string) => void) {
    this.#bytes = bytes;
    this.at = at;
    this.#onName = onName;
  }

  /** The next value, or undefined at the end of the bytes or of the structure around. */
  next(depth = 0): PdfValue | undefined {
    this.#skipBlank();
    const byte = this.#bytes[this.at];
    if (byte === undefined || depth > deepest) return undefined;
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
    this.#onName(name);
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
        entries.set(key, value);
        key = undefined;
        this.#skipReference(value);
      }
    }
    this.at += 2;
    return entries;
  }

  /** `12 0 R` is one value; without this its tail would shift keys and values. */
  #skipReference(value: PdfValue): void {
    if (!('word' in value) || !/^\d+$/.test(String(value.word))) return;
    const tail = /^[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?=[\0\t\n\f\r ()<>[\]{}/%]|$)/.exec(
      this.#bytes.toString('latin1', this.at, this.at + 40),
    );
    if (tail) this.at += tail[0].length;
  }
}

const endWords = new Set(['endobj', 'obj', 'startxref', 'xref', 'trailer', 'endstream']);

/** After the keyword comes one line end, then the bytes. */
const afterStreamKeyword = (bytes: Buffer, at: number): number => {
  if (bytes[at] === 13 && bytes[at + 1] === 10) return at + 2;
  return bytes[at] === 10 || bytes[at] === 13 ? at + 1 : at;
};

const objectAt = (bytes: Buffer, at: number, onName: (name: string) => void): PdfObject => {
  const reader = new PdfReader(bytes, at, onName);
  let first: PdfValue | undefined;
  for (let count = 0; count < 1000; count += 1) {
    const value = reader.next();
    if (value === undefined) break;
    if ('word' in value && value.word === 'stream') {
      return { value: first ?? value, streamAt: afterStreamKeyword(bytes, reader.at) };
    }
    if ('word' in value && endWords.has(String(value.word))) break;
    first ??= value;
  }
  return { value: first ?? { word: '' } };
};

/** Every object and trailer of the file, wherever it hides. */
export function* pdfObjects(bytes: Buffer, onName: (name: string) => void): Generator<PdfObject> {
  for (let at = bytes.indexOf('obj'); at >= 0; at = bytes.indexOf('obj', at + 3)) {
    if (bytes.toString('latin1', at - 3, at) !== 'end') yield objectAt(bytes, at + 3, onName);
  }
  for (let at = bytes.indexOf('trailer'); at >= 0; at = bytes.indexOf('trailer', at + 7)) {
    yield objectAt(bytes, at + 7, onName);
  }
}
