import { assertPlainDoc } from './doc.ts';
import { assertPlainDocx } from './docx.ts';
import { assertPlainPdf } from './pdf.ts';
import { FileRefused } from './refusals.ts';
import { type Container, isAlsoArchive, sniff } from './sniff.ts';

/** What a double click would run, whatever it holds. */
const programNames =
  /\.(exe|com|scr|pif|bat|cmd|ps1|psm1|vb|vbs|vbe|js|jse|mjs|ws|wsf|wsh|hta|msi|msp|cpl|dll|lnk|url|jar|class|apk|app|sh|py|reg|inf|chm|iso|img|vhdx?)[. ]*$/i;
/** What a browser would run, and documents that carry macros. */
const activeNames = /\.(x?html?|xht|shtml|mht(ml)?|svgz?|docm|dotm|xlsm|xlam|pptm)[. ]*$/i;

const asXml = (bytes: Buffer): string =>
  bytes
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(ÿþ|þÿ|ï»¿)/, '');

const isXml = (text: string): boolean => /^\s*<\?xml\s/.test(text);

/** XML of registries is data: it declares nothing of its own and is no page, drawing or style. */
const assertPlainXml = (text: string): void => {
  if (/<!(DOCTYPE|ENTITY)|<\?xml-stylesheet|1999\/(xhtml|XSL)|2000\/svg/i.test(text))
    throw new FileRefused('documents.web_page');
};

/** Words alone: readable UTF-8 without anything that steers a terminal or a printer. */
const isPlainText = (bytes: Buffer): boolean => {
  try {
    return !/[^\P{Cc}\t\r\n\f]/u.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
};

const containerOf = async (bytes: Buffer): Promise<Container | 'text'> => {
  try {
    return await sniff(bytes);
  } catch (failure) {
    const unknown = failure instanceof FileRefused && failure.code === 'documents.kind_unknown';
    if (unknown && isPlainText(bytes)) return 'text';
    throw failure;
  }
};

const open: Readonly<Record<Container | 'text', (bytes: Buffer) => unknown>> = {
  pdf: assertPlainPdf,
  zip: assertPlainDocx,
  cfb: assertPlainDoc,
  // Drawn anew it would no longer be what was signed; only what rides along can be refused.
  jpg: (bytes) => assertAlone(bytes),
  png: (bytes) => assertAlone(bytes),
  // A signature within a signature is opened by nobody here.
  cms: () => {
    throw new FileRefused('documents.archive');
  },
  text: () => undefined,
};

const assertAlone = (bytes: Buffer): void => {
  if (isAlsoArchive(bytes)) throw new FileRefused('documents.mixed_content');
};

/**
 * Passes a file within a signed one: what the library takes by itself, and besides it XML and plain text, which
 * registries sign. Throws FileRefused. `name` is empty where the file has none.
 */
export const assertInnerFile = async (name: string, bytes: Buffer): Promise<void> => {
  if (programNames.test(name)) throw new FileRefused('documents.program');
  if (activeNames.test(name)) throw new FileRefused('documents.web_page');
  if (bytes.length === 0) return;
  const text = asXml(bytes);
  if (isXml(text)) assertPlainXml(text);
  else await open[await containerOf(bytes)](bytes);
};
