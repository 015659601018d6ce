import type { ClosureId, OfficeId } from '@cabinet/contracts/ids';
import type { listHitVisitsRoute } from '@cabinet/contracts/hit-visits';
import type { listManagedOfficesRoute } from '@cabinet/contracts/managed-offices';
import type { listScheduleVersionsRoute, readScheduleRoute } from '@cabinet/contracts/managed-schedules';
import type { listCallPrioritiesRoute, listManagedTopicsRoute } from '@cabinet/contracts/managed-topics';
import type { listServicesRoute } from '@cabinet/contracts/services';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call, doorOf } from '#shared/api/client.ts';

const readSchedule = doorOf<typeof readScheduleRoute>('GET', '/offices/:officeId/schedule');
const listVersions = doorOf<typeof listScheduleVersionsRoute>('GET', '/offices/:officeId/schedule/versions');
const listHit = doorOf<typeof listHitVisitsRoute>('GET', '/offices/:officeId/hit-visits');
const listOffices = doorOf<typeof listManagedOfficesRoute>('GET', '/managed-offices');
const listTopics = doorOf<typeof listManagedTopicsRoute>('GET', '/managed-topics');
const listPriorities = doorOf<typeof listCallPrioritiesRoute>('GET', '/call-priorities');
const listServices = doorOf<typeof listServicesRoute>('GET', '/services');

/** All of a centre's schedule from today on. */
export const scheduleQuery = (officeId: OfficeId) =>
  queryOptions({
    queryKey: ['schedules', 'office', officeId],
    queryFn: ({ signal }) => call(readSchedule, { params: { officeId }, signal }),
  });

/** Everything ever put into a schedule, newest first, page by page. */
export const versionsQuery = (officeId: OfficeId) =>
  infiniteQueryOptions({
    queryKey: ['schedules', 'versions', officeId],
    queryFn: ({ signal, pageParam }) =>
      call(listVersions, { params: { officeId }, query: { ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** Visits to be moved, by time; asked anew each time, because proposals are taken by others meanwhile. */
export const hitVisitsQuery = (officeId: OfficeId, closureId?: ClosureId) =>
  queryOptions({
    queryKey: ['schedules', 'hit', officeId, closureId],
    queryFn: async ({ signal }) =>
      (await call(listHit, { params: { officeId }, query: { ...(closureId && { closureId }) }, signal })).items,
    staleTime: 0,
  });

/** Every centre, for an administrator. */
export const allOfficesQuery = queryOptions({
  queryKey: ['schedules', 'offices'],
  queryFn: async ({ signal }) => (await call(listOffices, { signal })).items,
});

/** Every topic, hidden ones too. */
export const topicsQuery = queryOptions({
  queryKey: ['schedules', 'topics'],
  queryFn: async ({ signal }) => (await call(listTopics, { signal })).items,
});

/** Legal grounds of priority, in their order. */
export const prioritiesQuery = queryOptions({
  queryKey: ['schedules', 'priorities'],
  queryFn: async ({ signal }) => (await call(listPriorities, { signal })).items,
});

/** Services that a topic may be about. */
export const servicesQuery = queryOptions({
  queryKey: ['services', 'published'],
  queryFn: async ({ signal }) => (await call(listServices, { query: {}, signal })).items,
});
