import { pluralEn } from '#shared/i18n/plural.ts';
import type uk from '../uk/site-search.ts';

export default {
  title: 'Search this site',
  titleOf: (words: string) => `Search: ${words}`,
  lead: 'We look through services, assistive products, news, laws and answers to common questions.',
  label: 'What are you looking for?',
  hint: 'Write it as you say it: “wheelchair”, “pension”.',
  submit: 'Search',
  suggestions: (count: number) =>
    count === 0 ? 'No suggestions' : pluralEn(count, { one: 'suggestion', other: 'suggestions' }),
  found: (total: number, words: string) =>
    total === 0
      ? `Nothing was found for “${words}”.`
      : `${pluralEn(total, { one: 'match', other: 'matches' })} for “${words}”.`,
  corrected: (typed: string, meant: string) => `We did not find “${typed}”, so we looked for “${meant}”.`,
  unknown: (words: string) => `We looked without these words: ${words}.`,
  kinds: {
    service: 'Services',
    class: 'Kinds of assistive products',
    product: 'Products of the catalogue',
    question: 'Common questions',
    law: 'Laws and decrees',
    news: 'News',
    page: 'Pages of this site',
  },
  group: (kind: string, total: number) => `${kind} (${total})`,
  all: (kind: string, total: number) => `Show more: ${kind.toLowerCase()} (${total})`,
  allKinds: 'Show all kinds',
  nothing: 'Try another word, or a shorter one. Or begin here:',
  services: 'All services',
  help: 'Help',
} satisfies typeof uk;
