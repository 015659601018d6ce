import { useCallback, useEffect } from 'react';
import { useLanguage } from '#shared/i18n/language.tsx';

/** So long (milliseconds) another language waits for who chose it. */
const stayMs = 60_000;

/** A device of a hall speaks Ukrainian; a visitor may change that, and the next one finds it as it was. */
export const useOwnLanguage = (isBusy: boolean): (() => void) => {
  const { language, choose } = useLanguage();
  const isOther = language !== 'uk';
  useEffect(() => {
    if (!isOther || isBusy) return;
    const timer = setTimeout(() => choose('uk'), stayMs);
    return () => clearTimeout(timer);
  }, [isOther, isBusy, choose]);
  return useCallback(() => {
    if (isOther) choose('uk');
  }, [isOther, choose]);
};
