import type { Bits } from './bits.ts';
import { type Scratch, takeDocuments } from './scratch.ts';

/** A set of documents, in whichever form is the quickest to walk through; the other forms are made when first asked for. */
export interface DocumentSet {
  readonly bits: Bits;
  /** Which words of the bits have any bit: the few that a narrow set is in. */
  readonly words: () => Uint32Array;
  /** The numbers of the documents, in order. */
  readonly documents: () => Uint32Array;
}

const usedWords = (bits: Bits): Uint32Array => {
  const used = new Uint32Array(bits.length);
  let count = 0;
  for (let at = 0; at < bits.length; at += 1) {
    if (bits[at] === 0) continue;
    used[count] = at;
    count += 1;
  }
  return used.subarray(0, count);
};

const documentsOf = (bits: Bits, words: Uint32Array, scratch: Scratch): Uint32Array => {
  const documents = takeDocuments(scratch, words.length * 32);
  let count = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? 0;
    for (let left = bits[word] ?? 0; left !== 0; left &= left - 1) {
      documents[count] = (word << 5) + (31 - Math.clz32(left & -left));
      count += 1;
    }
  }
  return documents.subarray(0, count);
};

/** The set of these bits, which do not change any more. It lasts until the scratch starts over. */
export const documentSet = (bits: Bits, scratch: Scratch): DocumentSet => {
  let used: Uint32Array | null = null;
  let listed: Uint32Array | null = null;
  const words = (): Uint32Array => (used ??= usedWords(bits));
  return { bits, words, documents: () => (listed ??= documentsOf(bits, words(), scratch)) };
};
