import { inOtherLayout } from './layout.ts';
import { stemOf } from './stem.ts';
import { type Phrase, phraseAt } from './synonyms.ts';
import { asTyped } from './terms.ts';
import type { TextIndex } from './text-index.ts';
import { wordsAsked } from './words.ts';

/** What was searched instead of what was typed, because nothing is written as it was typed. */
export interface Correction {
  readonly typed: string;
  readonly meant: string;
}

/** A search as it is understood. */
export interface Reading {
  readonly words: readonly string[];
  /** Words beyond those that are looked for. */
  readonly leftOut: readonly string[];
  readonly correction: Correction | null;
}

/** Nobody names one thing in more words, and each of them is a walk through all documents that have it. */
const mostWords = 8;

/** Each word once, whatever its form. */
const wordsIn = (search: string): string[] => {
  const byStem = new Map(
    wordsAsked(search)
      .toReversed()
      .map((word) => [stemOf(word), word]),
  );
  return wordsAsked(search).filter((word) => {
    const isFirst = byStem.get(stemOf(word)) === word;
    byStem.delete(stemOf(word));
    return isFirst;
  });
};

/** The search as it was meant: as typed, or as the same keys give it in the other layout when only that makes words. */
export const readingOf = (index: TextIndex, phrases: readonly Phrase[], search: string): Reading => {
  const isKnown = (word: string): boolean =>
    asTyped(index, word, false).length > 0 || phrases.some(({ stems }) => stems.includes(stemOf(word)));
  const makesWords = (words: readonly string[]): boolean => words.slice(0, mostWords).some(isKnown);
  const reading = (words: readonly string[], correction: Correction | null): Reading => ({
    words: words.slice(0, mostWords),
    leftOut: words.slice(mostWords),
    correction,
  });
  const typed = search.trim();
  const words = wordsIn(typed);
  const other = inOtherLayout(typed);
  if (other === null || makesWords(words) || !makesWords(wordsIn(other))) return reading(words, null);
  return reading(wordsIn(other), { typed, meant: other });
};

/** Words that stand together. */
export interface Said {
  readonly words: readonly string[];
  /** The phrase that they are, when it can be said otherwise. */
  readonly phrase: Phrase | undefined;
  readonly isLast: boolean;
}

/** The words one by one, or as phrases that can be said otherwise. */
export function* saidIn(words: readonly string[], phrases: readonly Phrase[]): Generator<Said> {
  const stems = words.map(stemOf);
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(phrases, stems, at);
    const end = at + (phrase?.stems.length ?? 1);
    yield { words: words.slice(at, end), phrase, isLast: end === words.length };
    at = end;
  }
}
