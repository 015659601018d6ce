import { listSuggestedProductsRoute } from '@cabinet/contracts/suggested-products';
import { queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

/** What the catalogue has of that which one's own programme names; null when it does not answer: the rest of the page stands without. */
export const suggestedQuery = queryOptions({
  queryKey: ['catalogue', 'suggested'],
  queryFn: ({ signal }) => call(listSuggestedProductsRoute, { signal }).catch(() => null),
});
