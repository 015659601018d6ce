import type { Profile } from '@cabinet/contracts/persons';
import { listReceivingOfficesRoute } from '@cabinet/contracts/schedules';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';
import { profileQuery, readProfile } from '#shared/persons/profile-query.ts';
import { useIsApplicant } from '#shared/session/session.ts';

/** Centres that receive for a topic; none while there is no topic. */
export const receivingQuery = (code: string) =>
  queryOptions({
    queryKey: ['schedules', 'receiving', code],
    queryFn: async ({ signal }) =>
      code === '' ? [] : (await call(listReceivingOfficesRoute, { params: { code }, signal })).items,
    staleTime: 10 * 60_000,
  });

/** The profile of an applicant: what need not be typed again. Null for everybody else. */
export const useProfile = (): Profile | null => {
  const isApplicant = useIsApplicant();
  const { data } = useSuspenseQuery<Profile | null>({
    queryKey: isApplicant ? profileQuery.queryKey : ['visits', 'nobody'],
    queryFn: ({ signal }) => (isApplicant ? readProfile(signal) : null),
  });
  return data;
};
