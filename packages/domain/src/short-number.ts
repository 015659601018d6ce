// Characters drawn alike in Latin and Cyrillic, so it does not matter which keyboard a person uses; none resembles
// another: 0 and O, 1 and I, 8 and B are not met together. There are seventeen, a prime: that is what lets one check
// character catch every single slip and every swap of two characters.
const alphabet = '23456789ACEHKMPTX';
const base = alphabet.length;
const payloadLength = 7;
const wholeLength = payloadLength + 1;

/** How many numbers there are: sequences from 0 up to this, exclusive. */
export const shortNumberCapacity = base ** payloadLength;

// What people type for a character they saw or heard: Cyrillic twins first, then likenesses, then names of letters
// («ен» for H, «пе» for P) that no other character of the alphabet answers to.
const meant: Readonly<Record<string, string>> = {
  А: 'A',
  С: 'C',
  Е: 'E',
  Н: 'H',
  К: 'K',
  М: 'M',
  Р: 'P',
  Т: 'T',
  Х: 'X',
  В: '8',
  B: '8',
  З: '3',
  Z: '2',
  S: '5',
  Ѕ: '5',
  Б: '6',
  G: '6',
  Ч: '4',
  Ц: 'C',
  П: 'P',
  N: 'H',
};

const placeInAlphabet = (character: string): number => alphabet.indexOf(character);

// Distinct weights that the prime does not divide: a changed character changes the sum, and so do two swapped ones.
const weightAt = (place: number): number => place + 1;

const weightedSum = (characters: readonly string[]): number =>
  characters.reduce((sum, character, place) => sum + weightAt(place) * placeInAlphabet(character), 0) % base;

const checkCharacter = (payload: readonly string[]): string => {
  const sum = weightedSum(payload);
  const found = Array.from(alphabet).find((_, value) => (sum + weightAt(payloadLength) * value) % base === 0);
  // A prime base has an answer for every sum.
  return found ?? '';
};

const toCharacters = (value: bigint): string[] => {
  const characters: string[] = [];
  for (let rest = value; characters.length < payloadLength; rest /= BigInt(base)) {
    characters.unshift(alphabet.charAt(Number(rest % BigInt(base))));
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

const inGroups = (characters: readonly string[]): string =>
  `${characters.slice(0, 4).join('')}-${characters.slice(4).join('')}`;

/**
 * A number people can dictate, «4K7X-93MA», for a place in a sequence; no two are alike and neighbours do not look it.
 * It is not a secret. Throws outside 0 … shortNumberCapacity − 1.
 */
export const shortNumber = (sequence: number): string => {
  if (!Number.isInteger(sequence) || sequence < 0 || sequence >= shortNumberCapacity) {
    throw new RangeError(`No short number for ${sequence}`);
  }
  const payload = scramble(sequence);
  return inGroups([...payload, checkCharacter(payload)]);
};

// Applications have the sequences from 0 on. What else has numbers begins further on, so that one number means one thing.
const firstOf = { visit: Math.floor(shortNumberCapacity / 4), consultation: Math.floor(shortNumberCapacity / 2) };

/** The short number of something that is no application, for its place in its own sequence. */
export const shortNumberOf = (kind: keyof typeof firstOf, sequence: number): string =>
  shortNumber(firstOf[kind] + sequence);

/** The number a person meant, in its usual form; null when it cannot be one. Forgives case, spaces, dashes, keyboard. */
export const parseShortNumber = (text: string): string | null => {
  const characters = Array.from(
    text
      .normalize('NFC')
      .toUpperCase()
      .replace(/[\s.\p{Pd}\u2212№#]/gu, ''),
    (character) => meant[character] ?? character,
  );
  const isWhole = characters.length === wholeLength && characters.every((character) => placeInAlphabet(character) >= 0);
  return isWhole && weightedSum(characters) === 0 ? inGroups(characters) : null;
};
