import type { listVisitsRoute, readHoldRoute, VisitSummary } from '@cabinet/contracts/visits';
import { queryOptions, usePrefetchQuery, useSuspenseQuery } from '@tanstack/react-query';
import { call, doorOf } from '#shared/api/client.ts';
import { useIsConfirmed } from '#shared/session/use-is-confirmed.ts';

// By name, so that the first page after signing in needs no schemas.
export const listVisits = doorOf<typeof listVisitsRoute>('GET', '/visits');
export const readHold = doorOf<typeof readHoldRoute>('GET', '/visits/holds/mine');

/** The time held for this visitor, or null. */
export const holdQuery = queryOptions({
  queryKey: ['visits', 'hold'],
  queryFn: async ({ signal }) => (await call(readHold, { signal })).hold,
});

const readAhead = async (signal: AbortSignal): Promise<readonly VisitSummary[]> =>
  (await call(listVisits, { query: { when: 'ahead' }, signal })).items;

/** The next visits of the applicant who is signed in, the nearest first. */
export const aheadQuery = queryOptions({
  queryKey: ['visits', 'ahead'],
  queryFn: ({ signal }) => readAhead(signal),
});

const aheadFor = (isConfirmed: boolean) =>
  queryOptions<readonly VisitSummary[]>({
    queryKey: isConfirmed ? aheadQuery.queryKey : ['visits', 'none-ahead'],
    queryFn: ({ signal }) => (isConfirmed ? readAhead(signal) : []),
  });

/** The next visits of an applicant; none for anybody else. */
export const useVisitsAhead = (): readonly VisitSummary[] => useSuspenseQuery(aheadFor(useIsConfirmed())).data;

/** Asks for what is held and for visits ahead while the page waits for something else. */
export const usePrefetchedVisits = (): void => {
  const isConfirmed = useIsConfirmed();
  usePrefetchQuery(holdQuery);
  usePrefetchQuery(aheadFor(isConfirmed));
};
