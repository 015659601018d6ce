import { openScreenRoute, readPlaceRoute } from '@cabinet/contracts/screens';
import { queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

const second = 1_000;

/** What a device shows; asked every few seconds, because it has no session by which it could be told. */
export const screenQuery = (pass: string) =>
  queryOptions({
    queryKey: ['visits', 'screen', pass],
    queryFn: ({ signal }) => call(openScreenRoute, { body: { pass }, signal }),
    refetchInterval: 3 * second,
    refetchIntervalInBackground: true,
  });

export const placeQuery = (pass: string) =>
  queryOptions({
    queryKey: ['visits', 'place', pass],
    queryFn: ({ signal }) => call(readPlaceRoute, { body: { pass }, signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'over' ? false : 5 * second),
    refetchIntervalInBackground: true,
  });
