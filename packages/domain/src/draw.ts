/** One person's wish in a fair release: places by preference, the dearest first. */
export interface DrawEntry {
  /** Published with the result; says nothing of the person. */
  readonly ticket: string;
  readonly wishes: readonly string[];
}

export interface Allotment {
  readonly ticket: string;
  /** Null: none of the wishes was left. */
  readonly place: string | null;
}

const sha256 = async (text: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** What is published before the window closes, so that the seed cannot be chosen afterwards: SHA-256 in hexadecimal. */
export const commitmentOf = (seed: string): Promise<string> => sha256(seed);

/**
 * The order of a draw: tickets by SHA-256 of seed, line feed and ticket, ascending in hexadecimal. Anybody with the
 * published seed and tickets gets the same one, in any language.
 */
export const drawOrder = async (seed: string, tickets: readonly string[]): Promise<string[]> => {
  const lots = await Promise.all(tickets.map(async (ticket) => ({ ticket, lot: await sha256(`${seed}\n${ticket}`) })));
  return lots.sort((one, other) => (one.lot < other.lot ? -1 : 1)).map(({ ticket }) => ticket);
};

/** Gives each, in the drawn order, the dearest wish that is left. */
export const allot = (
  order: readonly string[],
  entries: readonly DrawEntry[],
  places: ReadonlyMap<string, number>,
): Allotment[] => {
  const left = new Map(places);
  const wishesOf = new Map(entries.map(({ ticket, wishes }) => [ticket, wishes]));
  return order.map((ticket) => {
    const place = wishesOf.get(ticket)?.find((wish) => (left.get(wish) ?? 0) > 0) ?? null;
    if (place !== null) left.set(place, (left.get(place) ?? 0) - 1);
    return { ticket, place };
  });
};
