import { defineEvent } from '#platform/events.ts';

/** The term of a device ends in sixty days or less, and its person has not been told yet. */
export const replacementNear = defineEvent<{ deviceId: string }>('provisions.replacement_near');
