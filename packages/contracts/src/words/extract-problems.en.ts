import type { extractProblemsUk } from './extract-problems.uk.ts';
import type { ProblemWords } from './problem-words.ts';

/** What goes wrong with extracts from the databank, in English. */
export const extractProblemsEn = {
  'extracts.no_card': {
    title: 'There is no card in the databank',
    detail: 'An extract is made from a card. Open the page “My card” to see how to get into the databank.',
  },
  'extracts.under_way': {
    title: 'You have ordered an extract already',
    detail: 'The social-protection office is still preparing it. Order another one when this one is ready.',
  },
  'extracts.decided': {
    title: 'This extract was decided upon already',
    detail: 'Load the page again to see who decided what.',
  },
  'extracts.key_not_bound': {
    title: 'This key is not in your account',
    detail: 'Add the key on the page “Security”, or sign the extract with a key of yours.',
  },
} as const satisfies Record<keyof typeof extractProblemsUk, ProblemWords>;
