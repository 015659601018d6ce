import { readOwnCardRoute } from '@cabinet/contracts/registry';
import { queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

/** One’s own card of the databank. Of the room `registry`, so that a change of it is asked for at once. */
export const ownCardQuery = queryOptions({
  queryKey: ['registry', 'own-card'],
  queryFn: ({ signal }) => call(readOwnCardRoute, { signal }),
  select: ({ card }) => card,
});
