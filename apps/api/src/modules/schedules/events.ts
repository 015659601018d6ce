import { defineEvent } from '#platform/events.ts';

/** Desks of an office receive nobody for a while. */
export const officeClosed = defineEvent<{ officeId: string; closureId: string }>('schedules.closed');
