import { defineEvent } from '#platform/events.ts';

/**
 * Something happened to an application that its owner should hear of: an act of its machine, or `returnDocument`,
 * `draftExpiring`. `eventId` is the entry of the timeline and is told once.
 */
export const applicationMoved = defineEvent<{ applicationId: string; act: string; eventId: string }>(
  'applications.moved',
);

/** An application past its day was put before those who supervise its office. */
export const applicationEscalated = defineEvent<{ applicationId: string; escalationId: string }>(
  'applications.escalated',
);
