import { type Profile, readProfileRoute } from '@cabinet/contracts/persons';
import { queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

export const readProfile = (signal: AbortSignal): Promise<Profile> => call(readProfileRoute, { signal });

/** The profile of the applicant who is signed in. */
export const profileQuery = queryOptions({
  queryKey: ['persons', 'profile'],
  queryFn: ({ signal }) => readProfile(signal),
});
