import { type Profile, readProfileRoute } from '@cabinet/contracts/persons';
import { listReceivingOfficesRoute, listTopicsRoute } from '@cabinet/contracts/schedules';
import { readHoldRoute } from '@cabinet/contracts/visits';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';
import { sessionQuery } from '#shared/session/session.ts';

/** What people come for; at one office when it is known before the matter. */
export const topicsQuery = (officeId = '') =>
  queryOptions({
    queryKey: ['topics', 'at', officeId],
    queryFn: async ({ signal }) =>
      (await call(listTopicsRoute, { query: { ...(officeId && { officeId }) }, signal })).items,
    staleTime: 10 * 60_000,
  });

/** Centres that receive for a topic; none while there is no topic. */
export const receivingQuery = (code: string) =>
  queryOptions({
    queryKey: ['topics', 'offices', code],
    queryFn: async ({ signal }) =>
      code === '' ? [] : (await call(listReceivingOfficesRoute, { params: { code }, signal })).items,
    staleTime: 10 * 60_000,
  });

/** The time held for this visitor, or null. */
export const holdQuery = queryOptions({
  queryKey: ['visits', 'hold'],
  queryFn: async ({ signal }) => (await call(readHoldRoute, { signal })).hold,
});

/** Whether the person signed in is one who books; nobody and staff are not. */
export const useIsApplicant = (): boolean => useSuspenseQuery(sessionQuery).data.actor?.role === 'applicant';

/** The profile of an applicant: what need not be typed again. Null for everybody else. */
export const useProfile = (): Profile | null => {
  const isApplicant = useIsApplicant();
  const { data } = useSuspenseQuery<Profile | null>({
    queryKey: isApplicant ? ['persons', 'profile'] : ['visits', 'nobody'],
    queryFn: ({ signal }) => (isApplicant ? call(readProfileRoute, { signal }) : null),
  });
  return data;
};
