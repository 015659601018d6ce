import { type Bits, countBits, eachBit, keepCommon, noBits } from './bits.ts';
import { type Correction, readingOf, type Said, saidIn } from './reading.ts';
import { add, type Sayings, sayAnyWay, type Way, waysKnown } from './sayings.ts';
import { type Scores, startOver, takeScores } from './scratch.ts';
import type { Phrase } from './synonyms.ts';
import { asTyped, type Term, termsByStem, termsOf, worth } from './terms.ts';
import type { TextIndex } from './text-index.ts';
import { wordsNear } from './vocabulary.ts';

/** What is looked for. */
export interface Sought {
  readonly search: string;
  readonly phrases: readonly Phrase[];
  /**
   * How rare each of the words was when the search began. Later pages are ranked by it: what is published meanwhile
   * would otherwise move everything a little, and a page begin somewhere else than the last one ended.
   */
  readonly rarities?: readonly number[] | undefined;
}

/** What a search came to. */
export interface Found {
  /** Only documents that are there. */
  readonly bits: Bits;
  /** How well each document of `bits` answers, by its number, until the next search; the others' are not meaningful. */
  readonly scores: Scores;
  readonly rarities: readonly number[];
  readonly corrections: readonly Correction[];
  /** Words that no document has in any way: they were left out. */
  readonly unknown: readonly string[];
  /** Words beyond those that are looked for at once: they were left out too. */
  readonly leftOut: readonly string[];
}

/** A mistyped word's nearest ones; the commonest of them is what we say that we took it for. */
const guess = (index: TextIndex, word: string): { terms: Term[]; correction: Correction } | null => {
  const near = wordsNear(index, word);
  const [meant] = near;
  return meant === undefined
    ? null
    : { terms: termsOf(index, near, worth.guessed), correction: { typed: word, meant } };
};

/** Each guess looks through all words; whoever mistypes more of them is told which were not understood. */
const mostGuesses = 3;

interface Understood {
  readonly words: readonly string[];
  /** None where no document says it in any way. */
  readonly ways: readonly Way[];
}

/** What each part of a search may stand for, with the guesses that were made. */
const understand = (index: TextIndex, parts: Iterable<Said>) => {
  const corrections: Correction[] = [];
  let guesses = 0;
  const termsFor = (word: string, isLast: boolean, mayGuess: boolean): readonly Term[] => {
    const terms = asTyped(index, word, isLast);
    if (terms.length > 0 || !mayGuess || guesses === mostGuesses) return terms;
    guesses += 1;
    const guessed = guess(index, word);
    if (guessed) corrections.push(guessed.correction);
    return guessed?.terms ?? terms;
  };
  const understood = Array.from(parts, ({ words, phrase, isLast }): Understood => {
    const own = words.map((word, at) => termsFor(word, isLast && at === words.length - 1, !phrase));
    const others = phrase?.others.map((way) => way.map((stem) => termsByStem(index, stem, worth.otherWay))) ?? [];
    return { words, ways: waysKnown([own, ...others]) };
  });
  return { understood, corrections };
};

const walkOf = ({ ways }: Understood): number =>
  ways.flat(2).reduce((length, { posting }) => length + posting.documents.length, 0);

/** What few documents say tells more of those that say it. Rounded, because it goes into the addresses of later pages. */
const rarity = ({ living }: TextIndex, bits: Bits): number =>
  Math.round(1000 * Math.log(1 + living.count / Math.max(1, countBits(bits)))) / 1000;

/**
 * Finds documents that have every word of a search in any form, in any order; a word that nobody has is guessed, then
 * left out and named. An empty search finds nothing: whoever asks for all does not ask here.
 */
export function find(index: TextIndex, { search, phrases, rarities: known }: Sought): Found {
  startOver(index.scratch);
  const { words, leftOut, correction } = readingOf(index, phrases, search);
  const { understood, corrections } = understand(index, saidIn(words, phrases));
  const parts = understood.filter(({ ways }) => ways.length > 0);
  const bits = parts.length > 0 ? index.living.bits.slice() : noBits(index.living.bits.length);
  const said = new Map<Understood, Sayings>();
  // The rare ones first: how clearly the common ones are said matters of few documents then.
  for (const part of parts.toSorted((one, other) => walkOf(one) - walkOf(other))) {
    const sayings = sayAnyWay(index, part.ways, bits);
    keepCommon(sayings.bits, index.living.bits);
    keepCommon(bits, sayings.bits);
    said.set(part, sayings);
  }
  const rarities =
    known?.length === parts.length ? known : parts.map((part) => rarity(index, said.get(part)?.bits ?? bits));
  const scores = takeScores(index.scratch, index.documents);
  // In the order of typing, whatever was walked first: sums of the same parts must be the same to the last digit.
  for (const [at, part] of parts.entries()) addScores(bits, said.get(part), { times: rarities[at] ?? 0, scores });
  return {
    ...{ bits, scores, rarities, leftOut },
    corrections: correction ? [correction, ...corrections] : corrections,
    unknown: understood.flatMap(({ words: typed, ways }) => (ways.length > 0 ? [] : typed)),
  };
}

const addScores = (
  bits: Bits,
  said: Sayings | undefined,
  { times, scores }: { readonly times: number; readonly scores: Scores },
): void => {
  if (said)
    eachBit(bits, (document) =>
      add(scores, document, times * ((said.names[document] ?? 0) + (said.rests[document] ?? 0))),
    );
};
