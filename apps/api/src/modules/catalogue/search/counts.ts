import { type Filter, searchIndex } from '@cabinet/search/search-index';
import type { Shelves } from './product-index.ts';

/** Keeps what can be had. */
export const canBeHad: Filter = { column: 'state', anyOf: ['active'] };
export const notMadeAnyMore: Filter = { column: 'state', anyOf: ['discontinued'] };

/** How many products under these filters have each value of a column; values that none has are left out. */
export const countBy = (
  { index, reference }: Shelves,
  filters: readonly Filter[],
  column: string,
): ReadonlyMap<string, number> =>
  searchIndex(index, {
    search: '',
    phrases: reference.phrases,
    filters,
    facets: [column],
    order: 'nameUk',
    byRelevance: false,
    after: null,
    limit: 1,
  }).counts.get(column) ?? new Map();
