import type { Attribute } from '@cabinet/contracts/catalogue';
import { type ProductSearch, rangeShape } from '@cabinet/contracts/catalogue-search';
import type { Range } from '@cabinet/search/columns';
import type { Filter } from '@cabinet/search/search-index';
import { fieldProblem } from '#platform/problem.ts';
import { attributeColumn } from './index-product.ts';
import { onceFor } from './once-for.ts';
import type { Reference } from '../reference.ts';

const kopiykasInHryvnia = 100;

const sideOf = (text: string | undefined, factor: number): number | null =>
  text === undefined || text === '' ? null : Math.round(Number(text) * factor * 1000) / 1000;

/** `40..45` as bounds; the contract has checked its form. */
export const rangeOf = (text: string, factor = 1): Range => {
  const [from, to] = text.split('..');
  return { from: sideOf(from, factor), to: sideOf(to, factor) };
};

const attributeFilter = (attribute: Attribute, said: string, pointer: string): Filter => {
  const column = attributeColumn(attribute.key);
  if (attribute.kind !== 'number') return { column, anyOf: said.split(',') };
  if (!rangeShape.test(said)) throw fieldProblem(pointer, 'catalogue.range_format');
  return { column, range: rangeOf(said) };
};

/** The attribute that one filter is about. */
export const attributeKeyOf = (filter: string): string => filter.slice(0, filter.indexOf(':'));

const attributeFilters = (filters: readonly string[], reference: Reference): Filter[] => {
  const keys = filters.map(attributeKeyOf);
  return filters.map((filter, at) => {
    const key = attributeKeyOf(filter);
    const attribute = reference.attributes.get(key);
    if (!attribute) throw fieldProblem(`/filter/${at}`, 'catalogue.filter_unknown');
    if (keys.indexOf(key) !== at) throw fieldProblem(`/filter/${at}`, 'catalogue.filter_twice');
    return attributeFilter(attribute, filter.slice(key.length + 1), `/filter/${at}`);
  });
};

const stateFilter = (state: ProductSearch['state']): Filter[] =>
  state === 'all' ? [] : [{ column: 'state', anyOf: [state] }];

/** What was asked as filters of the index. Throws field problems for an attribute that is not there or is named twice. */
export function filtersOf(search: ProductSearch, reference: Reference): Filter[] {
  const chosen = (['group', 'maker', 'region', 'helps', 'channel'] as const).flatMap((column) => {
    const anyOf = search[column];
    return anyOf && anyOf.length > 0 ? [{ column, anyOf }] : [];
  });
  return [
    ...stateFilter(search.state),
    ...chosen,
    ...(search.class === undefined ? [] : [{ column: 'class', anyOf: [search.class] }]),
    ...(search.price === undefined ? [] : [{ column: 'price', range: rangeOf(search.price, kopiykasInHryvnia) }]),
    ...(search.term === undefined ? [] : [{ column: 'term', range: rangeOf(search.term) }]),
    ...attributeFilters(search.filter ?? [], reference),
  ];
}

// What nearly everything has, so that it tells products apart before a class is chosen.
const always = ['side', 'size', 'ageGroup'];

const keysByClass = onceFor((reference) => {
  const keys = new Map<string, Set<string>>();
  for (const { path, attributeKeys } of reference.classes.values())
    for (const code of path) {
      const known = keys.get(code) ?? new Set();
      for (const key of attributeKeys) known.add(key);
      keys.set(code, known);
    }
  return keys;
});

/** Keys of the attributes worth offering: those of the chosen class and of what lies below it, the most telling first. */
export const attributesAsked = (search: ProductSearch, reference: Reference): string[] => {
  const named = (search.filter ?? []).map(attributeKeyOf);
  const below = keysByClass(reference).get(search.class ?? '') ?? [];
  return [...new Set([...below, ...always, ...named])].filter((key) => reference.attributes.has(key));
};
