import { defineEvent } from '#platform/events.ts';

/** Somebody of the staff no longer belongs to an office they belonged to. */
export const officesOfStaffChanged = defineEvent<{ accountId: string }>('administration.offices_of_staff_changed');
