import { commonProblems } from '@cabinet/contracts/http/problem';
import { atMost } from '#platform/at-most.ts';
import { problemWith } from '#platform/problem.ts';

// More at once than this only wait for each other, and leave the rest of the house no connection to the database.
const together = 6;
/** So many wait their turn; whoever comes after them is told at once to try again, instead of waiting for nothing. */
const longestLine = 120;
const retryAfterSeconds = 1;

/** Lets few choose a time at once, however many come; beyond the line 429 with Retry-After. */
export const inTurnToHold = atMost(together, {
  longest: longestLine,
  refusal: () =>
    problemWith(commonProblems.tooManyRequests, { retryAfterSeconds, shown: { seconds: retryAfterSeconds } }),
});

/** The same for who has a held time: they are few, and are never sent away. */
export const inTurnToBook = atMost(2);
