/** How a limit price stands on a day: in force, still to come, over, or put aside before it had begun. */
export type PriceStanding = 'now' | 'later' | 'over' | 'replaced';

interface Span {
  readonly validFrom: string;
  readonly validTo: string | null;
}

export const standingOf = ({ validFrom, validTo }: Span, today: string): PriceStanding => {
  if (validTo !== null && validTo < validFrom) return 'replaced';
  if (validFrom > today) return 'later';
  return validTo !== null && validTo < today ? 'over' : 'now';
};
