import { defineEvent } from '#platform/events.ts';

/** A table of products was brought and waits to be read. */
export const tableBrought = defineEvent<{ importId: string }>('catalogue.table_brought');

/** Somebody said that the good rows of a table are to be taken. */
export const tableAccepted = defineEvent<{ importId: string }>('catalogue.table_accepted');
