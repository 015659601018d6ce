import { defineEvent } from '#platform/events.ts';

/** A draw took place, and every winner has a visit or cannot have one. */
export const releaseDrawn = defineEvent<{ releaseId: string }>('releases.drawn');
/** A draw does not take place: staff called it off, or its office is closed for good. */
export const releaseCalledOff = defineEvent<{ releaseId: string }>('releases.called_off');
