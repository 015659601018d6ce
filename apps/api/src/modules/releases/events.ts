import { defineEvent } from '#platform/events.ts';

/** A draw took place and every winner has a visit. */
export const releaseDrawn = defineEvent<{ releaseId: string }>('releases.drawn');
