import type { ReleaseState } from '@cabinet/contracts/releases';

export interface Dates {
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly drawnAt: Date | null;
  readonly calledOffAt: Date | null;
}

/** Where a release stands: its state follows from its dates. */
export const stateOf = ({ opensAt, closesAt, drawnAt, calledOffAt }: Dates, now: Date): ReleaseState => {
  if (calledOffAt) return 'called_off';
  if (drawnAt) return 'drawn';
  if (now >= closesAt) return 'closed';
  return now >= opensAt ? 'open' : 'coming';
};
