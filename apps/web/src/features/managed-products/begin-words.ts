const betweenWords = /[^\p{L}\p{N}'’]+/u;

const wordsOf = (text: string): readonly string[] => text.toLocaleLowerCase('uk').split(betweenWords).filter(Boolean);

/** Whether every typed word begins a word of these: “22” finds the class 12 22, not a name with 22 in the middle. */
export const beginWords = (typed: string, held: readonly string[]): boolean => {
  const words = held.flatMap(wordsOf);
  return wordsOf(typed).every((begun) => words.some((word) => word.startsWith(begun)));
};
