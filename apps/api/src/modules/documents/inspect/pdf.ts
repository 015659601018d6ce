import { pdfContents } from './pdf-contents.ts';
import { FileRefused, type RefusalCode } from './refusals.ts';
import { isAlsoArchive } from './sniff.ts';

const maxPages = 500;

/** First match wins: what is encrypted cannot be judged by its other names. */
const forbidden: readonly (readonly [RefusalCode, readonly string[]])[] = [
  ['documents.pdf_encrypted', ['Encrypt']],
  ['documents.pdf_script', ['JavaScript', 'JS']],
  // A target in another file may lie on a stranger's server.
  ['documents.pdf_active', ['Launch', 'ImportData', 'SubmitForm', 'RichMedia', 'Rendition', 'Movie', 'GoToE', 'GoToR']],
  ['documents.pdf_attachment', ['EmbeddedFile', 'EmbeddedFiles', 'FileAttachment']],
  ['documents.pdf_dynamic_form', ['XFA']],
];

const damaged = (cause?: unknown): FileRefused => new FileRefused('documents.pdf_damaged', {}, { cause });

/** Throws FileRefused for a file that could do more than show pages. */
export const assertHarmlessPdf = (bytes: Buffer): void => {
  const { names, readsOutside, actsByItself } = pdfContents(bytes, new Set(forbidden.flatMap(([, those]) => those)));
  const found = forbidden.find(([, those]) => those.some((name) => names.has(name)));
  if (found) throw new FileRefused(found[0]);
  if (readsOutside || actsByItself) throw new FileRefused('documents.pdf_active');
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
    assertHarmlessPdf(bytes);
    return await countPages(bytes);
  } catch (failure) {
    throw inOurWords(failure);
  }
};
