import { setImmediate as nextTurn } from 'node:timers/promises';
import { VerificationWork, type WorkLimits } from '@cabinet/kep/algorithms/verification-work';
import { atMost, lineOf } from '#platform/at-most.ts';

/** Counts what one file asks for; before each signature whoever else waits for this process has their turn. */
export const workInTurns = (limits: Partial<WorkLimits> = {}): VerificationWork =>
  new VerificationWork({ ...limits, rest: () => nextTurn() });

/** What anybody brings: few seconds of work, whatever is in it. */
export const strangersWork: Partial<WorkLimits> = { octets: 32 * 1024 * 1024 };

// Most of the time of each goes into waiting for centres; more at once would only hold more files in memory.
const together = 4;
const longestLine = 20;

/** Lets few files of strangers be verified at once; beyond the line 429 with Retry-After. */
export const inTurnToVerify = atMost(together, lineOf(longestLine, [5, 15]));
