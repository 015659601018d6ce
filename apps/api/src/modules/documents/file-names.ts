import { cleanFileName } from './inspect/file-name.ts';
import type { FileKind } from './inspect/sniff.ts';

const longestExtension: FileKind = 'asice';

/** The name until the check says what the file is: one line, no path, at most 120 characters, ending as it was given. */
export function arrivingFileName(original: string): string {
  const stem = cleanFileName(original, longestExtension).slice(0, -`.${longestExtension}`.length);
  const given = /\.(jpe?g|png|pdf|docx?|p7[sm]|asic[es]|sc[es])\s*$/i.exec(original)?.[0].trim().toLowerCase() ?? '';
  return `${stem}${given}`;
}

/** The name after the check: the extension of what the file really is. */
export const checkedFileName = (arriving: string, kind: FileKind): string => cleanFileName(arriving, kind);
