import { defineEvent } from '#platform/events.ts';

/** Something happened to a consultation: an act of its machine, or `draftExpiring`. `entryId` is told once. */
export const consultationMoved = defineEvent<{ consultationId: string; act: string; entryId: string }>(
  'consultations.moved',
);
