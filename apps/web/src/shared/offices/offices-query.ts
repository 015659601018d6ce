import { listOfficesRoute } from '@cabinet/contracts/administration';
import { queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

/** Service centres with their hours and contacts. */
export const officesQuery = queryOptions({
  queryKey: ['offices'],
  queryFn: ({ signal }) => call(listOfficesRoute, { signal }),
  staleTime: 10 * 60_000,
});
