/** Minutes, the least and the most that a wait is likely to take. */
export interface WaitRange {
  readonly from: number;
  readonly to: number;
}

const step = 5;

/**
 * How long somebody will wait for those ahead: their visits shared among the desks that are at work. Half as long when
 * visits are short, half as long again when they are not; in steps of five minutes. Null when no desk is at work.
 */
export const waitRange = ({
  minutesAhead,
  desks,
}: {
  readonly minutesAhead: number;
  readonly desks: number;
}): WaitRange | null => {
  if (desks < 1) return null;
  const usual = minutesAhead / desks;
  return { from: Math.floor((usual * 0.5) / step) * step, to: Math.max(step, Math.ceil((usual * 1.5) / step) * step) };
};
