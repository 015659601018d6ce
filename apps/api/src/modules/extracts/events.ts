import { defineEvent } from '#platform/events.ts';

/** An office has signed an extract; its papers are to be made. */
export const extractSigned = defineEvent<{ extractId: string }>('extracts.signed');

/** The paper and the container lie in the person's documents. */
export const extractReady = defineEvent<{ extractId: string }>('extracts.ready');

/** An office has refused an extract. */
export const extractRefused = defineEvent<{ extractId: string }>('extracts.refused');
