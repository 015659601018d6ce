import { type Bits, countBits, hasBit, keepCommon, noBits } from './bits.ts';
import { boundsOf, countValues, type Range, withAny, withNumber } from './columns.ts';
import { type DocumentSet, documentSet } from './document-set.ts';
import type { FacetIndex } from './facet-index.ts';
import { type Found, find } from './find.ts';
import { placeBehind, placesOf, type SortKey, standingOf, walkOf } from './order.ts';
import type { Correction } from './reading.ts';
import { startOver } from './scratch.ts';
import type { Phrase } from './synonyms.ts';

export type Filter =
  | { readonly column: string; readonly anyOf: readonly string[] }
  | { readonly column: string; readonly range: Range };

/**
 * Where a page ended, as it was then: what stands behind it is the same in every process, whatever became of the document
 * and of the others since. `best` is null in an order of its own.
 */
export interface After {
  readonly id: string;
  readonly key: SortKey;
  readonly best: { readonly score: number; readonly rarities: readonly number[] } | null;
}

export interface FacetQuery {
  readonly search: string;
  readonly phrases: readonly Phrase[];
  readonly filters: readonly Filter[];
  /** Columns whose values are counted, or whose bounds are found. */
  readonly facets: readonly string[];
  /** Name of an order; what answers equally well stands in it too. */
  readonly order: string;
  /** Best answers first; means nothing without a search. */
  readonly byRelevance: boolean;
  readonly after: After | null;
  readonly limit: number;
}

export interface FacetAnswer {
  readonly ids: readonly string[];
  /** Null on the last page. */
  readonly next: After | null;
  readonly total: number;
  /** Per column, how many documents have each value under all filters but the column's own. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly bounds: ReadonlyMap<string, { readonly least: number; readonly most: number }>;
  readonly corrections: readonly Correction[];
  readonly unknown: readonly string[];
  /** Words beyond those that are looked for at once. */
  readonly leftOut: readonly string[];
}

const copyOf = (bits: Bits): Bits => bits.slice();

const matching = (index: FacetIndex, filter: Filter, within: DocumentSet): Bits => {
  const column = index.columns.get(filter.column);
  const none = (): Bits => noBits(within.bits.length);
  if (!column) return none();
  if ('anyOf' in filter) return withAny(column, filter.anyOf, within);
  return column.kind === 'number' ? withNumber(column, filter.range, within) : none();
};

/** The set under all filters, and under all but those of one column. */
const underFilters = (index: FacetIndex, filters: readonly Filter[], base: Bits) => {
  const within = documentSet(base, index.text.scratch);
  const kept = filters.map((filter) => ({ column: filter.column, bits: matching(index, filter, within) }));
  const without = (column: string | null): DocumentSet => {
    const set = copyOf(base);
    for (const one of kept) if (one.column !== column) keepCommon(set, one.bits);
    return documentSet(set, index.text.scratch);
  };
  const all = without(null);
  return { all, without: (column: string) => (kept.some((one) => one.column === column) ? without(column) : all) };
};

const countFacets = (
  index: FacetIndex,
  facets: readonly string[],
  setFor: (column: string) => DocumentSet,
): Pick<FacetAnswer, 'counts' | 'bounds'> => {
  const counts = new Map<string, Map<string, number>>();
  const bounds = new Map<string, { least: number; most: number }>();
  for (const name of facets) {
    const column = index.columns.get(name);
    if (column?.kind === 'number') {
      const found = boundsOf(column, setFor(name));
      if (found) bounds.set(name, found);
    } else if (column) counts.set(name, countValues(column, setFor(name)));
  }
  return { counts, bounds };
};

interface Taken {
  readonly documents: readonly number[];
  readonly next: After | null;
}

interface Wanted {
  readonly order: string;
  readonly after: After | null;
  readonly limit: number;
}

const orderOf = (index: FacetIndex, name: string) => {
  const order = index.orders.get(name);
  if (!order) throw new RangeError(`There is no order «${name}»`);
  return order;
};

const idOf = (index: FacetIndex, document: number): string => index.ids[document] ?? '';

const pageOf = (documents: readonly number[], limit: number, endAt: (last: number) => After): Taken => {
  const last = documents[limit - 1];
  return documents.length > limit && last !== undefined
    ? { documents: documents.slice(0, limit), next: endAt(last) }
    : { documents, next: null };
};

const takeInOrder = (index: FacetIndex, set: Bits, { order: name, after, limit }: Wanted): Taken => {
  const order = orderOf(index, name);
  const walk = walkOf(order);
  const taken: number[] = [];
  for (let place = after ? placeBehind(order, after) : 0; place < walk.length && taken.length <= limit; place += 1) {
    const document = walk[place] ?? 0;
    if (hasBit(set, document)) taken.push(document);
  }
  return pageOf(taken, limit, (last) => ({ ...standingOf(order, last), best: null }));
};

/** Keeps the first few of what is offered, in order: sorting all of a broad answer would cost more than finding it. */
const keepFirst = (most: number, compare: (one: number, other: number) => number) => {
  const kept: number[] = [];
  const offer = (document: number): void => {
    const last = kept.at(-1);
    if (kept.length === most && last !== undefined && compare(last, document) <= 0) return;
    let place = kept.length;
    while (place > 0 && compare(document, kept[place - 1] ?? document) < 0) place -= 1;
    kept.splice(place, 0, document);
    if (kept.length > most) kept.pop();
  };
  return { kept, offer };
};

const takeBest = (
  index: FacetIndex,
  set: DocumentSet,
  { scores, rarities }: Found,
  { order: name, after, limit }: Wanted,
): Taken => {
  const order = orderOf(index, name);
  const places = placesOf(order);
  const scoreOf = (document: number): number => scores[document] ?? 0;
  const placeOf = (document: number): number => places[document] ?? 0;
  const { kept, offer } = keepFirst(
    limit + 1,
    (one, other) => scoreOf(other) - scoreOf(one) || placeOf(one) - placeOf(other),
  );
  const ended = after?.best ? { score: after.best.score, behind: placeBehind(order, after) } : null;
  for (const document of set.documents()) {
    const score = scoreOf(document);
    const isLater = !ended || score < ended.score || (score === ended.score && placeOf(document) >= ended.behind);
    if (isLater) offer(document);
  }
  return pageOf(kept, limit, (last) => ({ ...standingOf(order, last), best: { score: scoreOf(last), rarities } }));
};

/** One page of documents under a search and filters, with what else there is to choose. */
export function searchIndex(index: FacetIndex, query: FacetQuery): FacetAnswer {
  startOver(index.text.scratch);
  const { search, phrases, after } = query;
  const found = search.trim() === '' ? null : find(index.text, { search, phrases, rarities: after?.best?.rarities });
  const base = copyOf(index.text.living.bits);
  // Words that nobody has are left out; when no word is left, nothing was found.
  if (found) keepCommon(base, found.bits);
  const { all, without } = underFilters(index, query.filters, base);
  const { documents, next } =
    found && query.byRelevance ? takeBest(index, all, found, query) : takeInOrder(index, all.bits, query);
  return {
    ids: documents.map((document) => idOf(index, document)),
    next,
    total: countBits(all.bits),
    ...countFacets(index, query.facets, without),
    corrections: found?.corrections ?? [],
    unknown: found?.unknown ?? [],
    leftOut: found?.leftOut ?? [],
  };
}
