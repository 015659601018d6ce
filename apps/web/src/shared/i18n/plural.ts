import type { Language } from './language-code.ts';

type UkrainianForms = { readonly one: string; readonly few: string; readonly many: string };
type EnglishForms = { readonly one: string; readonly other: string };

const rules = { uk: new Intl.PluralRules('uk-UA'), en: new Intl.PluralRules('en-GB') };

/** «1 файл», «2 файли», «5 файлів»: the number and the right word. */
export const pluralUk = (count: number, { one, few, many }: UkrainianForms): string => {
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = { one, few, many };
  return `${formatNumber(count, 'uk')} ${forms[rules.uk.select(count)] ?? few}`;
};

/** “1 file”, “2 files”: the number and the right word. */
export const pluralEn = (count: number, { one, other }: EnglishForms): string =>
  `${formatNumber(count, 'en')} ${rules.en.select(count) === 'one' ? one : other}`;

const localeOf: Record<Language, string> = { uk: 'uk-UA', en: 'en-GB' };

const formatNumber = (count: number, language: Language): string =>
  new Intl.NumberFormat(localeOf[language]).format(count);
