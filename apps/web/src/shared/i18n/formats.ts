import type { PersonName } from '@cabinet/contracts/people';
import type { Language } from './language-code.ts';
import { useLanguage } from './language.tsx';

const localeOf: Record<Language, string> = { uk: 'uk-UA', en: 'en-GB' };

/** Everything happens in one country: a person abroad must see the hour of the office, not of the laptop. */
const timeZone = 'Europe/Kyiv';

/** Accepts an instant or a calendar day (`2026-11-21`); a day has no zone, so it is read at noon of Kyiv. */
const instantOf = (when: Date | string): Date =>
  typeof when === 'string' ? new Date(/^\d{4}-\d{2}-\d{2}$/.test(when) ? `${when}T12:00:00Z` : when) : when;

const formatWith = (when: Date | string, language: Language, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(localeOf[language], { timeZone, ...options }).format(instantOf(when));

/** «21 листопада 2026 р.» */
export const formatDate = (when: Date | string, language: Language): string =>
  formatWith(when, language, { day: 'numeric', month: 'long', year: 'numeric' });

/** «14:05», 24 hours. */
export const formatTime = (when: Date | string, language: Language): string =>
  formatWith(when, language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** «21 листопада 2026 р., 14:05» */
export const formatDateTime = (when: Date | string, language: Language): string =>
  `${formatDate(when, language)}, ${formatTime(when, language)}`;

const sizeUnits: Record<Language, readonly [string, string, string]> = { uk: ['Б', 'КБ', 'МБ'], en: ['B', 'kB', 'MB'] };

/** «340 КБ», «4,2 МБ»; a kilobyte has 1024 bytes, as the limits do. */
export const formatSize = (bytes: number, language: Language): string => {
  const [b, kb, mb] = sizeUnits[language];
  const number = (value: number, digits: number): string =>
    new Intl.NumberFormat(localeOf[language], { maximumFractionDigits: digits }).format(value);
  if (bytes < 1024) return `${number(bytes, 0)} ${b}`;
  if (bytes < 1024 * 1024) return `${number(bytes / 1024, 0)} ${kb}`;
  return `${number(bytes / 1024 / 1024, 1)} ${mb}`;
};

/** Hryvnias: «1 250,50 ₴». */
export const formatMoney = (hryvnias: number, language: Language): string =>
  new Intl.NumberFormat(localeOf[language], {
    style: 'currency',
    currency: 'UAH',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: Number.isInteger(hryvnias) ? 0 : 2,
  }).format(hryvnias);

/** Family name first, as documents in Ukraine have it. */
export const formatPersonName = ({ surname, givenName, patronymic }: PersonName): string =>
  [surname, givenName, patronymic].filter(Boolean).join(' ');

export interface Formats {
  readonly date: (when: Date | string) => string;
  readonly time: (when: Date | string) => string;
  readonly dateTime: (when: Date | string) => string;
  readonly size: (bytes: number) => string;
  readonly money: (hryvnias: number) => string;
}

const formatsIn = (language: Language): Formats => ({
  date: (when) => formatDate(when, language),
  time: (when) => formatTime(when, language),
  dateTime: (when) => formatDateTime(when, language),
  size: (bytes) => formatSize(bytes, language),
  money: (hryvnias) => formatMoney(hryvnias, language),
});

const formats: Record<Language, Formats> = { uk: formatsIn('uk'), en: formatsIn('en') };

/** The formatters in the language of the page. */
export const useFormats = (): Formats => formats[useLanguage().language];
