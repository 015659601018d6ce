/** One person's wish in a fair release: places by preference, the dearest first. */
export interface DrawEntry {
  /** Published with the result; says nothing of the person. */
  readonly ticket: string;
  readonly wishes: readonly string[];
  /** When none of the wishes is left any other place will do, the earliest first. */
  readonly anyOther: boolean;
}

export interface Allotment {
  readonly ticket: string;
  /** Null: nothing was left that would do. */
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

/** Starts are ISO instants in UTC: in the order of text they are in the order of time. */
const byTime = (places: ReadonlyMap<string, number>): string[] => [...places.keys()].sort();

/**
 * Gives each ticket, in the drawn order, the first of its wishes where a place is left; one whose wishes are all gone and
 * that says `anyOther` the earliest start where a place is left. A wish that is not among the places is passed over.
 */
export const allot = (
  order: readonly string[],
  entries: readonly DrawEntry[],
  places: ReadonlyMap<string, number>,
): Allotment[] => {
  const left = new Map(places);
  const starts = byTime(places);
  const entryOf = new Map(entries.map((entry) => [entry.ticket, entry]));
  const isLeft = (start: string): boolean => (left.get(start) ?? 0) > 0;
  return order.map((ticket) => {
    const entry = entryOf.get(ticket);
    const place = entry?.wishes.find(isLeft) ?? (entry?.anyOther ? starts.find(isLeft) : undefined) ?? null;
    if (place !== null) left.set(place, (left.get(place) ?? 0) - 1);
    return { ticket, place };
  });
};
