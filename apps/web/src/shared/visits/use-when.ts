import { useFormats } from '#shared/i18n/formats.ts';
import type { Language } from '#shared/i18n/language-code.ts';
import { useLanguage } from '#shared/i18n/language.tsx';

const asked = { timeZone: 'Europe/Kyiv', weekday: 'long', day: 'numeric', month: 'long' } as const;

const days: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  uk: new Intl.DateTimeFormat('uk-UA', asked),
  en: new Intl.DateTimeFormat('en-GB', asked),
};

export interface WhenWords {
  /** «пʼятниця, 27 листопада», of an instant or of a calendar day. */
  readonly day: (when: string) => string;
  /** «09:40» */
  readonly time: (instant: string) => string;
  /** «пʼятниця, 27 листопада, 09:40» */
  readonly moment: (instant: string) => string;
}

/** Days and times of visits in words, by the clock of the office. */
export const useWhen = (): WhenWords => {
  const { language } = useLanguage();
  const { time } = useFormats();
  const day = (when: string): string =>
    days[language].format(new Date(when.length === 10 ? `${when}T12:00:00Z` : when));
  return { day, time, moment: (instant) => `${day(instant)}, ${time(instant)}` };
};
