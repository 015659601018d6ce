const latinKeys = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const ukrainianKeys = 'йцукенгшщзхїфівапролджєячсмитьбю';

const keyToKey = (from: string, to: string): ReadonlyMap<string, string> =>
  new Map([...from].map((key, at) => [key, to[at] ?? key]));

const toUkrainian = keyToKey(latinKeys, ukrainianKeys);
const toLatin = keyToKey(ukrainianKeys, latinKeys);

const through = (keys: ReadonlyMap<string, string>, text: string): string =>
  [...text.toLocaleLowerCase('uk')].map((letter) => keys.get(letter) ?? letter).join('');

/** What was meant when the keyboard stood in the other language: «rhsckj» is «крісло». Null where nothing would change. */
export const inOtherLayout = (typed: string): string | null => {
  const lower = typed.toLocaleLowerCase('uk');
  const other = through(/\p{Script=Cyrillic}/u.test(typed) ? toLatin : toUkrainian, typed);
  return other === lower ? null : other;
};
