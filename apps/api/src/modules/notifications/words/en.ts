import type { Facts, Template, Words } from './template.ts';
import { visitsEn } from './visits.ts';

const open = ({ number }: Facts): string => `Open application ${number}`;
const about = ({ number }: Facts): string => `Application ${number}.`;

const applications: Record<string, Template> = {
  'applications.submitted': {
    subject: ({ number }) => `Application ${number} was sent`,
    paragraphs: (facts) => [
      `We have your application ${facts.number}. ${facts.officeName} will review it.`,
      ...(facts.dueOn ? [`You will have an answer no later than ${facts.dueOn}.`] : []),
      'The receipt will be among your documents in a few minutes.',
    ],
    action: open,
  },
  'applications.in_review': {
    subject: ({ number }) => `Application ${number} is being reviewed`,
    paragraphs: (facts) => [about(facts), 'An officer has begun to review it. You need not do anything.'],
    action: open,
  },
  'applications.information_requested': {
    subject: ({ number }) => `Application ${number}: we need something from you`,
    paragraphs: (facts) => [
      about(facts),
      'The service centre asks you to add or explain something. What, and by which day, is written in the application. You can answer there.',
      'While we wait for you, the term of the review does not run.',
    ],
    action: open,
  },
  'applications.information_received': {
    subject: ({ number }) => `We have your answer about application ${number}`,
    paragraphs: (facts) => [
      about(facts),
      ...(facts.dueOn ? [`The review goes on. New term: no later than ${facts.dueOn}.`] : ['The review goes on.']),
    ],
    action: open,
  },
  'applications.information_ended': {
    subject: ({ number }) => `The review of application ${number} goes on`,
    paragraphs: (facts) => [
      about(facts),
      'The time for additions is over, or the request was cancelled. The review goes on without it.',
    ],
    action: open,
  },
  'applications.suspended': {
    subject: ({ number }) => `The review of application ${number} is suspended`,
    paragraphs: (facts) => [about(facts), 'The reason, and since when, is written in the application.'],
    action: open,
  },
  'applications.resumed': {
    subject: ({ number }) => `The review of application ${number} was resumed`,
    paragraphs: (facts) => [about(facts), ...(facts.dueOn ? [`New term: no later than ${facts.dueOn}.`] : [])],
    action: open,
  },
  'applications.approved': {
    subject: ({ number }) => `Application ${number} is decided`,
    paragraphs: (facts) => [
      `Your application ${facts.number} is decided. Result: approved.`,
      'The decision is added to the application. It is among your documents too.',
    ],
    action: open,
  },
  'applications.refused': {
    subject: ({ number }) => `Application ${number} is decided`,
    paragraphs: (facts) => [
      `Your application ${facts.number} is decided. Result: refused.`,
      'The reason is written in the application. There you can also mend the application or appeal.',
    ],
    action: open,
  },
  'applications.closed': {
    subject: ({ number }) => `Application ${number} was closed without review`,
    paragraphs: (facts) => [about(facts), 'The reason is written in the application.'],
    action: open,
  },
  'applications.withdrawn': {
    subject: ({ number }) => `Application ${number} was withdrawn`,
    paragraphs: (facts) => [
      about(facts),
      'You withdrew it. If you change your mind, make a new one: the answers can be copied.',
    ],
    action: open,
  },
  'applications.appealed': {
    subject: ({ number }) => `We have your appeal about application ${number}`,
    paragraphs: (facts) => [about(facts), 'Your appeal was handed over for review.'],
    action: open,
  },
  'applications.refusal_upheld': {
    subject: ({ number }) => `Your appeal about application ${number} is decided`,
    paragraphs: (facts) => [about(facts), 'The refusal stands. The explanation is in the application.'],
    action: open,
  },
  'applications.refusal_set_aside': {
    subject: ({ number }) => `Your appeal about application ${number} is decided`,
    paragraphs: (facts) => [about(facts), 'The refusal was set aside; the application is reviewed again.'],
    action: open,
  },
  'applications.document_needs_rework': {
    subject: ({ number }) => `A document of application ${number} must be replaced`,
    paragraphs: (facts) => [
      about(facts),
      'An officer returned one document. What is wrong with it is written in the application.',
    ],
    action: open,
  },
  'applications.signature_refuted': {
    subject: ({ number }) => `The signature of application ${number} is not confirmed`,
    paragraphs: (facts) => [
      about(facts),
      'The provider of signatures has answered: the certificate was not in force at the time of signing. What to do next is written in the application.',
    ],
    action: open,
  },
  'applications.decision_signature_refuted': {
    subject: ({ number }) => `The signature of the decision on application ${number} is not confirmed`,
    paragraphs: (facts) => [
      about(facts),
      'The provider of signatures has answered: the officer’s certificate was not in force when the decision was signed. The decision stands. Ask the office what this means for you.',
    ],
    action: open,
  },
  'applications.draft_expiring': {
    subject: ({ number }) => `The draft ${number} will soon be deleted`,
    paragraphs: (facts) => [
      about(facts),
      'You have not opened it for long. In seven days we will delete it. To keep it, just open the draft.',
    ],
    action: open,
  },
};

