import type { centreProblemsUk } from './centre-problems.uk.ts';
import type { ProblemWords } from './problem-words.ts';

/** The same words in English: a missing one is a type error. */
export const centreProblemsEn = {
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
} as const satisfies Record<keyof typeof centreProblemsUk, ProblemWords>;
