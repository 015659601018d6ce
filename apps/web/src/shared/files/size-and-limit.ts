import { formatSize } from '#shared/i18n/formats.ts';
import type { Language } from '#shared/i18n/language-code.ts';

const whole = { uk: new Intl.NumberFormat('uk-UA'), en: new Intl.NumberFormat('en-GB') };
const bytesWord = { uk: 'Б', en: 'B' };

/** G2: the size of a file and the limit it is over, «28,6 МБ» and «4 МБ»; to the byte where both would read alike. */
export const sizeAndLimit = (
  { size, limit }: { readonly size: number; readonly limit: number },
  language: Language,
): { readonly size: string; readonly limit: string } => {
  const [is, may] = [formatSize(size, language), formatSize(limit, language)];
  if (is !== may) return { size: is, limit: may };
  const toTheByte = (bytes: number): string => `${whole[language].format(bytes)}\u00a0${bytesWord[language]}`;
  return { size: toTheByte(size), limit: `${toTheByte(limit)} (${may})` };
};
