import type { Bilingual } from '@cabinet/contracts/service-definition';
import { useLanguage } from './language.tsx';
import type { Language } from './language-code.ts';

/** The side of a bilingual text in this language; an empty side gives way to the other. */
export const sideOf = (words: Bilingual, language: Language): string => words[language] || words.uk || words.en;

/** Reads bilingual texts in the language of the page. */
export const useBilingual = (): ((words: Bilingual) => string) => {
  const { language } = useLanguage();
  return (words) => sideOf(words, language);
};
