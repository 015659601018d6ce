import { readOverviewRoute } from '@cabinet/contracts/overview';
import { queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

/** What to do now and what is under way; every live change asks for it anew. */
export const overviewQuery = queryOptions({
  queryKey: ['overview'],
  queryFn: ({ signal }) => call(readOverviewRoute, { signal }),
});
