import { defineEvent } from '#platform/events.ts';

/** A letter (or an SMS) of a request is to go out: received, link, refused, unblocked, objection. */
export const letterDue = defineEvent<{ recoveryId: string; letter: string }>('recoveries.letter_due');
