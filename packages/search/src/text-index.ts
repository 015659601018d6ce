import { comes, type Living, newLiving } from './living.ts';
import { toldByName } from './name.ts';
import { note } from './posting.ts';
import { newScratch, type Scratch } from './scratch.ts';
import { type Entry, entryOf, newVocabulary, type Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** A text of a document, and how much a word found in it tells: from 1, somewhere in the description, upwards. */
export interface WeightedText {
  readonly text: string;
  readonly weight: number;
  /**
   * A name in one language, where the word that says what the thing is tells more than what it goes with. What the
   * document itself is called counts apart from the name of its class, so that having both tells more than having one.
   */
  readonly name?: 'own' | 'of class';
  /** Many documents have this very text: it is taken apart once. */
  readonly isCommon?: boolean;
}

interface Told {
  readonly entry: Entry;
  readonly share: number;
}

/** The words as they were written, each with the documents that have it. */
export interface TextIndex {
  readonly vocabulary: Vocabulary;
  /** Common texts, taken apart. */
  readonly common: Map<string, readonly Told[]>;
  readonly scratch: Scratch;
  readonly living: Living;
  /** Documents are numbered from 0; one more than the last. */
  documents: number;
}

export const newTextIndex = (): TextIndex => ({
  vocabulary: newVocabulary(),
  common: new Map(),
  scratch: newScratch(),
  living: newLiving(),
  documents: 0,
});

const takeApart = ({ vocabulary }: TextIndex, { text, name }: WeightedText): Told[] => {
  const told = name ? toldByName(text) : wordsOf(text).map((word) => ({ word, share: 1 }));
  return told.map(({ word, share }) => ({ entry: entryOf(vocabulary, word), share }));
};

const toldBy = (index: TextIndex, weighted: WeightedText): readonly Told[] => {
  if (!weighted.isCommon) return takeApart(index, weighted);
  const key = `${weighted.name ? 'name' : 'text'} ${weighted.text}`;
  const told = index.common.get(key) ?? takeApart(index, weighted);
  index.common.set(key, told);
  return told;
};

/**
 * Adds a document under the next number. Numbers only grow: whoever keeps the index leaves out what is gone, and builds
 * it anew when too much is.
 */
export const addTexts = (index: TextIndex, document: number, texts: readonly WeightedText[]): void => {
  index.documents = document + 1;
  comes(index.living, document);
  for (const weighted of texts)
    for (const { entry, share } of toldBy(index, weighted)) {
      const telling = weighted.weight * share;
      note(entry.posting, document, weighted.name === 'own' ? { name: telling, rest: 0 } : { name: 0, rest: telling });
    }
};
