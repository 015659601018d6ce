import { listReadingsRoute } from '@cabinet/contracts/persons';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

/** Who among staff opened the person's data, page by page, newest first. */
export const readingsQuery = infiniteQueryOptions({
  queryKey: ['persons', 'readings'],
  queryFn: ({ pageParam, signal }) =>
    call(listReadingsRoute, { query: pageParam === null ? {} : { cursor: pageParam }, signal }),
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }) => nextCursor,
});
