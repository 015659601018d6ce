import { createContext, type ReactNode, use, useCallback, useMemo, useState, useTransition } from 'react';
import type { Language } from './language-code.ts';
import { loadTexts } from './load-texts.ts';

const storageKey = 'cabinet.language';

/** The language of the page now, as `<html lang>` says; set before first paint by /preferences.js. */
export const currentLanguage = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'uk');

const remember = (language: Language): void => {
  document.documentElement.lang = language;
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Storage may be forbidden: the choice then lasts until the page is closed.
  }
};

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice>({ language: 'uk', choose: () => undefined });

interface Props {
  readonly children: ReactNode;
}

/** Holds the chosen language; a change keeps the old words on screen until the new ones have arrived. */
export function LanguageProvider({ children }: Props): ReactNode {
  const [language, setLanguage] = useState(currentLanguage);
  const [, startTransition] = useTransition();
  const choose = useCallback((next: Language) => {
    startTransition(async () => {
      await loadTexts('common', next);
      remember(next);
      startTransition(() => setLanguage(next));
    });
  }, []);
  const choice = useMemo(() => ({ language, choose }), [language, choose]);
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

export const useLanguage = (): LanguageChoice => use(LanguageContext);
