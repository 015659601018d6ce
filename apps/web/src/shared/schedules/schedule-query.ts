import type { OfficeId } from '@cabinet/contracts/ids';
import type { readScheduleRoute } from '@cabinet/contracts/managed-schedules';
import { queryOptions } from '@tanstack/react-query';
import { call, doorOf } from '#shared/api/client.ts';

const readSchedule = doorOf<typeof readScheduleRoute>('GET', '/offices/:officeId/schedule');

/** All of a centre's schedule from today on, for who keeps it. */
export const scheduleQuery = (officeId: OfficeId) =>
  queryOptions({
    queryKey: ['schedules', 'office', officeId],
    queryFn: ({ signal }) => call(readSchedule, { params: { officeId }, signal }),
  });
