/** Rows of the count, used again for every pair of words: there are as many pairs as words in the vocabulary. */
let rows = { beforeLast: new Uint16Array(64), last: new Uint16Array(64), now: new Uint16Array(64) };

const makeRoom = (length: number): void => {
  if (rows.now.length >= length) return;
  rows = { beforeLast: new Uint16Array(length), last: new Uint16Array(length), now: new Uint16Array(length) };
};

/**
 * Slips of the finger between two words – a letter missing, added, wrong, or two swapped; `most` + 1 when there are more.
 * Letters further than `most` from their place cannot belong together, so only those nearer are looked at.
 */
export const slipsBetween = (one: string, other: string, most: number): number => {
  const tooMany = most + 1;
  if (Math.abs(one.length - other.length) > most) return tooMany;
  makeRoom(other.length + 2);
  let { beforeLast, last, now } = rows;
  for (let at = 0; at <= other.length; at += 1) last[at] = Math.min(at, tooMany);
  for (let row = 1; row <= one.length; row += 1) {
    const from = Math.max(1, row - most);
    const to = Math.min(other.length, row + most);
    let least = from === 1 ? Math.min(row, tooMany) : tooMany;
    now[from - 1] = least;
    for (let at = from; at <= to; at += 1) {
      const same = one[row - 1] === other[at - 1];
      let slips = Math.min((last[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + (same ? 0 : 1));
      const swapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      if (swapped) slips = Math.min(slips, (beforeLast[at - 2] ?? 0) + 1);
      now[at] = slips;
      least = Math.min(least, slips);
    }
    now[to + 1] = tooMany;
    if (least > most) return tooMany;
    [beforeLast, last, now] = [last, now, beforeLast];
  }
  return Math.min(last[other.length] ?? 0, tooMany);
};

/** How many slips a word of this length may hold and still be that word. */
export const slipsForgiven = (length: number): number => {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
};
