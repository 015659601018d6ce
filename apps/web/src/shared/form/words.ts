import type { FieldError } from '@cabinet/contracts/http/problem';
import type { FieldText } from '@cabinet/contracts/words/field-text';
import type { Language } from '#shared/i18n/language-code.ts';
import { currentLanguage } from '#shared/i18n/language.tsx';

type Words = Readonly<Record<string, FieldText>>;

const sources: Record<Language, () => Promise<Words>> = {
  uk: async () => (await import('@cabinet/contracts/words/fields.uk')).fieldsUk,
  en: async () => (await import('@cabinet/contracts/words/fields.en')).fieldsEn,
};

const loading = new Map<Language, Promise<Words>>();

/** The words for field codes in a language, fetched once. */
export const loadFieldWords = (language: Language = currentLanguage()): Promise<Words> => {
  const words = loading.get(language) ?? sources[language]();
  loading.set(language, words);
  words.catch(() => loading.delete(language));
  return words;
};

/** Words of one form for a field: one text for a missing answer, or texts by code. */
export type OwnWords = string | Readonly<Record<string, string>>;

const isAboutMissing = (code: string): boolean =>
  code === 'field.required' || code === 'field.type' || code === 'field.choice' || code.endsWith('_missing');

/** What to tell about a field: the form's own words first, then the common ones. */
export const wordsFor = (
  { code, params = {} }: Pick<FieldError, 'code' | 'params'>,
  common: Words,
  own: OwnWords | undefined,
): string => {
  if (typeof own === 'string' && isAboutMissing(code)) return own;
  const special = typeof own === 'object' ? own[code] : undefined;
  const words = special ?? common[code] ?? common['field.format'] ?? code;
  return typeof words === 'function' ? words(params) : words;
};
