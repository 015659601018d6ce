import type { ProblemWords, problemsUk } from './problems.uk.ts';

/** The same words in English: a missing one is a type error. */
export const problemsEn = {
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
    title: 'This document lies in an application already sent',
    detail:
      'What is said of it cannot be changed: the office reviews the application by it. Add the corrected document as a new one.',
  },
  'applications.too_many_drafts': {
    title: 'You already have 20 drafts',
    detail: 'Send or remove one of them in “My applications”. Then begin a new one.',
  },
  'administration.office_code_taken': {
    title: 'There is a service centre with this code',
    detail: 'Choose another code: 2–10 capital Latin letters or digits, for example MRF.',
  },
  'administration.administrator_exists': {
    title: 'There is a system administrator already',
    detail: 'New colleagues are added in the cabinet, under “Staff”.',
  },
  'identity.sms_unavailable': {
    title: 'No SMS can be sent now',
    detail: 'The cabinet cannot send the code, so the phone cannot be changed yet. The e-mail address can.',
  },
  'common.reference_broken': {
    title: 'A linked record is no longer there',
    detail: 'What the request names was removed, or others still need it. Reload the page and check your choice.',
  },
  'identity.second_factor_off': {
    title: 'Sign-in with a code is off',
    detail: 'Turn it on first: you will get recovery codes then.',
  },
  'identity.confirm_email_first': {
    title: 'Confirm your email first',
    detail: 'Open the letter and follow its link. After that you can switch on sign-in with a code.',
  },
  'persons.tax_id_too_often': {
    title: 'The taxpayer number was changed 5 times today',
    detail: 'Check the number against your document and try again tomorrow. You can change everything else now.',
  },
  'visits.time_taken': {
    title: 'Somebody has just taken this time',
    detail: 'Choose one of the nearest free times. Everything you typed is kept.',
  },
  'visits.hold_over': {
    title: 'The time is no longer held',
    detail: 'Finish the booking: if the time is still free, it is yours. Otherwise choose another one.',
  },
  'visits.sign_in_to_hold': {
    title: 'Sign in to take this time',
    detail: 'Too many times at this centre are held without sign-in at the moment. You can book after signing in.',
  },
  'visits.too_many_visits': {
    title: 'You have the largest number of visits already',
    detail: 'Cancel a visit that you do not need, or book when the next one is over.',
  },
  'visits.too_late': {
    title: 'The visit can no longer be changed',
    detail: 'It begins too soon. Ring or write to the centre.',
  },
  'visits.not_allowed_now': {
    title: 'This cannot be done now',
    detail: 'The visit has changed. Reload the page and see what can be done.',
  },
  'consultations.not_allowed_now': {
    title: 'This cannot be done now',
    detail: 'The consultation has changed. Reload the page and see what can be done.',
  },
  'consultations.not_complete': {
    title: 'The consultation is not ready yet',
    detail: 'Read the remarks below, mend what they name, and send it again.',
  },
  'consultations.topic_not_taken': {
    title: 'This service centre takes no questions on this topic',
    detail: 'Choose another topic, name it in your own words, or choose another centre.',
  },
  'consultations.document_unknown': {
    title: 'This file is not among your documents',
    detail: 'Reload the page and choose another file, or add a new one.',
  },
  'consultations.attachment_too_large': {
    title: 'The file is too large for a consultation',
    detail: 'Make it smaller: save the photo in a smaller size, or split the document.',
  },
  'consultations.too_many_files': {
    title: 'The consultation has 10 files already',
    detail: 'Take one out and add the new one.',
  },
  'consultations.too_many_drafts': {
    title: 'You have 20 drafts of consultations already',
    detail: 'Send or delete drafts you do not need.',
  },
  'consultations.too_many_waiting': {
    title: '20 of your consultations are waiting for an answer',
    detail: 'Wait for the answers, or add your question to one of them.',
  },
  'consultations.claimed_by_other': {
    title: 'A colleague is working on this consultation',
    detail: 'Take it over if you have agreed so.',
  },
  'consultations.not_claimed': {
    title: 'Take the consultation first',
    detail: 'Only the officer who took it answers.',
  },
  'consultations.not_colleague': {
    title: 'This person does not work in this centre',
    detail: 'Reload the page and choose a colleague from the list.',
  },
  'consultations.too_many_templates': {
    title: 'The centre has 200 ready answers already',
    detail: 'Delete those nobody uses.',
  },
  'consultations.too_many_common_questions': {
    title: 'There are 300 common questions already',
    detail: 'Change one of those that are there.',
  },
  'schedules.topic_code_taken': {
    title: 'Another topic has this code',
    detail: 'Enter another code, for example travel-passport.',
  },
  'schedules.priority_code_taken': {
    title: 'Another ground has this code',
    detail: 'Enter another code, for example combatant.',
  },
  'schedules.desk_in_use': {
    title: 'People are booked at this desk',
    detail: 'Move their visits first: close the desk for the time needed, and the cabinet proposes another.',
  },
  'visits.link_over': {
    title: 'The link no longer works',
    detail: 'The visit is over or the link is not complete. Sign in: the cabinet shows all your visits.',
  },
  'waitlist.already_waiting': {
    title: 'You are waiting for such a time already',
    detail: 'We will write to you as soon as one becomes free.',
  },
  'waitlist.offer_over': {
    title: 'The offer is over',
    detail:
      'The time was offered to somebody else. You are still on the list: we will write when the next one is free.',
  },
  'visits.desk_busy': {
    title: 'A visitor is still at this desk',
    detail: 'Finish first, or mark that the person did not come.',
  },
  'visits.screen_over': {
    title: 'This screen is switched off',
    detail: 'Call a member of staff. They make a new link in the section “Reception”.',
  },
  'visits.place_over': {
    title: 'The link does not work any more',
    detail: 'It works on the day of the visit only. If you are waiting now, watch the display.',
  },
  'releases.not_open': {
    title: 'Requests are not taken now',
    detail: 'The time for requests has not begun or is over. The page of the draw has the dates.',
  },
  'releases.already_drawn': {
    title: 'The draw took place already',
    detail: 'It cannot be called off. Single visits can be moved or cancelled.',
  },
  'releases.overlaps': {
    title: 'There is a draw for these days already',
    detail: 'Choose other days, or call the earlier draw off.',
  },
  'releases.too_many_visits': {
    title: 'You have the largest number of visits already',
    detail: 'Cancel a visit that you do not need, then ask for a time in the draw.',
  },
} as const satisfies Record<keyof typeof problemsUk, ProblemWords>;
