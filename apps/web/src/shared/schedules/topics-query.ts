import { listTopicsRoute } from '@cabinet/contracts/schedules';
import { queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

/** What people come for and ask about; at one office when it is known. */
export const topicsQuery = (officeId = '') =>
  queryOptions({
    queryKey: ['schedules', 'topics', officeId],
    queryFn: async ({ signal }) =>
      (await call(listTopicsRoute, { query: { ...(officeId && { officeId }) }, signal })).items,
    staleTime: 10 * 60_000,
  });
