import type { Language } from '#shared/i18n/language-code.ts';

const formats = {
  uk: new Intl.NumberFormat('uk-UA', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
};
const units = { uk: 'МБ', en: 'MB' };

/** H1: «0,36 МБ», always megabytes to two decimals; the smallest shown is 0,01. */
export const formatMegabytes = (bytes: number, language: Language): string => {
  const shown = bytes === 0 ? 0 : Math.max(0.01, bytes / 1024 / 1024);
  return `${formats[language].format(shown)}\u00a0${units[language]}`;
};