const identity: Record<string, Template> = {
  'identity.email_confirmation_asked': {
    subject: () => 'Confirm your registration',
    paragraphs: () => [
      'You registered in the Electronic cabinet. To begin to use it, confirm your e-mail address.',
      'The link works for two days. If you did not register, do nothing: without confirmation the cabinet will not open.',
    ],
    action: () => 'Confirm the address',
  },
  'identity.registration_of_known_email': {
    subject: () => 'You already have a cabinet',
    paragraphs: () => [
      'Somebody tried to register one more cabinet with your e-mail address. If it was you, just sign in or recover the password.',
      'Were you registering somebody else? One address can be in one cabinet only. Sign in to the new cabinet and give another address under “Security”.',
      'If it was not, there is nothing to do: your cabinet is safe.',
    ],
    action: () => 'Sign in',
  },
  'identity.account_confirmed': {
    subject: () => 'Registration confirmed',
    paragraphs: () => [
      'Your Electronic cabinet is ready. Fill in the profile, and we will put it into your applications.',
    ],
    action: () => 'Open the cabinet',
  },
  'identity.recovery_asked': {
    subject: () => 'Access to your cabinet',
    paragraphs: () => [
      'Somebody asked for a new password to your cabinet. If it was you, follow the link and make a new password.',
      'The link works for one hour and only once. If you did not ask, do nothing: the old password works.',
    ],
    action: () => 'Make a new password',
  },
  'identity.staff_invited': {
    subject: () => 'Your staff access to the cabinet',
    paragraphs: () => [
      'The system administrator has made a staff account for you. Follow the link and choose a password.',
      'The link works for three days and only once. Have your phone ready at the first sign-in: the cabinet asks for an app with codes.',
    ],
    action: () => 'Choose a password',
  },
  'identity.password_changed': {
    subject: () => 'The password was changed',
    paragraphs: () => [
      'The password of your cabinet was just changed. If it was not you, recover access at once and contact us.',
    ],
    action: () => 'Recover access',
  },
  'identity.second_factor_changed': {
    subject: () => 'The second step of signing in was changed',
    paragraphs: () => [
      'The authenticator app of your cabinet was turned on or off, or new recovery codes were made. If it was not you, recover access at once.',
    ],
    action: () => 'See sign-in settings',
  },
  'identity.signer_keys_changed': {
    subject: () => 'Signing in with an electronic signature was changed',
    paragraphs: () => [
      'A qualified electronic signature now opens your cabinet, or no longer does. If it was not you, recover access at once.',
    ],
    action: () => 'See sign-in settings',
  },
  'identity.email_change_asked': {
    subject: () => 'Confirm the new e-mail address',
    paragraphs: () => [
      'You named this address as the new one of your cabinet. Confirm it. Until then letters go to the earlier address.',
    ],
    action: () => 'Confirm the new address',
  },
  'identity.email_change_notice': {
    subject: () => 'Somebody is changing the e-mail address of your cabinet',
    paragraphs: () => [
      'A new e-mail address was named in your cabinet. It begins to work once confirmed. If it is not you, change the password.',
    ],
    action: () => 'See sign-in settings',
  },
  'identity.email_changed': {
    subject: () => 'The e-mail address was changed',
    paragraphs: () => [
      'The e-mail address of your cabinet was changed. Letters will no longer come to this one. If it was not you, contact us.',
    ],
    action: () => 'Get help',
  },
  'identity.contact_changed': {
    subject: () => 'The phone was changed',
    paragraphs: () => ['A new phone number was confirmed in your cabinet. If it was not you, change the password.'],
    action: () => 'See sign-in settings',
  },
  'identity.account_blocked': {
    subject: () => 'Your cabinet is blocked',
    paragraphs: () => [
      'An administrator blocked your cabinet. You will see the reason, and what to do next, when you try to sign in.',
    ],
    action: () => 'Sign in',
  },
  'identity.account_unblocked': {
    subject: () => 'Your cabinet is unblocked',
    paragraphs: () => ['You can use the cabinet again.'],
    action: () => 'Sign in',
  },
  'identity.account_dormant': {
    subject: () => 'You have not been to your cabinet for long',
    paragraphs: () => [
      'You have not signed in to the Electronic cabinet for 11 months. Unless you do within a month, we will put it to rest. Your data and applications stay.',
      'To keep it active, just sign in. You can wake a resting cabinet yourself.',
    ],
    action: () => 'Sign in',
  },
  'identity.account_inactive': {
    subject: () => 'Your cabinet is at rest',
    paragraphs: () => ['The cabinet is no longer active. Your data are kept. To come back, sign in and confirm it.'],
    action: () => 'Sign in',
  },
  'identity.account_revived': {
    subject: () => 'Your cabinet is active again',
    paragraphs: () => ['You are back. Everything is where it was.'],
    action: () => 'Open the cabinet',
  },
};

export const en: Words = {
  system: 'Electronic cabinet',
  closing: 'Yours, the Electronic cabinet',
  footer: (publicUrl) => `This letter was sent automatically; there is no need to answer it. The cabinet: ${publicUrl}`,
  salutationUnknown: 'Good day,',
  newLetter: {
    subject: () => 'A new message in your cabinet',
    paragraph: 'Somebody wrote to you. The text waits in your cabinet.',
    action: 'Read the message',
  },
  templates: { ...applications, ...visitsEn, ...identity },
};
