import { addAll, type Bits, eachBit, hasBit, keepCommon, noBits, setBit } from './bits.ts';
import { type Scores, takeScores } from './scratch.ts';
import type { Term } from './terms.ts';
import type { TextIndex } from './text-index.ts';

/** Documents that say something; how clearly each does by its name and by the rest is known of those asked about only. */
export interface Sayings {
  readonly bits: Bits;
  readonly names: Scores;
  readonly rests: Scores;
}

/** A way to say it, word by word: each is said by any of its terms. */
export type Way = readonly (readonly Term[])[];

const nothingSaid = ({ scratch, documents, living }: TextIndex): Sayings => ({
  bits: noBits(living.bits.length),
  names: takeScores(scratch, documents),
  rests: takeScores(scratch, documents),
});

const raise = (scores: Scores, document: number, score: number): void => {
  if (score > (scores[document] ?? 0)) scores[document] = score;
};

export const add = (scores: Scores, document: number, score: number): void => {
  scores[document] = (scores[document] ?? 0) + score;
};

/** Documents that have any of these terms; the best of them counts. */
const sayWord = (index: TextIndex, terms: readonly Term[], asked: Bits): Sayings => {
  const said = nothingSaid(index);
  for (const { posting, worth: value } of terms) {
    const { documents, names, rests } = posting;
    for (let at = 0; at < documents.length; at += 1) {
      const document = documents[at] ?? 0;
      setBit(said.bits, document);
      if (!hasBit(asked, document)) continue;
      raise(said.names, document, value * (names[at] ?? 0));
      raise(said.rests, document, value * (rests[at] ?? 0));
    }
  }
  return said;
};

/** Documents that have every one of these words; each word adds its part. */
const sayWords = (index: TextIndex, way: Way, asked: Bits): Sayings => {
  const [only = []] = way;
  if (way.length === 1) return sayWord(index, only, asked);
  const each = way.map((terms) => sayWord(index, terms, asked));
  const all = nothingSaid(index);
  addAll(all.bits, each[0]?.bits ?? all.bits);
  for (const { bits } of each) keepCommon(all.bits, bits);
  for (const { names, rests } of each)
    eachBit(all.bits, (document) => {
      add(all.names, document, (names[document] ?? 0) / way.length);
      add(all.rests, document, (rests[document] ?? 0) / way.length);
    });
  return all;
};

/** The ways that some document could say it in; of those of one word one is made. */
export const waysKnown = (ways: readonly Way[]): Way[] => {
  const known = ways.filter((way) => way.every((terms) => terms.length > 0));
  const ofOneWord = known.flatMap((way) => (way.length === 1 ? way.flat() : []));
  return [...(ofOneWord.length > 0 ? [[ofOneWord]] : []), ...known.filter(({ length }) => length > 1)];
};

/** Documents that say it in any of these ways, with how clearly for those asked about. */
export const sayAnyWay = (index: TextIndex, ways: readonly Way[], asked: Bits): Sayings => {
  const [first = nothingSaid(index), ...others] = ways.map((way) => sayWords(index, way, asked));
  for (const { bits, names, rests } of others) {
    eachBit(bits, (document) => {
      raise(first.names, document, names[document] ?? 0);
      raise(first.rests, document, rests[document] ?? 0);
    });
    addAll(first.bits, bits);
  }
  return first;
};
