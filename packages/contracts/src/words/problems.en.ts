import { catalogueProblemsEn } from './catalogue-problems.en.ts';
import { centreProblemsEn } from './centre-problems.en.ts';
import { extractProblemsEn } from './extract-problems.en.ts';
import type { ProblemWords } from './problem-words.ts';
import type { problemsUk } from './problems.uk.ts';
import { registryProblemsEn } from './registry-problems.en.ts';
import { signatureProblemsEn } from './signature-problems.en.ts';

/** The same words in English: a missing one is a type error. */
export const problemsEn = {
  ...catalogueProblemsEn,
  ...centreProblemsEn,
  ...signatureProblemsEn,
  ...registryProblemsEn,
  ...extractProblemsEn,
  'common.invalid_request': {
    title: 'Check what you entered',
    detail: 'Some fields have errors. Correct them and send again. Everything you typed is kept.',
  },
  'common.malformed_request': {
    title: 'The request cannot be read',
    detail: 'Reload the page and try again. If you write a program, compare the request with the API reference.',
  },
  'common.sign_in_required': {
    title: 'Sign in first',
    detail: 'Sign in or register to go on. What you typed on this device will not be lost.',
  },
  'common.not_allowed': {
    title: 'You cannot do this',
    detail: 'Check the state of your account on the Security page, or ask for help.',
  },
  'common.not_found': { title: 'There is no such page or record', detail: 'Check the address or go back to the list.' },
  'common.stale_version': {
    title: 'This was changed elsewhere',
    detail: 'We show the new version. Your values are kept: compare them and choose.',
  },
  'common.idempotency_key_reused': {
    title: 'This key was used for another request',
    detail: 'Send the request with a new Idempotency-Key.',
  },
  'common.too_large': {
    title: 'Too much data',
    detail: 'The file or request is larger than allowed. Make it smaller and try again.',
  },
  'common.address_too_long': {
    title: 'The address is too long',
    detail: 'Check the link: something extra may have been copied.',
  },
  'common.unsupported_media': {
    title: 'We do not take this kind of data',
    detail: 'Send the data in the form the reference names.',
  },
  'common.foreign_origin': {
    title: 'The request came from another site',
    detail: 'Open the cabinet at its own address and repeat the action there.',
  },
  'common.too_many_requests': { title: 'Too many attempts', detail: 'Wait a little and try again.' },
  'common.internal': {
    title: 'Something went wrong on our side',
    detail: 'Try again in a minute. If it does not help, tell us the support code.',
  },
  'common.busy': {
    title: 'Very many people are here right now',
    detail: 'Nothing of yours is lost. Try again in a few seconds.',
  },
  'common.storage_full': {
    title: 'The storage is full for now',
    detail: 'The file was not saved. Try later: we know about it.',
  },
  'persons.tax_id_in_use': {
    title: 'Another account already has this taxpayer number',
    detail: 'Check the number. If it is yours, contact a service centre: they will find out whose account it is.',
  },
  'services.definition_unsound': {
    title: 'The service cannot be published like this',
    detail: 'Mend the places marked: with them an application could not be sent or reviewed.',
  },
  'services.code_taken': { title: 'This service code is taken', detail: 'Choose another code.' },
  'services.not_offered': {
    title: 'This service centre does not take applications for this service now',
    detail: 'Choose another centre from the list on the page of the service.',
  },
  'documents.library_full': {
    title: 'There is no room in your documents',
    detail: 'Delete files you do not need and try again. Applications already sent keep their copies.',
  },
  'documents.file_too_large': {
    title: 'The file is too large',
    detail: 'Make it smaller: save the photo at a smaller size or split the document.',
  },
  'documents.file_empty': {
    title: 'The file is empty',
    detail: 'Check that it opens on your device and add it again.',
  },
  'documents.not_ready': {
    title: 'The document is still being checked',
    detail: 'It usually takes a few seconds. Try to open it a little later.',
  },
  'documents.not_replaceable': {
    title: 'This document cannot be replaced',
    detail: 'The cabinet made it. Add your file as a new document.',
  },
  'notifications.nobody_to_write': {
    title: 'There is nobody to write to',
    detail: 'No application fits this filter. Change the conditions.',
  },
  'notifications.not_dead': {
    title: 'This letter was sent already or still waits to be sent',
    detail: 'Reload the list.',
  },
  'applications.not_allowed_now': {
    title: 'This cannot be done now',
    detail: 'The application is in another state already. Reload the page: it will show what can be done.',
  },
  'applications.not_complete': {
    title: 'The application cannot be sent yet',
    detail: 'Everything that is missing is named below. Correct it and send again. All you typed is kept.',
  },
  'applications.document_unknown': {
    title: 'This document cannot be added',
    detail: 'Choose one of your documents. A removed or rejected file cannot be added.',
  },
  'applications.slot_full': {
    title: 'There are enough files here',
    detail: 'Remove a file you do not need, or join the pages in one PDF.',
  },
  'applications.claimed_by_other': {
    title: 'Another officer has taken this application',
    detail: 'Reload the list and choose another one.',
  },
  'applications.not_claimed': {
    title: 'Take the application first',
    detail: 'Press “Take” and repeat what you were doing.',
  },
  'applications.complete_after_all': {
    title: 'The application is complete',
    detail:
      'The check finds nothing missing, so it cannot be refused for that. If something is unclear, ask the applicant.',
  },
  'applications.documents_undecided': {
    title: 'Some documents are not checked yet',
    detail: 'Accept each document or return it with a remark.',
  },
  'applications.unanswered_requests': {
    title: 'Some requests have no answer yet',
    detail: 'What is left is named below. Add the document, correct the field or explain in words.',
  },

  'identity.wrong_pair': {
    title: 'The login or the password does not fit',
    detail: 'Check the keyboard layout and capital letters. If you forgot the password, recover it.',
  },
  'identity.wrong_code': {
    title: 'The code does not fit',
    detail: 'Enter the six digits your app shows now, or a recovery code you have not used yet.',
  },
  'identity.code_dead': {
    title: 'This code no longer works',
    detail: 'There were too many attempts, or its time is over. Get a new code or sign in again.',
  },
  'identity.sign_in_again': {
    title: 'Sign in again',
    detail: 'The earlier sign-in is over. Enter your login and password once more.',
  },
  'identity.proof_needed': {
    title: 'A short check is needed',
    detail:
      'After several wrong attempts your device has to solve a small task. It does so by itself, in about a second.',
  },
  'identity.proof_wrong': {
    title: 'The check failed',
    detail: 'Send the form again: your device will solve a new task by itself.',
  },
  'identity.wait_before_retry': {
    title: 'Wait before the next attempt',
    detail: 'This protects your account. The time to wait is shown nearby.',
  },
  'identity.login_taken': { title: 'This login is taken', detail: 'Choose another one, for example by adding digits.' },
  'identity.link_dead': {
    title: 'The link no longer works',
    detail: 'It was used, its time is over, or a newer one was sent. Ask for a new link.',
  },
  'identity.fresh_proof_needed': {
    title: 'Confirm that it is you',
    detail: 'Enter your password again for this. The confirmation lasts two minutes.',
  },
  'identity.already_confirmed': { title: 'The e-mail is already confirmed', detail: 'There is nothing more to do.' },
  'identity.transition_not_allowed': {
    title: 'This cannot be done in this state',
    detail: 'Reload the page: the state of the account may have changed.',
  },
  'identity.second_factor_on': {
    title: 'The second factor is already on',
    detail: 'To connect another app, switch this one off first.',
  },
  'identity.second_factor_required': {
    title: 'Your role must have a second factor',
    detail: 'It cannot be switched off. If you change your phone, ask the system administrator.',
  },
  'identity.blocked': {
    title: 'Sign-in is closed',
    detail:
      'The account is blocked for the reason shown. To restore access, visit a service centre with your identity document.',
  },
  'documents.in_use': {
    title: 'This document lies in an application or a consultation already sent',
    detail:
      'What is said of it cannot be changed: the office reviews the matter by it. Add the corrected document as a new one.',
  },
  'applications.too_many_drafts': {
    title: 'You already have 20 drafts',
    detail: 'Send or remove one of them in “My applications”. Then begin a new one.',
  },
  'administration.office_code_taken': {
    title: 'There is a service centre with this code',
    detail: 'Choose another code: 2–10 capital Latin letters or digits, for example MRF.',
  },
  'administration.manufacturer_taken': {
    title: 'This maker is another enterprise already',
    detail: 'Choose another maker, or open the enterprise that it is.',
  },
  'administration.administrator_exists': {
    title: 'There is a system administrator already',
    detail: 'New colleagues are added in the cabinet, under “Staff”.',
  },
  'identity.sms_unavailable': {
    title: 'No SMS can be sent now',
    detail: 'The cabinet cannot send the code. Use e-mail: letters come as always.',
  },
  'common.reference_broken': {
    title: 'A linked record is no longer there',
    detail: 'What the request names was removed, or others still need it. Reload the page and check your choice.',
  },
  'identity.second_factor_off': {
    title: 'Sign-in with a code is off',
    detail: 'Turn it on first: you will get recovery codes then.',
  },
  'recoveries.decided': {
    title: 'This request has been decided already',
    detail: 'Reload the page to see who decided and what.',
  },
  'recoveries.not_due': {
    title: 'The answer is not overdue yet',
    detail: 'You can ask why it takes so long after the due time, while there is no decision.',
  },
  'recoveries.account_blocked': {
    title: 'The account is blocked',
    detail: 'An administrator unblocks through a request. An officer may when the person came with a document.',
  },
  'recoveries.not_blocked': {
    title: 'This account is not blocked',
    detail: 'There is nothing to unblock. Who cannot sign in may be sent a link to a new password.',
  },
  'recoveries.contact_taken': {
    title: 'This e-mail address or phone is in another account',
    detail: 'Another contact is needed: one contact belongs to one cabinet only.',
  },
  'identity.confirm_email_first': {
    title: 'Confirm your email first',
    detail: 'Open the letter and follow its link. After that you can switch on sign-in with a code.',
  },
  'persons.tax_id_too_often': {
    title: 'The taxpayer number was changed 5 times today',
    detail: 'Check the number against your document and try again tomorrow. You can change everything else now.',
  },
  'applications.not_late': {
    title: 'The term has not passed yet',
    detail: 'You can ask about a delay from the day after the last day of the term.',
  },
  'applications.not_heard': {
    title: 'Hear the applicant first',
    detail: 'Ask the person to speak: the law gives them this right before a refusal.',
  },
} as const satisfies Record<keyof typeof problemsUk, ProblemWords>;
