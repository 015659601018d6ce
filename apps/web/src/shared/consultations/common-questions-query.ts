import { listCommonQuestionsRoute } from '@cabinet/contracts/common-questions';
import { queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

/** G11: what people often ask on a topic; nothing for a topic in the person's own words. */
export const commonQuestionsQuery = (topic = '') =>
  queryOptions({
    queryKey: ['consultations', 'common', topic],
    queryFn: async ({ signal }) =>
      topic === '' ? [] : (await call(listCommonQuestionsRoute, { query: { topic }, signal })).items,
    staleTime: 5 * 60_000,
  });
