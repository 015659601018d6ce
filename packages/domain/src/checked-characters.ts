// Characters drawn alike in Latin and Cyrillic, so it does not matter which keyboard a person uses; none resembles
// another: 0 and O, 1 and I, 8 and B are not met together. There are seventeen, a prime: that is what lets one check
// character catch every single slip and every swap of two characters.
const alphabet = '23456789ACEHKMPTX';
/** How many characters there are. */
export const base = alphabet.length;

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

export const characterAt = (place: number): string => alphabet.charAt(place);
export const placeInAlphabet = (character: string): number => alphabet.indexOf(character);

// Distinct weights that the prime does not divide: a changed character changes the sum, and so do two swapped ones.
const weightAt = (place: number): number => place + 1;

const weightedSum = (characters: readonly string[]): number =>
  characters.reduce((sum, character, place) => sum + weightAt(place) * placeInAlphabet(character), 0) % base;

/** The characters with one more that lets slips be noticed; sixteen in all at most. */
export const withCheck = (payload: readonly string[]): string[] => {
  if (payload.length >= base - 1) throw new RangeError(`No check character for ${payload.length} characters`);
  const sum = weightedSum(payload);
  const check = Array.from(alphabet).find((_, value) => (sum + weightAt(payload.length) * value) % base === 0);
  // A prime base has an answer for every sum.
  return [...payload, check ?? ''];
};

/** What a person meant by what they typed; null when it cannot be `length` characters that withCheck() made. */
export const parseChecked = (text: string, length: number): string[] | null => {
  const characters = Array.from(
    text
      .normalize('NFC')
      .toUpperCase()
      .replace(/[\s.\p{Pd}\u2212№#]/gu, ''),
    (character) => meant[character] ?? character,
  );
  const isWhole = characters.length === length && characters.every((character) => placeInAlphabet(character) >= 0);
  return isWhole && weightedSum(characters) === 0 ? characters : null;
};

/** In fours, with hyphens between. */
export const inFours = (characters: readonly string[]): string =>
  characters
    .join('')
    .match(/.{1,4}/g)
    ?.join('-') ?? '';
