/** A set of document numbers, one bit each. All sets of one index have the same length in words of 32 bits. */
export type Bits = Uint32Array<ArrayBuffer>;

export const noBits = (words: number): Bits => new Uint32Array(words);

export const wordsFor = (documents: number): number => (documents + 31) >>> 5;

export const hasBit = (bits: Bits, at: number): boolean => (((bits[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;

export const setBit = (bits: Bits, at: number): void => {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
};

export const clearBit = (bits: Bits, at: number): void => {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) & ~(1 << (at & 31));
};

/** Keeps in `bits` only what `others` has too. */
export const keepCommon = (bits: Bits, others: Bits): void => {
  for (let at = 0; at < bits.length; at += 1) bits[at] = (bits[at] ?? 0) & (others[at] ?? 0);
};

export const addAll = (bits: Bits, others: Bits): void => {
  for (let at = 0; at < bits.length; at += 1) bits[at] = (bits[at] ?? 0) | (others[at] ?? 0);
};

/** Bits set in 32, without a loop: Warren, Hacker's Delight, 5-1. */
export const bitsIn = (value: number): number => {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
};

export const countBits = (bits: Bits): number => {
  let count = 0;
  for (let at = 0; at < bits.length; at += 1) count += bitsIn(bits[at] ?? 0);
  return count;
};

/** How many documents both sets have; `words` are the only places of `one` with any bit. */
export const countCommon = (one: Bits, other: Bits, words: Uint32Array): number => {
  let count = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? 0;
    const bits = (one[word] ?? 0) & (other[word] ?? 0);
    if (bits !== 0) count += bitsIn(bits);
  }
  return count;
};

/** Calls `visit` with every document number of the set, in order. */
export const eachBit = (bits: Bits, visit: (document: number) => void): void => {
  for (let word = 0; word < bits.length; word += 1) {
    let left = bits[word] ?? 0;
    while (left !== 0) {
      const lowest = left & -left;
      visit((word << 5) + (31 - Math.clz32(lowest)));
      left ^= lowest;
    }
  }
};

/** The same set in more room; new documents are not in it. */
export const inRoomOf = (bits: Bits, words: number): Bits => {
  const wider = noBits(words);
  wider.set(bits);
  return wider;
};
