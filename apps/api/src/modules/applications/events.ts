import { defineEvent } from '#platform/events.ts';

/**
 * Something happened to an application that its owner should hear of: an act of its machine, or `returnDocument`,
 * `draftExpiring`. `eventId` is the entry of the timeline and is told once.
 */
export const applicationMoved = defineEvent<{ applicationId: string; act: string; eventId: string }>(
  'applications.moved',
);
