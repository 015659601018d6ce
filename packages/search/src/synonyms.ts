import { stemOf } from './stem.ts';
import { wordsAsked } from './words.ts';

/** Groups of words that mean one thing; each is a word or a few: «крісло колісне», «візок». */
export type Synonyms = readonly (readonly string[])[];

/** A way to say something, by stems, and the other ways to say it. */
export interface Phrase {
  readonly stems: readonly string[];
  readonly others: readonly (readonly string[])[];
}

/** The groups as they are looked for, the longest phrases first: «крісло колісне» before «крісло». */
export const phrasesOf = (synonyms: Synonyms): readonly Phrase[] =>
  synonyms
    .flatMap((group) => {
      const ways = group.map((phrase) => wordsAsked(phrase).map(stemOf)).filter(({ length }) => length > 0);
      return ways.map((stems) => ({ stems, others: ways.filter((other) => other !== stems) }));
    })
    .toSorted((one, other) => other.stems.length - one.stems.length);

/** The longest phrase that stands at this place. */
export const phraseAt = (phrases: readonly Phrase[], stems: readonly string[], at: number): Phrase | undefined =>
  phrases.find((phrase) => phrase.stems.every((stem, offset) => stems[at + offset] === stem));
