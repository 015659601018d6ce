import { listClassesRoute } from '@cabinet/contracts/catalogue';
import { queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

/** What classes of devices are called: programmes name them by code. */
export const classNamesQuery = queryOptions({
  queryKey: ['catalogue', 'class-names'],
  queryFn: ({ signal }) => call(listClassesRoute, { signal }),
  select: ({ items }) => items.map(({ code, name }) => ({ code, name })),
  staleTime: 60_000,
});
