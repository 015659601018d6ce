import { listSavedListsRoute } from '@cabinet/contracts/saved-lists';
import { queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

/** One's own lists of products. */
export const listsQuery = queryOptions({
  queryKey: ['saved-lists'],
  queryFn: ({ signal }) => call(listSavedListsRoute, { signal }),
  select: ({ items }) => items,
});
