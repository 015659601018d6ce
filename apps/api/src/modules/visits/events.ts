import { defineEvent } from '#platform/events.ts';

/** Something happened to a visit that its owner should hear of. `eventId` is the line of the journal and is told once. */
export const visitMoved = defineEvent<{ visitId: string; act: string; eventId: string }>('visits.moved');

/** A visit comes soon: two days (`day`) or two hours (`hour`) ahead. `at` is its time when the reminder was due. */
export const reminderDue = defineEvent<{ visitId: string; kind: string; at: string }>('visits.reminder_due');

/** A freed time is held for somebody on the list and offered to them. */
export const offerMade = defineEvent<{ offerId: string }>('visits.offer_made');

/** A time has become free that somebody may be waiting for. */
export const placeFreed = defineEvent<{ officeId: string; deskId: string; from: string; to: string }>(
  'visits.place_freed',
);
