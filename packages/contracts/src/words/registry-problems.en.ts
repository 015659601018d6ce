import type { ProblemWords } from './problem-words.ts';
import type { registryProblemsUk } from './registry-problems.uk.ts';

/** What goes wrong with the databank and its codes, in English. */
export const registryProblemsEn = {
  'provisions.not_first': {
    title: 'Others are before this person in the queue',
    detail: 'Issue the referral to whoever is first, or explain why this person goes out of order.',
  },
  'provisions.enterprise_unfit': {
    title: 'This enterprise does not take such referrals',
    detail: 'Choose another enterprise from the list. The referral holds.',
  },
  'provisions.too_early': {
    title: 'It is too early to order another product',
    detail: 'An order can be taken on at most two months before the term of use of the former product ends.',
  },
  'registry.likely_duplicate': {
    title: 'This person may be in the databank already',
    detail:
      'Look at the cards that were found. If it is somebody else, say so and open the card. Everything you typed is kept.',
  },
  'registry.not_an_import': {
    title: 'This file does not fit',
    detail: 'Save what you have as CSV (UTF-8) or JSON and add the file again. Nothing has changed in the databank.',
  },
  'registry.import_not_now': {
    title: 'This cannot be done now',
    detail: 'The file is being read or carried out already. Refresh the page to see where it stands.',
  },
  'registry.profile_without_number': {
    title: 'Your details have no number',
    detail:
      'Add a taxpayer number, a register number or a document, and the birth date, to “My details”, then check again. What you typed is kept.',
  },
  'registry.event_of_nobody': {
    title: 'There is no such card',
    detail: 'The databank has no card in force with this number. Check it and send the event again.',
  },
  'registry.event_differs': {
    title: 'Another event has this number',
    detail:
      'An event with this eventId was taken before, and it said something else. Send a new event under a new eventId.',
  },
  'registry.event_key_wrong': {
    title: 'The key does not fit',
    detail: 'Send the header Authorization: Bearer with the key that the owner of the cabinet gave you.',
  },
  'registry.card_closed': {
    title: 'The card is closed',
    detail: 'It can be read and not changed. Look for the card of this person that is in force.',
  },
  'registry.duplicate_settled': {
    title: 'These cards were decided upon already',
    detail: 'Load the page again to see the decision and its reason.',
  },
  'registry.claim_settled': {
    title: 'This person has been decided on already',
    detail: 'Reload the page to see the decision and the reason.',
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
  'registry.card_taken': {
    title: 'This card belongs to another account',
    detail: 'Choose another card or open a new one.',
  },
} as const satisfies Record<keyof typeof registryProblemsUk, ProblemWords>;
