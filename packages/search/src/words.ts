/** Latin letters that look like Cyrillic ones: a name typed with one of them inside looks right and is found by nobody. */
const lookAlikes: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  h: 'н',
  i: 'і',
  ï: 'ї',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
};

const apostrophes = /['ʼ’`´ʹ″"]/g;
const separators = /[^\p{L}\p{N}]+/u;

const asCyrillic = (word: string): string =>
  /\p{Script=Cyrillic}/u.test(word) ? word.replace(/[a-zï]/g, (letter) => lookAlikes[letter] ?? letter) : word;

/** The words of a text as they are compared: lower case, without apostrophes and accents, each in letters of one alphabet. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('uk')
    .replaceAll(apostrophes, '')
    .replaceAll('\u0301', '')
    .replaceAll('ґ', 'г')
    .split(separators)
    .filter((word) => word !== '')
    .map(asCyrillic);

// Words that say how somebody asks, not what for.
const little = new Set(
  `а але без в від для до за з зі і й його її їх із к ко мені мій моя на не об ось по при про та те ти то у через це чи що щоб як яка який яку
  або де замовити знайти купити мати можна оформити отримати подати потрібен потрібна потрібне потрібно потрібні прошу треба хочу який
  a an and for get how i in my need of on or the to want with`.split(/\s+/),
);

/** What somebody looks for, word by word; the little words count only when there is nothing else. */
export const wordsAsked = (search: string): string[] => {
  const all = wordsOf(search);
  const telling = all.filter((word) => !little.has(word));
  return telling.length > 0 ? telling : all;
};
