import type uk from '../uk/code-access.ts';

export default {
  title: 'Registration with a code',
  lead: 'Enter the code from the receipt that an administrative service centre (ЦНАП) or a social-protection office gave you. You need no electronic signature.',
  codeAgain: 'Half an hour has passed, so enter the code once more. Your other answers are in place.',
  code: 'Authorization code',
  codeHint:
    'Four groups of four characters, for example 4K7X-93MA-… Capital or small letters, Ukrainian or English keyboard, with hyphens or without: all the same',
  codeMissing: 'Enter the code from the receipt',
  birthDate: 'Date of birth',
  birthDateHint: 'As in the document you showed at the office. For example, 27 3 1987',
  birthDateMissing: 'Enter your date of birth, for example 27 3 1987',
  hasAccount: 'You need no new code. Sign in to your cabinet or set a new password.',
  noCodeTitle: 'How do I get a code?',
  noCode:
    'Come to an administrative service centre (ЦНАП) or a social-protection office with your identity document. You get a printed receipt with a code. The code is secret; it works for 14 days, and once.',
  noCodeOffices: 'Addresses of the centres',
  own: {
    title: 'Show the whole card',
    lead: 'Enter the code from the receipt that a centre gave you when you showed a document.',
    submit: 'Show the card',
    used: 'The code works once. If it was not you who used it, tell the centre that issued it at once.',
    notNeeded: 'Nothing of your card is hidden, so you need no code.',
    noCard: 'Your cabinet has no card yet. Check the certificate first.',
  },
  ways: {
    title: 'What you can do',
    signIn: 'Sign in to the cabinet',
    recovery: 'Set a new password',
    offices: 'Find an office, to tell them or to get a new code',
  },
  rest: {
    title: 'Is this you?',
    wrongFacts:
      'If this is not you, or something is wrong, do not register. Go to the office that issued the code: it will be put right there.',
    accountTitle: 'How you will sign in',
  },
} satisfies typeof uk;
