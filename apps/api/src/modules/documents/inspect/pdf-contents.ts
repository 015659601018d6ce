import { constants, inflateSync } from 'node:zlib';
import {
  type PdfDictionary,
  type PdfListener,
  type PdfObject,
  PdfReader,
  type PdfValue,
  pdfObjects,
  readAll,
} from './pdf-objects.ts';
import { FileRefused } from './refusals.ts';

/** What a PDF could do, gathered from every object of every revision, packed ones too. */
export interface PdfContents {
  readonly names: ReadonlySet<string>;
  /** A stream's bytes lie in another file or at a web address. */
  readonly readsOutside: boolean;
  /** Opening the file does more than show a place in it, or something happens without a click. */
  readonly actsByItself: boolean;
}

/** All object streams of one file together, unpacked. */
const maxUnpacked = 32 * 1024 * 1024;

const damaged = (cause?: unknown): FileRefused => new FileRefused('documents.pdf_damaged', {}, { cause });

const isDictionary = (value: PdfValue): value is PdfDictionary => value instanceof Map;

const wordOf = (value: PdfValue | undefined): string | undefined =>
  value !== undefined && 'word' in value ? String(value.word) : undefined;

const namesIn = (value: PdfValue | undefined): string[] => {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  return 'name' in value ? [String(value.name)] : [];
};

/** Readers ask for N and First, never for the type. */
const isObjectStream = ({ names }: PdfObject): boolean =>
  names.includes('ObjStm') || (names.includes('N') && names.includes('First'));

/** Streams a reader unpacks to find its way: object streams and cross-reference streams. */
const isStructural = (object: PdfObject): boolean =>
  object.streamAt !== undefined && (isObjectStream(object) || object.names.includes('XRef'));

/** A whole number written in its place; one kept elsewhere can be another for another reader. */
const wholeNumber = (dictionary: PdfDictionary, key: string): number => {
  const word = wordOf(dictionary.get(key)) ?? '';
  if (!/^\d{1,9}$/.test(word)) throw damaged();
  return Number(word);
};

/** The content may speak of «endstream» itself: only the length tells where it ends, and the keyword has to agree. */
const unpackedAsIs = (bytes: Buffer, from: number, dictionary: PdfDictionary): Buffer => {
  const end = from + wholeNumber(dictionary, 'Length');
  if (!/^[\0\t\n\f\r ]*endstream/.test(bytes.toString('latin1', end, end + 20))) throw damaged();
  return bytes.subarray(from, end);
};

