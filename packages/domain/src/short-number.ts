import { base, characterAt, inFours, parseChecked, placeInAlphabet, withCheck } from './checked-characters.ts';

const payloadLength = 7;

/** How many numbers there are: sequences from 0 up to this, exclusive. */
export const shortNumberCapacity = base ** payloadLength;

const toCharacters = (value: bigint): string[] => {
  const characters: string[] = [];
  for (let rest = value; characters.length < payloadLength; rest /= BigInt(base)) {
    characters.unshift(characterAt(Number(rest % BigInt(base))));
  }
  return characters;
};

const toValue = (characters: readonly string[]): bigint =>
  characters.reduce((value, character) => value * BigInt(base) + BigInt(placeInAlphabet(character)), 0n);

const capacity = BigInt(shortNumberCapacity);

// Each step gives every sequence its own place: a factor that seventeen does not divide, and reading backwards.
const scramble = (sequence: number): string[] => {
  const spread = (BigInt(sequence) * 193_710_247n + 77_345_111n) % capacity;
  const reversed = toValue(toCharacters(spread).reverse());
  return toCharacters((reversed * 301_989_871n + 160_481_183n) % capacity);
};

/**
 * A number people can dictate, «4K7X-93MA», for a place in a sequence; no two are alike and neighbours do not look it.
 * It is not a secret. Throws outside 0 … shortNumberCapacity − 1.
 */
export const shortNumber = (sequence: number): string => {
  if (!Number.isInteger(sequence) || sequence < 0 || sequence >= shortNumberCapacity) {
    throw new RangeError(`No short number for ${sequence}`);
  }
  return inFours(withCheck(scramble(sequence)));
};

// Applications have the sequences from 0 on. What else has numbers begins further on, so that one number means one thing.
const firstOf = {
  visit: Math.floor(shortNumberCapacity / 4),
  consultation: Math.floor(shortNumberCapacity / 2),
  card: Math.floor((shortNumberCapacity / 4) * 3),
  recovery: Math.floor((shortNumberCapacity / 8) * 7),
  referral: Math.floor((shortNumberCapacity / 8) * 5),
  extract: Math.floor((shortNumberCapacity / 16) * 15),
};

/** The short number of something that is no application, for its place in its own sequence. */
export const shortNumberOf = (kind: keyof typeof firstOf, sequence: number): string =>
  shortNumber(firstOf[kind] + sequence);

/** The number a person meant, in its usual form; null when it cannot be one. Forgives case, spaces, dashes, keyboard. */
export const parseShortNumber = (text: string): string | null => {
  const characters = parseChecked(text, payloadLength + 1);
  return characters && inFours(characters);
};
