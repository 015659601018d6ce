/** Some centres write the series of a passport in Latin letters that look like the Ukrainian ones. */
const latin = 'ABCEHIKMOPTX';
const ukrainian = 'АВСЕНІКМОРТХ';

const inUkrainian = (series: string): string =>
  series.replace(/[A-Z]/g, (letter) => ukrainian[latin.indexOf(letter)] ?? letter);

/** A number as it is compared: no spaces and signs that nobody sees, the series of a passport in Ukrainian letters. */
export const tidyNumber = (value: string): string =>
  value
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, '')
    .toUpperCase()
    .replace(/^\p{L}{2}(?=\d{6}$)/u, inUkrainian);

/** РНОКПП of ten digits, or the passport that by law stands for it: nine digits, or two Ukrainian letters and six digits. */
export const personNumberForm = /^(\d{9,10}|[АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ]{2}\d{6})$/;

/** Whether a tidied number may be somebody's: what fills a field that nobody filled in is nobody's. */
export const isSomebodys = (value: string, form: RegExp): boolean => form.test(value) && !/^\D*0+$/.test(value);

/** The number of a person in the form it is compared in; null for anything else. */
export const personNumber = (value: string): string | null => {
  const tidy = tidyNumber(value);
  return isSomebodys(tidy, personNumberForm) ? tidy : null;
};
