import type { ClosureId, OfficeId } from '@cabinet/contracts/ids';
import type { listHitVisitsRoute } from '@cabinet/contracts/hit-visits';
import type { listManagedOfficesRoute } from '@cabinet/contracts/managed-offices';
import type { listScheduleVersionsRoute } from '@cabinet/contracts/managed-schedules';
import type { listCallPrioritiesRoute, listManagedTopicsRoute } from '@cabinet/contracts/managed-topics';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call, doorOf } from '#shared/api/client.ts';

const listVersions = doorOf<typeof listScheduleVersionsRoute>('GET', '/offices/:officeId/schedule/versions');
const listHit = doorOf<typeof listHitVisitsRoute>('GET', '/offices/:officeId/hit-visits');
const listOffices = doorOf<typeof listManagedOfficesRoute>('GET', '/managed-offices');
const listTopics = doorOf<typeof listManagedTopicsRoute>('GET', '/managed-topics');
const listPriorities = doorOf<typeof listCallPrioritiesRoute>('GET', '/call-priorities');

/** Everything ever put into a schedule, newest first, page by page. */
export const versionsQuery = (officeId: OfficeId) =>
  infiniteQueryOptions({
    queryKey: ['schedules', 'versions', officeId],
    queryFn: ({ signal, pageParam }) =>
      call(listVersions, { params: { officeId }, query: { ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/**
 * Visits to be moved, by time; asked anew each time, because proposals are taken by others meanwhile. Not for a mere
 * glance: each reading stands in the journal.
 */
export const hitVisitsQuery = (officeId: OfficeId, closureId?: ClosureId) =>
  queryOptions({
    queryKey: ['schedules', 'hit', officeId, closureId],
    queryFn: async ({ signal }) =>
      (await call(listHit, { params: { officeId }, query: { ...(closureId && { closureId }) }, signal })).items,
    staleTime: 0,
    refetchOnWindowFocus: false,
  });

/** Every centre, for an administrator. */
export const allOfficesQuery = queryOptions({
  queryKey: ['schedules', 'offices'],
  queryFn: async ({ signal }) => (await call(listOffices, { signal })).items,
});

/** Every topic, hidden ones too. */
export const managedTopicsQuery = queryOptions({
  queryKey: ['schedules', 'managed-topics'],
  queryFn: async ({ signal }) => (await call(listTopics, { signal })).items,
});

/** Legal grounds of priority, in their order. */
export const prioritiesQuery = queryOptions({
  queryKey: ['schedules', 'priorities'],
  queryFn: async ({ signal }) => (await call(listPriorities, { signal })).items,
});
