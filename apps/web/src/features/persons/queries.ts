import { listReadingsRoute, readProfileRoute } from '@cabinet/contracts/persons';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

/** The profile of the person signed in. */
export const profileQuery = queryOptions({
  queryKey: ['persons', 'profile'],
  queryFn: ({ signal }) => call(readProfileRoute, { signal }),
});

/** Who among staff opened the person's data, page by page, newest first. */
export const readingsQuery = infiniteQueryOptions({
  queryKey: ['persons', 'readings'],
  queryFn: ({ pageParam, signal }) =>
    call(listReadingsRoute, { query: pageParam === null ? {} : { cursor: pageParam }, signal }),
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }) => nextCursor,
});
