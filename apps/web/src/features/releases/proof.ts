import type { Draw } from '@cabinet/contracts/releases';
import { allot, commitmentOf, drawOrder } from '@cabinet/domain/draw';

/** What running a draw again shows: that the seed was chosen before, and that the result follows from it. */
export interface Proof {
  readonly seedIsTheOne: boolean;
  readonly resultFollows: boolean;
}

/** Runs the draw again from what was published, by the same rule, in this browser. */
export async function proveDraw({ seed, commitment, entries, places }: Draw): Promise<Proof> {
  const tickets = entries.map(({ ticket }) => ticket);
  const left = new Map(places.map(({ start, places: count }) => [start, count]));
  const again = allot(await drawOrder(seed, tickets), entries, left);
  const placeOf = new Map(again.map(({ ticket, place }) => [ticket, place]));
  return {
    seedIsTheOne: (await commitmentOf(seed)) === commitment,
    resultFollows: entries.every(({ ticket, place }) => placeOf.get(ticket) === place),
  };
}
