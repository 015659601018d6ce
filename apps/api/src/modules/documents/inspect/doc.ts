import { type CFB$Container, read } from 'cfb';
import { FileRefused } from './refusals.ts';

/** FIB of Word 97 and later, [MS-DOC] 2.5.2: wIdent, then the flags at byte 10 with fEncrypted as bit 8. */
const wordMark = 0xa5ec;
const flagsAt = 10;
const encryptedFlag = 0x0100;

const fieldMark = String.fromCharCode(19);

const macroStorages = new Set(['macros', '_vba_project', '_vba_project_cur', 'vba']);
const encryptionStreams = new Set(['encryptioninfo', 'encryptedpackage']);
const isEmbedded = (path: string): boolean => /^objectpool\/./.test(path) || path.endsWith('ole10native');

const opened = (bytes: Buffer): CFB$Container => {
  try {
    return read(bytes, { type: 'buffer' });
  } catch (cause) {
    throw new FileRefused('documents.word_damaged', {}, { cause });
  }
};

/** Paths below the root, lower case: `worddocument`, `macros/vba/dir`. */
const pathsOf = (container: CFB$Container): string[] =>
  container.FullPaths.map((path) =>
    path
      .slice(path.indexOf('/') + 1)
      .replace(/\/$/, '')
      .toLowerCase(),
  );

const assertNoMacros = (paths: readonly string[], bytes: Buffer): void => {
  const named = paths.some((path) => path.split('/').some((part) => macroStorages.has(part)));
  // An entry cut out of the directory tree is still there for some readers.
  const hidden = bytes.includes(Buffer.from('_VBA_PROJECT', 'utf16le'));
  if (named || hidden) throw new FileRefused('documents.word_macros');
};

/** DDE fields start programs without any macro; character 19 opens a field, one byte or two wide. */
const hasActiveField = (text: Buffer): boolean => {
  const narrow = text.toString('latin1');
  const fields = [narrow, narrow.replaceAll('\0', '')].flatMap((all) => all.split(fieldMark).slice(1));
  return fields.some((field) => /^\s*"?DDE(AUTO)?\b/i.test(field));
};

/**
 * Passes a Word 97–2003 document without macros and embedded objects; throws FileRefused. An empty ObjectPool, which
 * Word leaves behind in plain documents, is let through.
 */
export const assertPlainDoc = (bytes: Buffer): void => {
  const container = opened(bytes);
  const paths = pathsOf(container);
  if (paths.some((path) => encryptionStreams.has(path))) throw new FileRefused('documents.word_encrypted');
  const at = paths.indexOf('worddocument');
  if (at < 0) throw new FileRefused('documents.office_other');
  assertNoMacros(paths, bytes);
  if (paths.some(isEmbedded)) throw new FileRefused('documents.word_embedded');
  const text = Buffer.from(container.FileIndex[at]?.content ?? []);
  if (text.length < 512 || text.readUInt16LE(0) !== wordMark) throw new FileRefused('documents.word_damaged');
  if ((text.readUInt16LE(flagsAt) & encryptedFlag) !== 0) throw new FileRefused('documents.word_encrypted');
  if (hasActiveField(text)) throw new FileRefused('documents.word_active_field');
};
