import type { OfficeId, ReleaseId } from '@cabinet/contracts/ids';
import type { Profile } from '@cabinet/contracts/persons';
import { readProfileRoute } from '@cabinet/contracts/persons';
import {
  listReleasesRoute,
  type OwnEntry,
  readDrawRoute,
  readOwnEntryRoute,
  readReleaseRoute,
} from '@cabinet/contracts/releases';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';
import { sessionQuery } from '#shared/session/session.ts';

/** Draws of every centre, or of one. */
export const releasesQuery = (officeId: OfficeId | null = null) =>
  queryOptions({
    queryKey: ['releases', 'list', officeId],
    queryFn: async ({ signal }) =>
      (await call(listReleasesRoute, { query: { ...(officeId && { officeId }) }, signal })).items,
  });

export const releaseQuery = (releaseId: ReleaseId) =>
  queryOptions({
    queryKey: ['releases', 'one', releaseId],
    queryFn: ({ signal }) => call(readReleaseRoute, { params: { releaseId }, signal }),
  });

/** Everything that proves a draw. */
export const drawQuery = (releaseId: ReleaseId) =>
  queryOptions({
    queryKey: ['releases', 'draw', releaseId],
    queryFn: ({ signal }) => call(readDrawRoute, { params: { releaseId }, signal }),
  });

/** Whether the person signed in is one who may ask for a time. */
export const useIsApplicant = (): boolean => useSuspenseQuery(sessionQuery).data.actor?.role === 'applicant';

export const entryKey = (releaseId: ReleaseId): readonly unknown[] => ['releases', 'entry', releaseId];

/** My wish in a draw; null for who has none, or is not signed in. */
export const useOwnEntry = (releaseId: ReleaseId): OwnEntry | null => {
  const isApplicant = useIsApplicant();
  const { data } = useSuspenseQuery<OwnEntry | null>({
    queryKey: isApplicant ? entryKey(releaseId) : ['releases', 'nobody'],
    queryFn: async ({ signal }) =>
      isApplicant ? (await call(readOwnEntryRoute, { params: { releaseId }, signal })).entry : null,
  });
  return data;
};

export const profileQuery = queryOptions<Profile>({
  queryKey: ['persons', 'profile'],
  queryFn: ({ signal }) => call(readProfileRoute, { signal }),
});
