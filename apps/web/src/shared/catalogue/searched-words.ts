interface Correction {
  readonly typed: string;
  readonly meant: string;
}

/** As many letters as a search may have. */
export const longestSearch = 200;

const lower = (words: string): string => words.toLocaleLowerCase('uk');

/** What was looked for: what was typed, with the words that were meant in place of what nobody knows. */
export const searchedWords = (typed: string, corrections: readonly Correction[]): string =>
  corrections.reduce((words, { typed: wrong, meant }) => {
    const at = lower(words).indexOf(lower(wrong));
    return at < 0 ? words : words.slice(0, at) + meant + words.slice(at + wrong.length);
  }, typed);
