import { stemOf } from './stem.ts';
import { wordsAsked, wordsOf } from './words.ts';

/** The words of some texts, as written and as stems: for lists too short to need an index. */
export interface KnownWords {
  readonly written: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
}

export const knownWordsOf = (texts: readonly string[]): KnownWords => {
  const written = new Set(texts.flatMap(wordsOf));
  return { written, stems: new Set([...written].map(stemOf)) };
};

const shortestBeginning = 3;

/** Whether each word of a search, in whatever form, is or begins one of these; an empty search asks for nothing. */
export const hasEveryWord = ({ written, stems }: KnownWords, search: string): boolean =>
  wordsAsked(search).every(
    (word) =>
      stems.has(stemOf(word)) ||
      (word.length >= shortestBeginning && written.values().some((one) => one.startsWith(word))),
  );
