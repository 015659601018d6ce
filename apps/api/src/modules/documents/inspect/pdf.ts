import { constants, inflateSync } from 'node:zlib';
import { type PdfDictionary, type PdfObject, PdfReader, type PdfValue, pdfObjects } from './pdf-objects.ts';
import { FileRefused, type RefusalCode } from './refusals.ts';
import { isAlsoArchive } from './sniff.ts';

const maxPages = 500;
/** All object streams of one file together, unpacked. */
const maxUnpacked = 32 * 1024 * 1024;

/** First match wins: what is encrypted cannot be judged by its other names. */
const forbidden: readonly (readonly [RefusalCode, readonly string[]])[] = [
  ['documents.pdf_encrypted', ['Encrypt']],
  ['documents.pdf_script', ['JavaScript', 'JS']],
  ['documents.pdf_active', ['Launch', 'ImportData', 'SubmitForm', 'RichMedia', 'Rendition', 'GoToE']],
  ['documents.pdf_attachment', ['EmbeddedFile', 'EmbeddedFiles', 'FileAttachment']],
  ['documents.pdf_dynamic_form', ['XFA']],
];

const damaged = (cause?: unknown): FileRefused => new FileRefused('documents.pdf_damaged', {}, { cause });

const isDictionary = (value: PdfValue): value is PdfDictionary => value instanceof Map;

const namesIn = (value: PdfValue | undefined): string[] => {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  return 'name' in value ? [String(value.name)] : [];
};

/** Streams a reader unpacks to find its way: object streams, whatever type they claim, and cross-reference streams. */
const isStructural = (dictionary: PdfDictionary): boolean =>
  (dictionary.has('N') && dictionary.has('First')) ||
  namesIn(dictionary.get('Type')).some((type) => type === 'ObjStm' || type === 'XRef');

const unpacked = (bytes: Buffer, from: number, dictionary: PdfDictionary): Buffer => {
  const filters = namesIn(dictionary.get('Filter'));
  if (!dictionary.has('Filter')) return bytes.subarray(from, Math.max(from, bytes.indexOf('endstream', from)));
  // Real producers pack structure with Flate alone; a chain of filters is a hiding place.
  if (filters.length !== 1 || !['FlateDecode', 'Fl'].includes(filters[0] ?? '')) throw damaged();
  try {
    return inflateSync(bytes.subarray(from), { maxOutputLength: maxUnpacked, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (cause) {
    throw cause instanceof RangeError ? new FileRefused('documents.too_complex', {}, { cause }) : damaged(cause);
  }
};

const isObjectStream = (dictionary: PdfDictionary): boolean =>
  !namesIn(dictionary.get('Type')).includes('XRef') && isStructural(dictionary);

const readNamesOf = (content: Buffer, onName: (name: string) => void): void => {
  const reader = new PdfReader(content, 0, onName);
  while (reader.at < content.length) {
    // A stray closing bracket ends a structure that never began: step over it and read on.
    if (reader.next() === undefined) reader.at += 1;
  }
};

/** Every name in the file, those packed in object streams too. */
export const pdfNames = (bytes: Buffer): Set<string> => {
  const names = new Set<string>();
  const onName = (name: string): void => void names.add(name);
  let left = maxUnpacked;
  const readStream = ({ value, streamAt }: PdfObject): void => {
    if (streamAt === undefined || !isDictionary(value) || !isStructural(value)) return;
    // Encrypted object streams do not unpack; the refusal for that is the truer one.
    if (names.has('Encrypt')) return;
    const content = unpacked(bytes, streamAt, value);
    left -= content.length;
    if (left < 0) throw new FileRefused('documents.too_complex');
    if (!isObjectStream(value)) return;
    // Rows behind a predictor are not readable as they are, and no producer uses one here.
    if (value.has('DecodeParms') || value.has('DP')) throw damaged();
    readNamesOf(content, onName);
  };
  const objects = [...pdfObjects(bytes, onName)];
  for (const object of objects) readStream(object);
  return names;
};

const assertHarmless = (names: ReadonlySet<string>): void => {
  const found = forbidden.find(([, those]) => those.some((name) => names.has(name)));
  if (found) throw new FileRefused(found[0]);
};

/** After the last end mark only blanks may follow: anything else is a second file riding along. */
const assertNothingElse = (bytes: Buffer): void => {
  const end = bytes.lastIndexOf('%%EOF');
  if (end < 0) throw damaged();
  const tail = bytes.subarray(end + 5).toString('latin1');
  if (!/^[\s\0]*$/.test(tail) || isAlsoArchive(bytes)) throw new FileRefused('documents.mixed_content');
};

const inOurWords = (failure: unknown): FileRefused => {
  if (failure instanceof FileRefused) return failure;
  const isLocked = failure instanceof Error && failure.name === 'PasswordException';
  return isLocked ? new FileRefused('documents.pdf_encrypted') : damaged(failure);
};

/** Opens the file as a reader would and counts its pages, each of which must be there. */
const countPages = async (bytes: Buffer): Promise<number> => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({
    data: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length),
    stopAtErrors: true,
    verbosity: 0,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
  });
  const pdf = await loading.promise;
  if (pdf.numPages < 1) throw new FileRefused('documents.pdf_no_pages');
  if (pdf.numPages > maxPages) throw new FileRefused('documents.pdf_too_many_pages', { limit: maxPages });
  if ((await pdf.getPermissions()) !== null) throw new FileRefused('documents.pdf_encrypted');
  if ((await pdf.getJSActions()) !== null) throw new FileRefused('documents.pdf_script');
  if ((await pdf.getAttachments()) !== null) throw new FileRefused('documents.pdf_attachment');
  for (let page = 1; page <= pdf.numPages; page += 1) await pdf.getPage(page);
  return pdf.numPages;
};

/** Passes a PDF that only shows pages, and counts them (1–500); throws FileRefused. */
export const assertPlainPdf = async (bytes: Buffer): Promise<number> => {
  try {
    assertNothingElse(bytes);
    assertHarmless(pdfNames(bytes));
    return await countPages(bytes);
  } catch (failure) {
    throw inOurWords(failure);
  }
};
