import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { knownWordsPattern, ukrainianWords } from './password-words.ts';

/** What makes a password easy to guess. */
export type Weakness = 'common' | 'predictable';

interface Meter {
  readonly zxcvbn: ZxcvbnFactory;
  readonly knownWords: RegExp;
}

// Eight random signs score 2: the meter counts each sign as one of ten.
/** What the meter must answer, 0–4. */
const enoughScore = { alone: 3, withSecondFactor: 2 } as const;
/** What follows can only make it harder, and weighing it would hold up everybody else. */
const weighedSigns = 40;

let meter: Promise<Meter> | null = null;

/** The lists are a few megabytes: read at the first password, once. */
const openMeter = (): Promise<Meter> => {
  meter ??= Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]).then(([core, common]) => ({
    knownWords: knownWordsPattern(),
    zxcvbn: new core.ZxcvbnFactory({
      dictionary: { ...common.dictionary, ...ukrainianWords() },
      graphs: common.adjacencyGraphs,
      l33tMaxSubstitutions: 20,
    }),
  }));
  return meter;
};

const year = /(?:19|20)\d{2}/g;
const fewWords = 3;
const fewSigns = 3;

// The meter counts three words of any list as hard to guess; three words of a short list are not.
const isMadeOfKnownWords = (password: string, knownWords: RegExp): boolean => {
  const words = password.match(knownWords) ?? [];
  const rest = password
    .replaceAll(knownWords, '')
    .replaceAll(year, '')
    .replaceAll(/[^\p{L}\p{Nd}]/gu, '');
  return words.length > 0 && words.length <= fewWords && [...rest].length <= fewSigns;
};

interface Weighed {
  /** The person's own words, guessed first. */
  readonly about: readonly string[];
  readonly secondFactor: boolean;
}

/** Why a password is easy to guess, or null. */
export async function weaknessOf(password: string, { about, secondFactor }: Weighed): Promise<Weakness | null> {
  const { zxcvbn, knownWords } = await openMeter();
  const weighed = [...password.normalize('NFKC')].slice(0, weighedSigns).join('');
  if (isMadeOfKnownWords(weighed, knownWords)) return 'common';
  const { score, sequence } = zxcvbn.check(weighed, [...about]);
  if (score >= (secondFactor ? enoughScore.withSecondFactor : enoughScore.alone)) return null;
  return sequence.some(({ pattern }) => pattern === 'dictionary') ? 'common' : 'predictable';
}
