/** What an act of the office has just done; the words stand in the catalogue under the same names. */
export const newsCodes = [
  'claimed',
  'released',
  'resumed',
  'requested',
  'requestEnded',
  'suspended',
  'judged',
  'decided',
  'appealDecided',
  'written',
  'noted',
] as const;

/** What an act on a case of an assistive product has just done; the words stand in the catalogue `caseHandling`. */
export const caseNewsCodes = ['forwarded', 'rerouted', 'invited', 'queued', 'referred', 'terminated', 'paid'] as const;
