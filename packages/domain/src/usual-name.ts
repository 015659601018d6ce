// These stay small within a name: Гасан огли, Ван дер Варден.
const particles = new Set(['огли', 'кизи', 'заде', 'аль', 'ель', 'ібн', 'фон', 'ван', 'дер', 'де', 'ла', 'да']);

const capital = (word: string): string => {
  const [, prefix = '', rest = word] = /^(\p{L}['’ʼ`])?(.*)$/su.exec(word) ?? [];
  return prefix.toLocaleUpperCase('uk') + rest.charAt(0).toLocaleUpperCase('uk') + rest.slice(1);
};

const isOddlyTyped = (name: string): boolean => {
  const letters = name.replace(/[^\p{L}]/gu, '');
  if (letters.length < 2) return false;
  const isShouted = letters === letters.toLocaleUpperCase('uk');
  return isShouted || letters.charAt(0) !== letters.charAt(0).toLocaleUpperCase('uk');
};

/** A part of a name typed in capitals or small letters, as it is usually written: «КОВАЛЕНКО» – «Коваленко». Others stay as they are. */
export const usualName = (name: string): string => {
  if (!isOddlyTyped(name)) return name;
  return name
    .toLocaleLowerCase('uk')
    .split(/([\s-]+)/u)
    .map((word, place) => (place > 0 && particles.has(word) ? word : capital(word)))
    .join('');
};
