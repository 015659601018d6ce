interface Shown {
  readonly id: string;
  readonly awaited: boolean;
}

/** Calls that stand on the board now and did not a moment ago, the earliest first: in that order they are said. */
export const newCalls = <Call extends Shown>(seen: ReadonlySet<string>, calls: readonly Call[]): Call[] =>
  calls.filter(({ id, awaited }) => awaited && !seen.has(id)).toReversed();

/** All calls that ever stood on the board: one that slid off and comes back has been said already. */
export const seenWith = (seen: ReadonlySet<string>, calls: readonly Pick<Shown, 'id'>[]): ReadonlySet<string> =>
  new Set([...seen, ...calls.map(({ id }) => id)]);

/** «А-017» as it is said: letter and number, without zeros before it. */
export const spokenTicket = (ticket: string): string => {
  const [letter = '', number = ''] = ticket.split('-');
  return `${letter} ${Number(number)}`;
};
