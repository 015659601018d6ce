import { defineEvent } from '#platform/events.ts';

/** A letter waits to be sent. */
export const letterQueued = defineEvent<{ letterId: string }>('notifications.letter_queued');
