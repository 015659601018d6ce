import { wordsOf } from './words.ts';

/** A word of a name, and its share in what the name tells. */
export interface ToldWord {
  readonly word: string;
  readonly share: number;
}

/** «Приставка до крісла» is no chair: what follows a preposition only says what the thing goes with. */
const share = { whole: 2, naming: 1.4, main: 1, aside: 0.5 };

const prepositions = new Set(
  `без від до для за з зі із на навколо над о об під після по при про проти у в через
  against by for from in of on to with without`.split(/\s+/),
);

// What a thing is called ends where the name of the model begins: at a quotation mark, a bracket, a comma, a number.
const aside = /[«"“„(,;:–—]|(?:^|\s)[^\s]*\d/u;

const isCyrillic = /\p{Script=Cyrillic}/u;

// Endings of adjectives in the nominative that few nouns share; where all words look so, the first one names.
const adjective = /(?:[иі]й|[нвлчтк]е|[нвлч]а|[нв]і|[сц]ьк[аі])$/u;

/** «Крісло складне», «складне крісло», “folding chair”: the word that says what it is. */
const namingWord = (main: readonly string[]): string | undefined => {
  const [first] = main;
  if (first === undefined || !isCyrillic.test(first)) return main.at(-1);
  return main.find((word) => !adjective.test(word)) ?? first;
};

/** The words of the name of one thing, in one language, by how much they say what that thing is. */
export const toldByName = (name: string): ToldWord[] => {
  const all = wordsOf(name);
  const beginning = wordsOf(name.split(aside, 1)[0] ?? '');
  const preposition = beginning.findIndex((word, at) => at > 0 && prepositions.has(word));
  const main = preposition > 0 ? beginning.slice(0, preposition) : beginning;
  const naming = namingWord(main);
  const shareOf = (word: string, at: number): number => {
    if (at >= main.length) return share.aside;
    if (word !== naming) return share.main;
    return all.length === 1 ? share.whole : share.naming;
  };
  return all.map((word, at) => ({ word, share: shareOf(word, at) }));
};
