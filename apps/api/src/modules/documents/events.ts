import { defineEvent } from '#platform/events.ts';

/** A file has arrived and lies in quarantine. */
export const documentAdded = defineEvent<{ documentId: string }>('documents.added');

/** A check that broke off is to be made again. */
export const documentCheckAgain = defineEvent<{ documentId: string }>('documents.check_again');

/** The check is over: confirmed or rejected. */
export const documentChecked = defineEvent<{ documentId: string; state: string }>('documents.checked');
