const sorted = (values: readonly number[]): number[] => [...values].sort((one, other) => one - other);

/** The smallest value that at least `share` (0 < share ≤ 1) of the values do not exceed: nearest rank, never made up. */
export const quantile = (values: readonly number[], share: number): number => {
  const ordered = sorted(values);
  const found = ordered[Math.max(0, Math.ceil(share * ordered.length) - 1)];
  if (found === undefined) throw new Error('There are no values to take a quantile of');
  return found;
};

/** The middle value; of an even number, the mean of the two in the middle. */
export const median = (values: readonly number[]): number => {
  const ordered = sorted(values);
  const upper = ordered[Math.floor(ordered.length / 2)];
  const lower = ordered[Math.floor((ordered.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new Error('There are no values to take the median of');
  return (lower + upper) / 2;
};

/** The median of the ratios of pairs that were measured next to each other; what both suffered alike falls out. */
export const medianRatio = (measured: readonly number[], limits: readonly number[]): number => {
  if (measured.length !== limits.length) throw new Error('Every measurement needs its limit from the same round');
  return median(measured.map((value, at) => value / (limits[at] ?? Number.NaN)));
};

/** How far rounds disagree: half the distance between the largest and the smallest, as a share of the median. */
export const spread = (values: readonly number[]): number => {
  const middle = median(values);
  return middle === 0 ? 0 : (Math.max(...values) - Math.min(...values)) / 2 / middle;
};
