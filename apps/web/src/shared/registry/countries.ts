import type { Language } from '#shared/i18n/language-code.ts';
import type { ComboboxOption } from '#shared/ui/Combobox.tsx';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Unions, outlying waters and codes for tests, which browsers name too. */
const notCountries = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);
const mostOptions = 10;

const namesIn = (language: Language): Intl.DisplayNames =>
  new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });

/** Codes that were given up have the name of what came after them. */
const isToday = (code: string): boolean => new Intl.Locale(`und-${code}`).region === code;

const read = new Map<Language, readonly ComboboxOption[]>();

const countriesIn = (language: Language): readonly ComboboxOption[] => {
  const known = read.get(language);
  if (known) return known;
  const names = namesIn(language);
  const codes = letters.flatMap((one) => letters.map((other) => one + other));
  const found = codes.flatMap((value) => {
    const text = notCountries.has(value) || !isToday(value) ? undefined : names.of(value);
    return text ? [{ value, text }] : [];
  });
  read.set(language, found);
  return found;
};

/** What a country is called; its code where the browser knows no name. */
export const countryName = (code: string, language: Language): string => namesIn(language).of(code) ?? code;

/** Countries whose name, or a word of it, begins so. */
export const findCountries = (typed: string, language: Language): readonly ComboboxOption[] => {
  const wanted = typed.trim().toLocaleLowerCase(language);
  return countriesIn(language)
    .filter(({ text }) => ` ${text.toLocaleLowerCase(language)}`.includes(` ${wanted}`))
    .slice(0, mostOptions);
};
