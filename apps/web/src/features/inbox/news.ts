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
