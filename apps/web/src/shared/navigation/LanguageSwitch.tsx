import type { ReactNode } from 'react';
import type { Language } from '#shared/i18n/language-code.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { Button } from '#shared/ui/Button.tsx';

// Each language is named in itself: a person who reads only that one must find it.
const names: Record<Language, string> = { uk: 'Українська', en: 'English' };

/** The way to the other language. */
export function LanguageSwitch(): ReactNode {
  const { language, choose } = useLanguage();
  const other: Language = language === 'uk' ? 'en' : 'uk';
  return (
    <Button look="plain" lang={other} onClick={() => choose(other)}>
      {names[other]}
    </Button>
  );
}
