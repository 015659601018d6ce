import { consultationsEn, consultationsUk } from './words/consultations.ts';
import { en } from './words/en.ts';
import { extractsEn, extractsUk } from './words/extracts.ts';
import { feedbackEn, feedbackUk } from './words/feedback.ts';
import { provisionsEn, provisionsUk } from './words/provisions.ts';
import { registryEn, registryUk } from './words/registry.ts';
import { releasesEn, releasesUk } from './words/releases.ts';
import { supervisorsEn, supervisorsUk } from './words/supervisors.ts';
import type { Facts, Template, Words } from './words/template.ts';
import { uk } from './words/uk.ts';

export type Language = 'uk' | 'en';

const words: Readonly<Record<Language, Words>> = {
  uk: {
    ...uk,
    templates: {
      ...uk.templates,
      ...{
        ...consultationsUk,
        ...releasesUk,
        ...feedbackUk,
        ...registryUk,
        ...extractsUk,
        ...provisionsUk,
        ...supervisorsUk,
      },
    },
  },
  en: {
    ...en,
    templates: {
      ...en.templates,
      ...{
        ...consultationsEn,
        ...releasesEn,
        ...feedbackEn,
        ...registryEn,
        ...extractsEn,
        ...provisionsEn,
        ...supervisorsEn,
      },
    },
  },
};

export const wordsIn = (language: Language): Words => words[language];

/** The template, or null when nothing is said about this event. */
export const templateOf = (language: Language, code: string): Template | null =>
  words[language].templates[code] ?? null;

/** Subject and text of the cabinet's own copy. */
export function compose(language: Language, code: string, facts: Facts): { subject: string; body: string } | null {
  const template = templateOf(language, code);
  return template && { subject: template.subject(facts), body: template.paragraphs(facts).join('\n\n') };
}
