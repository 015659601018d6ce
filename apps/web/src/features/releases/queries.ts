import type { OfficeId, ReleaseId } from '@cabinet/contracts/ids';
import {
  listReleasesRoute,
  type OwnEntry,
  type Release,
  readDrawRoute,
  readOwnEntryRoute,
  readReleaseRoute,
} from '@cabinet/contracts/releases';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';
import { useIsApplicant } from '#shared/session/session.ts';
import { drawingMs, nextLook } from './next-look.ts';
import { outcomeOf } from './outcome.ts';

/** Draws of every centre, or of one. */
export const releasesQuery = (officeId: OfficeId | null = null) =>
  queryOptions({
    queryKey: ['releases', 'list', officeId],
    queryFn: async ({ signal }) =>
      (await call(listReleasesRoute, { query: { ...(officeId && { officeId }) }, signal })).items,
  });

/** A draw with the times that it gives out. */
export type OneRelease = Release & { readonly times: readonly { readonly start: string; readonly places: number }[] };

export const releaseQuery = (releaseId: ReleaseId) =>
  queryOptions({
    queryKey: ['releases', 'one', releaseId],
    queryFn: ({ signal }) => call(readReleaseRoute, { params: { releaseId }, signal }),
    refetchInterval: ({ state }) => (state.data ? nextLook(state.data, Date.now()) : false),
  });

/** Everything that proves a draw. */
export const drawQuery = (releaseId: ReleaseId) =>
  queryOptions({
    queryKey: ['releases', 'draw', releaseId],
    queryFn: ({ signal }) => call(readDrawRoute, { params: { releaseId }, signal }),
  });

const readEntry = async (releaseId: ReleaseId, signal: AbortSignal): Promise<OwnEntry | null> =>
  (await call(readOwnEntryRoute, { params: { releaseId }, signal })).entry;

const isBeingBooked = (own: OwnEntry | null | undefined): boolean => Boolean(own && outcomeOf(own) === 'booking');

/** My wish before the draw, or what came of it: the one is not taken for the other. */
export const entryQuery = (releaseId: ReleaseId, isDrawn: boolean) =>
  queryOptions({
    queryKey: ['releases', 'entry', releaseId, isDrawn],
    queryFn: ({ signal }) => readEntry(releaseId, signal),
  });

/** My wish in a draw; null for who has none, or is not signed in. */
export const useOwnEntry = ({ id, state }: Pick<Release, 'id' | 'state'>): OwnEntry | null => {
  const isApplicant = useIsApplicant();
  const query = entryQuery(id, state === 'drawn');
  const { data } = useSuspenseQuery<OwnEntry | null>({
    queryKey: isApplicant ? query.queryKey : ['releases', 'nobody'],
    queryFn: ({ signal }) => (isApplicant ? readEntry(id, signal) : null),
    refetchInterval: ({ state: known }) => (state === 'drawn' && isBeingBooked(known.data) ? drawingMs : false),
  });
  return data;
};
