import type { VisitId } from '@cabinet/contracts/ids';
import { listVisitsRoute, readVisitRoute, type Visit, type VisitSummary } from '@cabinet/contracts/visits';
import { infiniteQueryOptions, queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { useIsConfirmed } from '#shared/session/use-is-confirmed.ts';
import { aheadQuery } from '#shared/visits/visits-query.ts';

const findLastOffice = async (signal: AbortSignal): Promise<string | null> => {
  const [ahead, over] = await Promise.all(
    (['ahead', 'over'] as const).map((when) => call(listVisitsRoute, { query: { when, limit: 1 }, signal })),
  );
  return (ahead?.items[0] ?? over?.items[0])?.office.id ?? null;
};

/** The centre where an applicant was last, or will be next; null for who never booked. */
export const useLastOffice = (): string | null => {
  const isConfirmed = useIsConfirmed();
  const { data } = useSuspenseQuery<string | null>({
    queryKey: isConfirmed ? ['visits', 'last-office'] : ['visits', 'no-office'],
    queryFn: ({ signal }) => (isConfirmed ? findLastOffice(signal) : null),
  });
  return data;
};

/** Visits that are ahead, or over. */
export type VisitsView = 'ahead' | 'over';

export const visitsQuery = (when: VisitsView) =>
  infiniteQueryOptions({
    queryKey: ['visits', 'list', when],
    queryFn: ({ pageParam, signal }) =>
      call(listVisitsRoute, { query: { when, ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const visitQuery = (visitId: VisitId) =>
  queryOptions({
    queryKey: ['visits', 'one', visitId],
    queryFn: ({ signal }) => call(readVisitRoute, { params: { visitId }, signal }),
  });

/** The visit of the address; read anew when it changes on the server. */
export const useVisit = (): Visit => useSuspenseQuery(visitQuery(useIdParameter<VisitId>('visitId'))).data;

const withVisit = (visits: readonly VisitSummary[], visit: Visit): readonly VisitSummary[] =>
  [...visits.filter(({ id }) => id !== visit.id), ...(visit.state === 'booked' ? [visit] : [])].toSorted(
    (one, other) => (one.from < other.from ? -1 : 1),
  );

/** What the server answered to an act becomes what every page shows. */
export const useKeepVisit = (): ((visit: Visit) => void) => {
  const queries = useQueryClient();
  return (visit) => {
    queries.setQueryData(visitQuery(visit.id).queryKey, visit);
    queries.setQueryData(aheadQuery.queryKey, (before) => before && withVisit(before, visit));
    const lists = (key: readonly unknown[]): boolean => key[0] === 'visits' && key[1] !== 'one';
    void queries.invalidateQueries({ predicate: ({ queryKey }) => lists(queryKey) || queryKey[0] === 'overview' });
  };
};
