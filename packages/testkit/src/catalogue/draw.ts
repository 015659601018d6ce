/** Numbers that are the same in every run with the same seed. */
export interface Draws {
  /** A whole number, 0 ≤ x < limit. */
  below(limit: number): number;
  /** True so many times out of a hundred. */
  outOf100(times: number): boolean;
  /** Throws RangeError when there is nothing to pick from. */
  pick<T>(choices: readonly T[]): T;
}

// mulberry32 by Tommy Ettinger (public domain).
export const drawsOf = (seed: number): Draws => {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return {
    below,
    outOf100: (times) => below(100) < times,
    pick<T>(choices: readonly T[]): T {
      const chosen = choices[below(choices.length)];
      if (chosen === undefined) throw new RangeError('There is nothing to pick from');
      return chosen;
    },
  };
};

/** The same things in an order of chance. */
export const shuffled = <T>(things: readonly T[], draws: Draws): T[] => {
  const left = [...things];
  const order: T[] = [];
  while (left.length > 0) order.push(...left.splice(draws.below(left.length), 1));
  return order;
};
