import { listProductGroupsRoute } from '@cabinet/contracts/catalogue';
import {
  listAttributesRoute,
  listManagedClassesRoute,
  listSynonymsRoute,
  readManagedClassRoute,
} from '@cabinet/contracts/managed-classes';
import { queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

/** The whole tree, parents before children, with classes that visitors do not see. */
export const managedClassesQuery = queryOptions({
  queryKey: ['catalogue', 'managed-classes'],
  queryFn: ({ signal }) => call(listManagedClassesRoute, { signal }),
  select: ({ items }) => items,
});

/** A class by its code with hyphens. */
export const managedClassQuery = (code: string) =>
  queryOptions({
    queryKey: ['catalogue', 'managed-class', code],
    queryFn: ({ signal }) => call(readManagedClassRoute, { params: { code }, signal }),
  });

export const officialGroupsQuery = queryOptions({
  queryKey: ['catalogue', 'official-groups'],
  queryFn: ({ signal }) => call(listProductGroupsRoute, { signal }),
  select: ({ items }) => items,
});

/** What products are told apart by, in their order. */
export const managedAttributesQuery = queryOptions({
  queryKey: ['catalogue', 'managed-attributes'],
  queryFn: ({ signal }) => call(listAttributesRoute, { signal }),
  select: ({ items }) => items,
});

/** Groups of words that the search takes for one another. */
export const synonymsQuery = queryOptions({
  queryKey: ['catalogue', 'synonyms'],
  queryFn: ({ signal }) => call(listSynonymsRoute, { signal }),
  select: ({ items }) => items,
});
