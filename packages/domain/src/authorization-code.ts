import { base, characterAt, inFours, parseChecked, withCheck } from './checked-characters.ts';

// Fifteen of seventeen characters are 61 bits; the sixteenth lets a slip be told from a wrong code.
const payloadLength = 15;

/** A code as printed, «4K7X-93MA-…», of random bytes; `byte` gives the next one. */
export const newAuthorizationCode = (byte: () => number): string => {
  // Bytes past the last whole multiple would make some characters likelier than others.
  const fair = 256 - (256 % base);
  const payload: string[] = [];
  while (payload.length < payloadLength) {
    const value = byte();
    if (value < fair) payload.push(characterAt(value % base));
  }
  return inFours(withCheck(payload));
};

/** The code that somebody meant, as printed; null when a character is missing, or wrong. */
export const parseAuthorizationCode = (text: string): string | null => {
  const characters = parseChecked(text, payloadLength + 1);
  return characters && inFours(characters);
};
