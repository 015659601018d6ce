import { hostileFields } from './hostile-fields.ts';
import { hostileImages, hostileOthers } from './hostile-files.ts';
import { hiddenPdfs } from './hidden-pdfs.ts';
import { hostilePdfs } from './hostile-pdfs.ts';
import { hostileWords } from './hostile-words.ts';
import { honestFiles } from './honest-files.ts';
import { honestSignedFiles, hostileSignedFiles } from './signed-files.ts';
import type { CorpusFile } from './corpus-file.ts';

/** Files people bring and files attackers bring, made in code; every one says what must become of it. */
export const corpus: readonly CorpusFile[] = [
  ...honestFiles,
  ...honestSignedFiles,
  ...hostileSignedFiles,
  ...hostileImages,
  ...hostilePdfs,
  ...hiddenPdfs,
  ...hostileWords,
  ...hostileFields,
  ...hostileOthers,
];
