import { languageTag, type PaperLanguage } from './content.ts';

const kyiv = 'Europe/Kyiv';

/** «9 липня 2020 р.» / “9 July 2020” from a calendar day written YYYY-MM-DD; throws on anything else. */
export const dayInWords = (day: string, language: PaperLanguage): string =>
  Temporal.PlainDate.from(day).toLocaleString(languageTag[language], { dateStyle: 'long' });

/** «пʼятниця, 27 листопада 2026 р.» / “Friday 27 November 2026”, from YYYY-MM-DD. */
export const fullDayInWords = (day: string, language: PaperLanguage): string =>
  Temporal.PlainDate.from(day).toLocaleString(languageTag[language], { dateStyle: 'full' });

/** The day and the minute on a clock in Kyiv, whatever the server's own clock shows. */
export const momentInWords = (moment: Date, language: PaperLanguage): string => {
  const day = moment.toLocaleDateString(languageTag[language], { dateStyle: 'long', timeZone: kyiv });
  const time = moment.toLocaleTimeString(languageTag[language], { hour: '2-digit', minute: '2-digit', timeZone: kyiv });
  return `${day}, ${time}`;
};

const units: Readonly<Record<PaperLanguage, readonly [string, string, string]>> = {
  uk: ['Б', 'КБ', 'МБ'],
  en: ['B', 'KB', 'MB'],
};

/** A file's size in bytes, kilobytes or megabytes (of 1024), with one digit after the comma where it helps. */
export const sizeInWords = (bytes: number, language: PaperLanguage): string => {
  const power = bytes < 1024 ? 0 : bytes < 1024 * 1024 ? 1 : 2;
  const amount = new Intl.NumberFormat(languageTag[language], { maximumFractionDigits: power === 0 ? 0 : 1 });
  return `${amount.format(bytes / 1024 ** power)}\u00a0${units[language][power]}`;
};

export interface DayForms {
  readonly one: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** «1 робочий день», «3 робочі дні», «30 робочих днів»: the form that the number asks for. */
export const counted = (count: number, forms: DayForms, language: PaperLanguage): string => {
  const rule = new Intl.PluralRules(languageTag[language]).select(count);
  const form = rule === 'one' ? forms.one : rule === 'few' ? forms.few : rule === 'many' ? forms.many : undefined;
  return `${count}\u00a0${form ?? forms.other}`;
};

/** The first 16 of 64 hexadecimal digits in groups of four: enough to compare by eye. */
export const shortPrint = (sha256: string): string => (sha256.slice(0, 16).match(/.{1,4}/g) ?? []).join(' ');
