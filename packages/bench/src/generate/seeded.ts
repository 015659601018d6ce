/** Numbers that are the same in every run with the same seed. */
export interface Seeded {
  /** 0 ≤ x < 1 */
  next(): number;
  /** A whole number, 0 ≤ x < below. */
  below(below: number): number;
  pick<T>(choices: readonly T[]): T;
  bytes(count: number): Buffer;
  /** A UUID v7 of the given instant, epoch ms. */
  id(milliseconds: number): string;
}

// mulberry32 by Tommy Ettinger (public domain): 32 bits of state are plenty for test data.
const generator = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
};

export const seeded = (seed: number): Seeded => {
  const word = generator(seed);
  const next = (): number => word() / 2 ** 32;
  const below = (limit: number): number => Math.floor(next() * limit);
  const bytes = (count: number): Buffer => {
    const filled = Buffer.alloc(Math.ceil(count / 4) * 4);
    for (let at = 0; at < filled.length; at += 4) filled.writeUInt32LE(word(), at);
    return filled.subarray(0, count);
  };
  return {
    next,
    below,
    bytes,
    pick<T>(choices: readonly T[]): T {
      const chosen = choices[below(choices.length)];
      if (chosen === undefined) throw new Error('Nothing to pick from');
      return chosen;
    },
    id(milliseconds) {
      const drawn = bytes(16);
      drawn.writeUIntBE(milliseconds, 0, 6);
      drawn.writeUInt8((drawn.readUInt8(6) & 0x0f) | 0x70, 6);
      drawn.writeUInt8((drawn.readUInt8(8) & 0x3f) | 0x80, 8);
      const hex = drawn.toString('hex');
      const cuts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
      return cuts.join('-');
    },
  };
};
