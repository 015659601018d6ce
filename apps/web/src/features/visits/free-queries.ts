import { listFreeDaysRoute, listFreeTimesRoute } from '@cabinet/contracts/visits';
import { queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';
import type { Plan } from './plan.ts';

/** What decides which times fit. */
export type Fitting = Pick<Plan, 'topic' | 'office' | 'channel' | 'needs' | 'pace'>;

const fittingIn = ({ topic, office, channel, needs, pace }: Fitting) => ({
  topic,
  officeId: office,
  channel,
  needs: (needs ?? []).join(','),
  pace,
});

// Lists to choose from stay as they are while somebody chooses: only an act, or coming back, reads them anew.
const steady = { staleTime: 0, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false } as const;

export const freeDaysQuery = (fitting: Fitting) =>
  queryOptions({
    queryKey: ['free-days', fittingIn(fitting)],
    queryFn: ({ signal }) => call(listFreeDaysRoute, { query: fittingIn(fitting), signal }),
    ...steady,
  });

export const freeTimesQuery = (fitting: Fitting, date: string) =>
  queryOptions({
    queryKey: ['free-days', fittingIn(fitting), date],
    queryFn: ({ signal }) => call(listFreeTimesRoute, { query: { ...fittingIn(fitting), date }, signal }),
    ...steady,
  });
