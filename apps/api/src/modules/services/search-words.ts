const fold = (text: string): string => text.toLocaleLowerCase('uk').replaceAll(/['ʼ’`]/g, '');

const split = (text: string): string[] => fold(text).split(/[^\p{L}\p{N}]+/u);

// Words that say how somebody asks, not what for.
const little = new Set(
  `а але без в від для до за з зі і й його її їх із к ко мені мій моя на не об ось по при про та те ти то у через це чи що щоб як яка який яку
  або де замовити мати можна оформити отримати подати потрібен потрібна потрібне потрібно потрібні прошу треба хочу
  a an and for get how i in my need of on or the to want`.split(/\s+/),
);

// Endings of nouns and adjectives, the longest first; with them a word keeps at least three letters.
const endings = [
  ...['ністю', 'ності', 'ність', 'остями', 'ами', 'ями', 'ові', 'еві', 'єві', 'ого', 'ому', 'ими', 'іми', 'ією'],
  ...['ою', 'ею', 'єю', 'ям', 'ам', 'ах', 'ях', 'ом', 'ем', 'єм', 'ів', 'їв', 'ий', 'ій', 'их', 'іх', 'им', 'ім', 'ії'],
  ...['ія', 'ію', 'а', 'я', 'у', 'ю', 'о', 'е', 'є', 'и', 'і', 'ї', 'ь', 'й', 'es', 's'],
];
const shortestStem = 3;

/** A word without its ending: «візок» and «візка» come to the same. Not a dictionary: near enough to look things up. */
export const stemOf = (word: string): string => {
  if (/\d/.test(word)) return word;
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= shortestStem);
  const bare = ending ? word.slice(0, -ending.length) : word;
  // The vowel that comes and goes: візок – візка, палець – пальця, візочок – візочка.
  return bare.length > shortestStem ? bare.replace(/[оеє]([кцн])$/u, '$1').replace(/ь(?=[кцн]$)/u, '') : bare;
};

/** Every word of these texts, as written and without its ending. */
export const wordsOf = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap(split).flatMap((word) => (word ? [word, stemOf(word)] : [])));

/** What somebody looks for, word by word; the little words count only when there is nothing else. */
export const wordsAsked = (search: string): readonly string[] => {
  const all = split(search).filter((word) => word !== '');
  const telling = all.filter((word) => !little.has(word));
  return telling.length > 0 ? telling : all;
};

/** Whether each word asked for, in whatever form, is or begins one of these words. */
export const hasEveryWord = (words: ReadonlySet<string>, asked: readonly string[]): boolean =>
  asked.every((word) => {
    const stem = stemOf(word);
    // Three letters that are left of a longer word begin too many others: «віза» is no «візок».
    const mayBegin = stem === word || stem.length > shortestStem;
    return words.has(stem) || (mayBegin && words.values().some((one) => one.startsWith(stem)));
  });
