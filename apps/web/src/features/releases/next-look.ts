import type { Release } from '@cabinet/contracts/releases';

const seconds = 1_000;
const hour = 3_600 * seconds;

/** The draw takes place a moment after its end, and its winners are booked one after another. */
export const drawingMs = 10 * seconds;

/** In how many milliseconds to ask anew about a draw that changes by itself; false once nothing more happens to it. */
export const nextLook = (
  { state, opensAt, closesAt }: Pick<Release, 'state' | 'opensAt' | 'closesAt'>,
  now: number,
): number | false => {
  if (state === 'drawn' || state === 'called_off') return false;
  if (state === 'closed') return drawingMs;
  const left = Date.parse(state === 'coming' ? opensAt : closesAt) - now;
  // Called off it may be at any time, and a timer cannot be set for months.
  return Math.min(Math.max(left + seconds, drawingMs / 2), hour);
};
