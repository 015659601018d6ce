/** What documents are put in order by. */
export type SortKey = string | number;

/** All documents in one order, the gone ones too: those are passed over by whoever walks it. */
export interface Order {
  readonly compareKeys: (one: SortKey, other: SortKey) => number;
  /** By number: what stands alike stands in the order of ids, which is the same wherever the index is kept. */
  readonly ids: readonly string[];
  readonly keys: SortKey[];
  /** Settled documents in order. */
  walk: number[];
  /** Place of each document in `walk`; null until asked for again after a change. */
  places: Uint32Array<ArrayBuffer> | null;
  /** Documents that came since. */
  waiting: number[];
}

export const newOrder = (compareKeys: Order['compareKeys'], ids: readonly string[]): Order => ({
  compareKeys,
  ids,
  keys: [],
  walk: [],
  places: null,
  waiting: [],
});

export const addToOrder = (order: Order, document: number, key: SortKey): void => {
  order.keys[document] = key;
  order.waiting.push(document);
};

/** Where something stands in an order, whether it is there or not. */
export interface Standing {
  readonly key: SortKey;
  readonly id: string;
}

const compareIds = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const keyOf = (order: Order, document: number): SortKey => order.keys[document] ?? 0;
const idOf = (order: Order, document: number): string => order.ids[document] ?? '';

const compare = (order: Order, one: number, other: number): number =>
  order.compareKeys(keyOf(order, one), keyOf(order, other)) ||
  compareIds(idOf(order, one), idOf(order, other)) ||
  one - other;

/** The first place of the walk that `isBefore` denies; it must be true of all before that one, and of none behind. */
const firstPlace = (walk: readonly number[], isBefore: (document: number) => boolean): number => {
  let low = 0;
  let high = walk.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(walk[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
};

// Putting one in its place moves all behind it; for many at once it is quicker to sort anew.
const fewEnough = 500;

/** The documents in order. */
export const walkOf = (order: Order): readonly number[] => {
  if (order.waiting.length === 0) return order.walk;
  if (order.waiting.length > fewEnough)
    order.walk = [...order.walk, ...order.waiting].toSorted((one, other) => compare(order, one, other));
  else
    for (const document of order.waiting)
      order.walk.splice(
        firstPlace(order.walk, (other) => compare(order, other, document) < 0),
        0,
        document,
      );
  order.waiting = [];
  order.places = null;
  return order.walk;
};

/** Place of each document in the order, from 0. */
export const placesOf = (order: Order): Uint32Array<ArrayBuffer> => {
  const walk = walkOf(order);
  order.places ??= walk.reduce((places, document, place) => {
    places[document] = place;
    return places;
  }, new Uint32Array(walk.length));
  return order.places;
};

export const standingOf = (order: Order, document: number): Standing => ({
  key: keyOf(order, document),
  id: idOf(order, document),
});

/** The first place behind this standing. */
export const placeBehind = (order: Order, { key, id }: Standing): number =>
  firstPlace(
    walkOf(order),
    (document) => (order.compareKeys(keyOf(order, document), key) || compareIds(idOf(order, document), id)) <= 0,
  );
