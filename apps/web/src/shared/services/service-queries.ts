import { listServicesRoute, readServiceRoute } from '@cabinet/contracts/services';
import { queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

/** Every published service, for staff to choose from. */
export const publishedServicesQuery = queryOptions({
  queryKey: ['services', 'published'],
  queryFn: async ({ signal }) => (await call(listServicesRoute, { query: {}, signal })).items,
});

/** One service as people read it. */
export const serviceQuery = (code: string) =>
  queryOptions({
    queryKey: ['services', 'page', code],
    queryFn: ({ signal }) => call(readServiceRoute, { params: { code }, signal }),
    staleTime: 5 * 60_000,
  });
