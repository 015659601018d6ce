import { defineEvent } from '#platform/events.ts';

/** How a signature turned out that had to wait for its centre: `unknown` when the centre is not asked any more. */
export type Outcome = 'confirmed' | 'refuted' | 'unknown';

/** A signature over a package that waited for its centre waits no more. `at` is when, in ISO 8601, and is told once. */
export const signatureSettled = defineEvent<{
  signatureId: string;
  purpose: string;
  subjectId: string;
  outcome: Outcome;
  at: string;
}>('signatures.settled');
