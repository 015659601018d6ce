import type { RefusalCode } from '#modules/documents/inspect/refusals.ts';
import type { FileKind } from '#modules/documents/inspect/sniff.ts';

export interface CorpusFile {
  /** Completes the sentence «takes …» or «refuses …». */
  readonly title: string;
  readonly bytes: () => Buffer | Promise<Buffer>;
  /** The kind it is taken as, or the code it is refused with. */
  readonly expected: FileKind | RefusalCode;
}

export const mebibyte = 1024 * 1024;
