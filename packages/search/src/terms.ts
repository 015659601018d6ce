import { countLiving } from './living.ts';
import type { Posting } from './posting.ts';
import { stemOf } from './stem.ts';
import type { TextIndex } from './text-index.ts';
import { type Entry, wordsBegunBy } from './vocabulary.ts';

/** What one typed word may stand for, each with how sure that is. */
export interface Term {
  readonly posting: Posting;
  readonly worth: number;
}

/** The word in the very form that was typed tells most; one that was guessed tells least. */
export const worth = { typed: 1, otherForm: 0.9, otherWay: 0.8, begun: 0.6, guessed: 0.4 };

const shortestBeginning = 3;

const formsOf = ({ vocabulary, living }: TextIndex, stem: string): Entry[] =>
  (vocabulary.forms.get(stem) ?? []).filter(({ posting }) => countLiving(living, posting) > 0);

const exactTerms = (index: TextIndex, word: string): Term[] =>
  formsOf(index, stemOf(word)).map((entry) => ({
    posting: entry.posting,
    worth: entry.word === word ? worth.typed : worth.otherForm,
  }));

/** Every form that some document has of a word. */
export const termsByStem = (index: TextIndex, stem: string, value: number): Term[] =>
  formsOf(index, stem).map(({ posting }) => ({ posting, worth: value }));

/** Every form that some document has of any of these words. */
export const termsOf = (index: TextIndex, words: readonly string[], value: number): Term[] =>
  [...new Set(words.map(stemOf))].flatMap((stem) => termsByStem(index, stem, value));

const begunTerms = (index: TextIndex, word: string): Term[] =>
  word.length < shortestBeginning ? [] : termsOf(index, wordsBegunBy(index.vocabulary, word), worth.begun);

/** The word in any of its forms; where there is none, and for a word that may still be in the making, those that begin so. */
export const asTyped = (index: TextIndex, word: string, isLast: boolean): Term[] => {
  const exact = exactTerms(index, word);
  return exact.length === 0 || isLast ? [...exact, ...begunTerms(index, word)] : exact;
};
