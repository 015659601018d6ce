import type { ProblemWords } from './problem-words.ts';
import type { registryProblemsUk } from './registry-problems.uk.ts';

/** What goes wrong with the databank and its codes, in English. */
export const registryProblemsEn = {
  'registry.likely_duplicate': {
    title: 'This person may be in the databank already',
    detail:
      'Look at the cards that were found. If it is somebody else, say so and open the card. Everything you typed is kept.',
  },
  'registry.card_closed': {
    title: 'The card is closed',
    detail: 'It can be read and not changed. Look for the card of this person that is in force.',
  },
  'registry.duplicate_settled': {
    title: 'These cards were decided upon already',
    detail: 'Load the page again to see the decision and its reason.',
  },
  'registry.two_accounts': {
    title: 'Both cards have accounts',
    detail: 'First the person keeps one of the accounts. Help them to close the other.',
  },
  'registry.code_unknown': {
    title: 'There is no such code',
    detail: 'Compare the code with the receipt. If it is the same, ask the centre that issued it.',
  },
  'registry.code_already_used': {
    title: 'This code was used already',
    detail:
      'A code works once. If you opened the account, sign in. If it was not you, tell the centre that issued the code at once.',
  },
  'registry.code_expired': {
    title: 'The code has expired',
    detail: 'Ask the centre that issued it for a new one.',
  },
  'registry.code_revoked': {
    title: 'This code was cancelled',
    detail: 'If you were given a new one, type that. Otherwise ask the centre.',
  },
  'registry.code_exhausted': {
    title: 'The code works no more',
    detail: 'A wrong date of birth was given five times. Ask the centre for a new code.',
  },
  'registry.has_account': {
    title: 'This person has an account already',
    detail: 'No code is needed: help them sign in or get their access back.',
  },
  'registry.code_ticket_dead': {
    title: 'Type the code once more',
    detail:
      'Half an hour has passed since it was checked, or this is another browser. The rest of what you typed is kept.',
  },
} as const satisfies Record<keyof typeof registryProblemsUk, ProblemWords>;
