import { atMost, lineOf } from '#platform/at-most.ts';

// More at once than this only wait for each other, and leave the rest of the house no connection to the database.
const together = 6;
/** So many wait their turn; whoever comes after them is told at once to try again, instead of waiting for nothing. */
const longestLine = 240;

/** Lets few choose a time at once, however many come; beyond the line 429 with Retry-After. */
export const inTurnToHold = atMost(together, lineOf(longestLine, [1, 3]));

/** The same for who has a held time: they are few, and are never sent away. */
export const inTurnToBook = atMost(5);
