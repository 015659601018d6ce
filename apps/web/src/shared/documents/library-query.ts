import { listDocumentsRoute } from '@cabinet/contracts/documents';
import { queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

/** Documents to choose from: the newest hundred. */
export const libraryQuery = queryOptions({
  queryKey: ['documents', 'library'],
  queryFn: async ({ signal }) => (await call(listDocumentsRoute, { query: { limit: 100 }, signal })).items,
});