const inflated = (bytes: Buffer, from: number, dictionary: PdfDictionary): Buffer => {
  const [filter = '', ...more] = namesIn(dictionary.get('Filter'));
  // Real producers pack structure with Flate alone; a chain of filters is a hiding place.
  if (more.length > 0 || !['FlateDecode', 'Fl'].includes(filter)) throw damaged();
  try {
    return inflateSync(bytes.subarray(from), { maxOutputLength: maxUnpacked, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (cause) {
    throw cause instanceof RangeError ? new FileRefused('documents.too_complex', {}, { cause }) : damaged(cause);
  }
};

const once = ['N', 'First', 'Length', 'Filter', 'Type'];
/** Rows behind a predictor are not readable as they are; the short forms are of inline images, and readers take them. */
const never = ['DecodeParms', 'DP', 'F', 'FFilter', 'FDecodeParms'];

/** Refuses what one reader understands in one way and the next in another. */
const assertPlainlyPacked = ({ names }: PdfObject, lineEnd: number | undefined): void => {
  const given = (key: string): number => names.filter((name) => name === key).length;
  if (once.some((key) => given(key) > 1) || never.some((key) => given(key) > 0)) throw damaged();
  // Some readers begin at the next line, others right behind the keyword.
  if (lineEnd !== 10 && lineEnd !== 13) throw damaged();
};

/** Numbers and places of the packed objects. */
const indexOf = (content: Buffer, dictionary: PdfDictionary): readonly (readonly [number, number])[] => {
  const first = wholeNumber(dictionary, 'First');
  const index = content.toString('latin1', 0, first);
  const numbers = index.split(/[\0\t\n\f\r ]+/).filter(Boolean);
  if (first > content.length || !/^[\d\0\t\n\f\r ]*$/.test(index)) throw damaged();
  if (numbers.length < 2 * wholeNumber(dictionary, 'N')) throw damaged();
  const pairs = Math.floor(numbers.length / 2);
  return Array.from({ length: pairs }, (_, at) => [Number(numbers[2 * at]), first + Number(numbers[2 * at + 1])]);
};

const referredTo = (value: PdfValue): number | undefined => {
  const number = /^(\d+) 0 R$/.exec(wordOf(value) ?? '')?.[1];
  return number === undefined ? undefined : Number(number);
};

/** A destination, or an action that only turns to a place of this file. */
const staysInside = (value: PdfValue): boolean => {
  if (!isDictionary(value)) return Array.isArray(value) || wordOf(value) === 'null';
  const kinds = namesIn(value.get('S'));
  return !value.has('Next') && (!value.has('S') || ['GoTo', 'Named'].includes(kinds[0] ?? ''));
};

class ContentsReader implements PdfContents {
  readonly names = new Set<string>();
  readsOutside = false;
  readonly #watched: ReadonlySet<string>;
  readonly #opening: PdfValue[] = [];
  /** Numbers of objects that would not do for an opening; those of unknown number count for any. */
  readonly #leading = new Set<number | undefined>();
  #hasTriggers = false;
  #left = maxUnpacked;
  readonly #listener: PdfListener = {
    onName: (name) => void (this.#watched.has(name) && this.names.add(name)),
    onEntry: (key, value) => {
      if (key === 'OpenAction') this.#opening.push(value);
      // A glyph or a font may bear this name too, but not with actions behind it.
      if (key === 'AA' && (isDictionary(value) || referredTo(value) !== undefined)) this.#hasTriggers = true;
    },
  };

  constructor(watched: ReadonlySet<string>) {
    this.#watched = watched;
  }

  get actsByItself(): boolean {
    return this.#hasTriggers || this.#opening.some((value) => this.#isLeading(value));
  }

  #isLeading(value: PdfValue): boolean {
    const number = referredTo(value);
    if (number === undefined) return !staysInside(value);
    return this.#leading.has(number) || this.#leading.has(undefined);
  }

  read(bytes: Buffer): void {
    const structural: PdfObject[] = [];
    for (const object of pdfObjects(bytes, this.#listener)) {
      this.#note(object.number, object.value);
      if (object.streamAt === undefined || !isDictionary(object.value)) continue;
      if (object.value.has('F') && namesIn(object.value.get('F')).length === 0) this.readsOutside = true;
      if (isStructural(object)) structural.push(object);
    }
    // Encrypted object streams do not unpack; the refusal for that is the truer one.
    if (!this.names.has('Encrypt')) for (const object of structural) this.#readStream(bytes, object);
  }

  #note(number: number | undefined, value: PdfValue): void {
    // A number alone may be half a reference to the action itself.
    if (!staysInside(value) && (number !== undefined || isDictionary(value))) this.#leading.add(number);
  }

  #readStream(bytes: Buffer, object: PdfObject): void {
    const { value, streamAt = 0 } = object;
    if (!isDictionary(value)) throw damaged();
    const isPacked = value.has('Filter');
    if (!isPacked && !isObjectStream(object)) return;
    if (isObjectStream(object)) assertPlainlyPacked(object, bytes[streamAt - 1]);
    const content = isPacked ? inflated(bytes, streamAt, value) : unpackedAsIs(bytes, streamAt, value);
    this.#left -= content.length;
    if (this.#left < 0) throw new FileRefused('documents.too_complex');
    if (isObjectStream(object)) this.#readPacked(content, value);
  }

  /** From the beginning of every object, as readers do: a bracket left open between two would hide the second. */
  #readPacked(content: Buffer, dictionary: PdfDictionary): void {
    readAll(content, this.#listener);
    for (const [number, at] of indexOf(content, dictionary)) {
      this.#note(number, new PdfReader(content, at, this.#listener).next() ?? { word: 'null' });
    }
  }
}

/** Reads the whole file and keeps those of the `watched` names it meets; throws FileRefused for what hides from readers. */
export const pdfContents = (bytes: Buffer, watched: ReadonlySet<string>): PdfContents => {
  const reader = new ContentsReader(new Set([...watched, 'Encrypt']));
  reader.read(bytes);
  return reader;
};
