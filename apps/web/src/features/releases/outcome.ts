import type { NotBooked, OwnEntry } from '@cabinet/contracts/releases';

/** What came of a wish after the draw: `booking` while the visit is being booked, else why it could not be. */
export type Outcome = 'lost' | 'won' | 'booking' | NotBooked;

export const outcomeOf = ({ place, visitId, notBooked }: Pick<OwnEntry, 'place' | 'visitId' | 'notBooked'>): Outcome =>
  place === null ? 'lost' : visitId === null ? (notBooked ?? 'booking') : 'won';
