import { bitsIn } from './bits.ts';
import { countLiving, type Living } from './living.ts';
import { slipsBetween, slipsForgiven } from './near.ts';
import { newPosting, type Posting } from './posting.ts';
import { stemOf } from './stem.ts';

/** A word as it was written. */
export interface Entry {
  readonly word: string;
  readonly stem: string;
  readonly posting: Posting;
  /** Which letters it has, one bit each: words with many letters of their own cannot be near each other. */
  readonly letters: number;
}

/** Every word of an index as it was written. */
export interface Vocabulary {
  readonly entries: Map<string, Entry>;
  /** All written forms of each stem. */
  readonly forms: Map<string, Entry[]>;
  /** By how many letters they have: a mistyped word has nearly as many as the one that was meant. */
  readonly lengths: Map<number, Entry[]>;
  /** The words in order, made when first asked for and again after a new word. */
  inOrder: string[] | null;
}

export const newVocabulary = (): Vocabulary => ({
  entries: new Map(),
  forms: new Map(),
  lengths: new Map(),
  inOrder: null,
});

/** The words, and the documents that are there to have them. */
export interface Words {
  readonly vocabulary: Vocabulary;
  readonly living: Living;
}

const lettersOf = (word: string): number => {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
};

const addTo = <Key>(groups: Map<Key, Entry[]>, key: Key, entry: Entry): void => {
  const group = groups.get(key);
  if (group) group.push(entry);
  else groups.set(key, [entry]);
};

/** The word as the vocabulary knows it, from now on if not before. */
export const entryOf = (vocabulary: Vocabulary, word: string): Entry => {
  const known = vocabulary.entries.get(word);
  if (known) return known;
  const stem = stemOf(word);
  const entry = { word, stem, posting: newPosting(), letters: lettersOf(word) };
  vocabulary.entries.set(word, entry);
  addTo(vocabulary.forms, stem, entry);
  addTo(vocabulary.lengths, word.length, entry);
  vocabulary.inOrder = null;
  return entry;
};

const inOrder = (vocabulary: Vocabulary): readonly string[] => {
  vocabulary.inOrder ??= [...vocabulary.entries.keys()].toSorted((one, other) => (one < other ? -1 : 1));
  return vocabulary.inOrder;
};

const firstNotBefore = (words: readonly string[], word: string): number => {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The words that begin with these letters, in order; those of gone documents too. */
export const wordsBegunBy = (vocabulary: Vocabulary, typed: string): string[] => {
  const words = inOrder(vocabulary);
  const begun: string[] = [];
  for (let at = firstNotBefore(words, typed); words[at]?.startsWith(typed); at += 1) begun.push(words[at] ?? '');
  return begun;
};

/** The words that some document has, the commonest first; those alike in the order of letters, wherever they are kept. */
const commonestFirst = ({ living }: Words, entries: readonly Entry[]): string[] =>
  entries
    .filter(({ posting }) => countLiving(living, posting) > 0)
    .toSorted(
      (one, other) =>
        countLiving(living, other.posting) - countLiving(living, one.posting) || (one.word < other.word ? -1 : 1),
    )
    .map(({ word }) => word);

/** The known words with the fewest slips between them and a mistyped one, the commonest first; none when all are too far. */
export const wordsNear = (words: Words, typed: string): string[] => {
  let most = slipsForgiven(typed.length);
  if (most === 0) return [];
  const letters = lettersOf(typed);
  let nearest: Entry[] = [];
  const look = (entry: Entry): void => {
    // One slip changes two letters at most.
    if (bitsIn(entry.letters ^ letters) > 2 * most) return;
    const slips = slipsBetween(typed, entry.word, most);
    if (slips > most || countLiving(words.living, entry.posting) === 0) return;
    if (slips < most) nearest = [];
    most = slips;
    nearest.push(entry);
  };
  for (let length = typed.length - most; length <= typed.length + most; length += 1)
    for (const entry of words.vocabulary.lengths.get(length) ?? []) look(entry);
  return commonestFirst(words, nearest);
};

/** Up to `most` words that begin so, the commonest first. */
export const commonestBegunBy = (words: Words, typed: string, most: number): string[] => {
  const begun = wordsBegunBy(words.vocabulary, typed).flatMap((word) => words.vocabulary.entries.get(word) ?? []);
  return commonestFirst(words, begun).slice(0, most);
};
