import type { ReleaseState } from '@cabinet/contracts/releases';

export interface Dates {
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly drawnAt: Date | null;
  readonly calledOffAt: Date | null;
  readonly office: { readonly active: boolean };
}

/** Where a release stands: its state follows from its dates. An office closed for good draws nothing any more. */
export const stateOf = ({ opensAt, closesAt, drawnAt, calledOffAt, office }: Dates, now: Date): ReleaseState => {
  if (calledOffAt) return 'called_off';
  if (drawnAt) return 'drawn';
  if (!office.active) return 'called_off';
  if (now >= closesAt) return 'closed';
  return now >= opensAt ? 'open' : 'coming';
};
