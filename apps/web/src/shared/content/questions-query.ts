import { listContentRoute } from '@cabinet/contracts/content';
import { queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

/** G11: what people often ask on a topic; nothing for a topic in the person's own words. */
export const questionsQuery = (topic = '') =>
  queryOptions({
    queryKey: ['content', 'questions', topic],
    queryFn: async ({ signal }) =>
      topic === ''
        ? []
        : (await call(listContentRoute, { query: { kind: 'question', topic, limit: 100 }, signal })).items,
    staleTime: 5 * 60_000,
  });
