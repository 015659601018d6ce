import { listCategoriesRoute, listServicesRoute } from '@cabinet/contracts/services';
import { queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

const rarelyChanges = 5 * 60_000;

export const categoriesQuery = queryOptions({
  queryKey: ['services', 'categories'],
  queryFn: async ({ signal }) => (await call(listCategoriesRoute, { signal })).items,
  staleTime: rarelyChanges,
});

interface Filter {
  readonly category?: string;
  readonly search?: string;
}

export const servicesQuery = (filter: Filter) =>
  queryOptions({
    queryKey: ['services', 'list', filter],
    queryFn: async ({ signal }) => (await call(listServicesRoute, { query: filter, signal })).items,
    staleTime: rarelyChanges,
  });
