import type { Known } from './known.ts';

const version = 1;

/** Bodies of the doors of extracts. */
export const extractBodies: Readonly<Record<string, (known: Known) => unknown>> = {
  'POST /own-extracts': ({ officeId }) => ({ officeId, withDiagnosis: false }),
  'POST /extracts/:extractId/package': () => ({ cardVersion: version }),
  // Of nobody: who signs is checked before the signature is.
  'POST /extracts/:extractId/signature': () => ({ version, cardVersion: version, signature: 'MIIB' }),
  'POST /extracts/:extractId/refusal': () => ({ version, reason: 'Картку ще звіряють із документами' }),
};
