import { defineEvent } from '#platform/events.ts';

interface ToCheck {
  readonly [name: string]: string | number;
  readonly documentId: string;
  /** How many files of the same person wait before this one. */
  readonly before: number;
}

/** A file has arrived and lies in quarantine. */
export const documentAdded = defineEvent<ToCheck>('documents.added');

/** A check that broke off is to be made again. */
export const documentCheckAgain = defineEvent<ToCheck>('documents.check_again');

/** The check is over: confirmed or rejected. */
export const documentChecked = defineEvent<{ documentId: string; state: string }>('documents.checked');
