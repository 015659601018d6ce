import { listManagedIncidentsRoute, readManagedIncidentRoute, readStatusRoute } from '@cabinet/contracts/status';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

/** How the cabinet is, looked at anew each minute for as long as the page is open. */
export const statusQuery = queryOptions({
  queryKey: ['status', 'now'],
  queryFn: ({ signal }) => call(readStatusRoute, { signal }),
  staleTime: 10_000,
  refetchInterval: 60_000,
});

/** Every incident, newest first, page by page. */
export const incidentsQuery = infiniteQueryOptions({
  queryKey: ['status', 'incidents'],
  queryFn: ({ signal, pageParam }) =>
    call(listManagedIncidentsRoute, { query: { ...(pageParam && { cursor: pageParam }) }, signal }),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

export const incidentQuery = (incidentId: string) =>
  queryOptions({
    queryKey: ['status', 'incident', incidentId],
    queryFn: ({ signal }) => call(readManagedIncidentRoute, { params: { incidentId }, signal }),
  });
