import type { ProblemWords } from './problem-words.ts';
import type { signatureProblemsUk } from './signature-problems.uk.ts';

/** What goes wrong with electronic signatures, in English. */
export const signatureProblemsEn = {
  'signatures.challenge_over': {
    title: 'This text to sign is over',
    detail:
      'It was signed already, five minutes have passed, or it was asked for in another window. Sign a new one: the key file need not be chosen again.',
  },
  'signatures.refused': {
    title: 'The signature was not accepted',
    detail: 'The reason is given below. Check that it is your own valid key, and sign again.',
  },
  'signatures.centre_silent': {
    title: 'The trust centre does not answer right now',
    detail: 'We cannot learn whether your certificate is in force. Try in a few minutes. All you have typed is kept.',
  },
  'signatures.no_person': {
    title: 'This is no signature of a person',
    detail: 'The certificate has no taxpayer number: it is a seal or of an organization. Choose your personal key.',
  },
  'signatures.centre_unknown': {
    title: 'There is no such centre in the list',
    detail: 'Choose the centre from the list. The papers that came with your key name it.',
  },
  'signatures.no_certificate': {
    title: 'The centre does not know this key',
    detail: 'Check that you chose the centre that issued the key. If so, add the certificate file.',
  },
  'signatures.no_demo': {
    title: 'No test keys are given here',
    detail: 'This is not a cabinet for demonstrations. Use your own key.',
  },
  'identity.signer_unknown': {
    title: 'No cabinet opens with this signature yet',
    detail:
      'The signature is valid, but nobody has signed in with it. Register with it. If you have a cabinet, sign in with your password and add the signature in “Security”.',
  },
  'identity.other_signer': {
    title: 'This is another person’s signature',
    detail:
      'Your profile has another tax number (РНОКПП) or another name than the certificate. Choose your own key, or mend the data: applicants under “My data”, staff through an administrator.',
  },
  'identity.not_own_signer': {
    title: 'This is not your key',
    detail: 'This key does not open your cabinet. Choose your own key.',
  },
  'identity.signer_taken': {
    title: 'A cabinet opens with this signature already',
    detail: 'Sign in with it. If you cannot, use recovery.',
  },
  'identity.last_way_in': {
    title: 'This is the only way in',
    detail: 'First make a password with “Forgot your password?”, then remove the signature.',
  },
  'identity.signer_ticket_dead': {
    title: 'Sign once more',
    detail: 'More than half an hour has passed since you signed, or it was used already. All you have typed is kept.',
  },
  'identity.id_gov_ua_not_offered': {
    title: 'Signing in through id.gov.ua is not turned on here',
    detail: 'Sign in with КЕП, or with a login and a password.',
  },
  'identity.id_gov_ua_unknown': {
    title: 'This return from id.gov.ua did not begin here',
    detail: 'The address of the page lacks what we gave to id.gov.ua. Begin signing in through id.gov.ua again.',
  },
  'identity.id_gov_ua_used': {
    title: 'This return from id.gov.ua was used already',
    detail:
      'It works once, and the page was opened again. If you are not signed in yet, begin signing in through id.gov.ua again.',
  },
  'identity.id_gov_ua_late': {
    title: 'More than 10 minutes have passed',
    detail: 'Signing in through id.gov.ua has to end within that time. Begin it again.',
  },
  'identity.id_gov_ua_other_browser': {
    title: 'Signing in through id.gov.ua began in another browser',
    detail: 'Go back to that browser, or begin signing in through id.gov.ua again in this one.',
  },
  'identity.id_gov_ua_silent': {
    title: 'id.gov.ua does not answer right now',
    detail: 'Try in a few minutes. Or sign in with the file of your КЕП key, or with a login and a password.',
  },
  'identity.id_gov_ua_refused': {
    title: 'id.gov.ua did not tell us who you are',
    detail: 'It did not take the code that you came back with. Begin signing in through id.gov.ua again.',
  },
  'identity.id_gov_ua_unreadable': {
    title: 'We could not read the answer of id.gov.ua',
    detail: 'Begin signing in through id.gov.ua again. If that does not help, sign in another way and write to us.',
  },
  'identity.id_gov_ua_other_way': {
    title: 'An electronic signature is needed',
    detail:
      'At id.gov.ua choose the electronic signature or MobileID. Other ways, such as BankID, are not accepted here.',
  },
  'identity.id_gov_ua_no_number': {
    title: 'id.gov.ua did not tell your taxpayer number',
    detail:
      'Without it we do not know whose cabinet this is. At id.gov.ua choose your personal signature, not that of an organization or a seal.',
  },
  'applications.other_signer': {
    title: 'This is another person’s signature',
    detail:
      'The application is signed by the applicant, or by the representative whose taxpayer number stands at the step “Who is applying”. Choose the key of that person.',
  },
  'applications.key_not_bound': {
    title: 'This КЕП is not added to your account',
    detail: 'A decision is signed by whoever makes it. Add your КЕП under “Security”, or choose another key.',
  },
  'applications.signer_number_missing': {
    title: 'There is no taxpayer number to compare the signature with',
    detail: 'Add your number in “My details” and sign again. The application can also be sent without a signature.',
  },
} as const satisfies Record<keyof typeof signatureProblemsUk, ProblemWords>;
