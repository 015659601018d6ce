import { listDocumentsRoute } from '@cabinet/contracts/documents';
import { queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

/** Photos in the person's documents that the cabinet has checked, newest first. */
export const photosQuery = queryOptions({
  queryKey: ['documents', 'photos'],
  queryFn: async ({ signal }) => {
    const { items } = await call(listDocumentsRoute, {
      query: { kind: 'photo', state: 'confirmed', limit: 50 },
      signal,
    });
    return items.filter(({ mediaType }) => mediaType?.startsWith('image/'));
  },
});
