const isDigit = /\d/;
const isCyrillic = /\p{Script=Cyrillic}/u;
const vowels = 'аеєиіїоуюя';
const isVowel = (letter: string | undefined): boolean => letter !== undefined && vowels.includes(letter);

// Endings of nouns and adjectives, the longest first.
const endings = [
  ...['ями', 'ами', 'ові', 'еві', 'єві', 'ого', 'його', 'ому', 'йому', 'ими', 'іми', 'їми', 'ією', 'ьою'],
  ...[
    'ою',
    'ею',
    'єю',
    'ям',
    'ам',
    'ах',
    'ях',
    'ом',
    'ем',
    'єм',
    'ів',
    'їв',
    'ей',
    'ий',
    'ій',
    'їй',
    'ої',
    'их',
    'іх',
    'їх',
  ],
  ...['им', 'ім', 'їм', 'ії', 'ія', 'ію', 'іє', 'а', 'я', 'у', 'ю', 'о', 'е', 'є', 'и', 'і', 'ї', 'ь', 'й'],
].toSorted((one, other) => other.length - one.length);

const shortestStem = 3;

/** «слухов-ий» as «слух-ові»: the same three letters are an ending of one word and a part of the other. */
const adjectival = /(?<=\p{L}{3})[оеє]в$/u;

const withoutEnding = (word: string): string => {
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= shortestStem);
  return (ending ? word.slice(0, -ending.length) : word).replace(adjectival, '');
};

/** «сидінн» and «сидін»; «пальц» and «палц»: what is written twice or softened before the end makes no other word. */
const withoutDoubling = (stem: string): string =>
  stem.replace(/ь(?=\p{L}?$)/u, '').replace(/(\p{L})\1$/u, (pair, letter: string) => (isVowel(letter) ? pair : letter));

/** «стіл» – «столи», «ремінь» – «ременя»: the last vowel of a closed syllable changes with the case. */
const withOneVowel = (stem: string): string => {
  const before = stem.slice(0, -2);
  const [vowel, last] = stem.slice(-2);
  if (stem.endsWith('ніст')) return `${stem.slice(0, -3)}ост`;
  if (isVowel(last)) return stem;
  if (vowel === 'і' || (vowel === 'е' && stem.length >= 5)) return `${before}о${last}`;
  return stem;
};

/** «візок» – «візка», «крісло» – «крісел»: the vowel that comes and goes is left out of both. */
const withoutFleetingVowel = (stem: string): string => {
  const [before, vowel, last] = stem.slice(-3);
  const flees = stem.length >= 5 && vowel === 'о' && !isVowel(before) && !isVowel(last);
  return flees ? `${stem.slice(0, -2)}${last}` : stem;
};

/** «рука» – «руці», «нога» – «нозі». */
const hardened: Readonly<Record<string, string>> = { ц: 'к', з: 'г', с: 'х' };
const withHardEnd = (stem: string): string => stem.slice(0, -1) + (hardened[stem.slice(-1)] ?? stem.slice(-1));

// One word with two stems, each of them common here.
const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries({
    дитин: 'діти дітей дітям дітьми дітях дитя дитяти',
    людин: 'люди людей людям людьми людях',
    око: 'очі очей очам очима очах ока оку оком',
    ден: 'дня дню днем дні днів дням днями днях',
  }).flatMap(([stem, forms]) => forms.split(' ').map((form) => [form, stem] as const)),
);

const stemOfUkrainian = (word: string): string => {
  if (word.length < shortestStem) return word;
  const known = irregular.get(word);
  if (known !== undefined) return known;
  const bare = withoutDoubling(withoutEnding(word));
  return withHardEnd(withoutFleetingVowel(withOneVowel(bare)));
};

const stemOfEnglish = (word: string): string => {
  if (word.length <= shortestStem) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
};

/**
 * What all forms of a word have in common: «крісло», «крісел», «кріслами» come to the same. Not a dictionary and not a
 * word one could read; two words may share a stem, and the order of results puts the nearer ones first.
 */
export const stemOf = (word: string): string => {
  if (isDigit.test(word)) return word;
  return isCyrillic.test(word) ? stemOfUkrainian(word) : stemOfEnglish(word);
};
