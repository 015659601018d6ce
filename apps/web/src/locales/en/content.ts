import { pluralEn } from '#shared/i18n/plural.ts';
import type uk from '../uk/content.ts';

export default {
  anyTopic: 'All topics',
  topic: 'Topic',
  filter: 'Show',
  clear: 'Show everything',
  nothing: 'There is nothing on this topic. Choose another one or show everything.',
  news: {
    title: 'News',
    shown: (count: number) => `${pluralEn(count, { one: 'item', other: 'items' })} of news shown`,
    lead: 'What has changed in services, service centres and the cabinet.',
    empty: 'There are no news yet.',
    published: (day: string) => `Published on ${day}`,
  },
  questions: {
    title: 'Common questions',
    shown: (count: number) => `${pluralEn(count, { one: 'question', other: 'questions' })} shown`,
    lead: 'Answers that hold in every service centre.',
    empty: 'There are no questions yet.',
    ask: 'No answer here? Ask your own question',
  },
  law: {
    title: 'Law',
    shown: (count: number) => `${pluralEn(count, { one: 'act', other: 'acts' })} shown`,
    lead: 'Acts on which your rights rest. In short here; the whole text is behind the link.',
    empty: 'There are no acts yet.',
    number: 'Number of the act',
    numberHint: 'A part of it is enough, for example 2961',
    about: (number: string, day: string) => `No. ${number} of ${day}`,
    source: (title: string) => `Whole text in Ukrainian: ${title}`,
  },
  banners: {
    everywhere: 'Announcement for all service centres',
    of: (office: string) => `Announcement: ${office}`,
    hide: 'Hide',
    hideWhat: (title: string) => `the announcement “${title}”`,
    hidden: 'The announcement is hidden. It comes back when you open the cabinet next time.',
  },
} satisfies typeof uk;
