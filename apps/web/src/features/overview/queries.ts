import type { readOverviewRoute } from '@cabinet/contracts/overview';
import { queryOptions } from '@tanstack/react-query';
import { call, doorOf } from '#shared/api/client.ts';

// By name, so that the first page after signing in needs no schemas.
export const readOverview = doorOf<typeof readOverviewRoute>('GET', '/overview');

/** What to do now and what is under way; every live change asks for it anew. */
export const overviewQuery = queryOptions({
  queryKey: ['overview'],
  queryFn: ({ signal }) => call(readOverview, { signal }),
});
