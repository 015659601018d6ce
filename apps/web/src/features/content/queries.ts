import {
  listBannersRoute,
  listContentRoute,
  type PublishedItem,
  type ReadKind,
  readContentRoute,
} from '@cabinet/contracts/content';
import type { ContentItemId } from '@cabinet/contracts/ids';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

export interface ContentFilter {
  readonly kind: ReadKind;
  readonly topic: string;
  /** A part of the number of a legal act. */
  readonly number: string;
}

/** A20: what holds now of one kind, page by page. */
export const contentQuery = ({ kind, topic, number }: ContentFilter) =>
  infiniteQueryOptions({
    queryKey: ['content', 'list', kind, topic, number],
    queryFn: ({ signal, pageParam }) =>
      call(listContentRoute, {
        query: { kind, ...(topic && { topic }), ...(number && { number }), ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const contentItemQuery = (itemId: ContentItemId) =>
  queryOptions({
    queryKey: ['content', 'one', itemId],
    queryFn: ({ signal }) => call(readContentRoute, { params: { itemId }, signal }),
  });

const lookAgainMs = 5 * 60_000;

/** How long what is shown surely holds, in milliseconds; at least a second. */
const holdsFor = (items: readonly PublishedItem[]): number => {
  const ends = items.flatMap(({ until }) => (until ? [Date.parse(until) - Date.now()] : []));
  return Math.max(1_000, Math.min(lookAgainMs, ...ends));
};

/** A3: warnings that hold now, looked at anew now and then: they come and go by the clock. */
export const bannersQuery = queryOptions({
  queryKey: ['content', 'banners'],
  queryFn: async ({ signal }) => (await call(listBannersRoute, { query: {}, signal })).items,
  staleTime: 60_000,
  refetchInterval: ({ state }) => holdsFor(state.data ?? []),
});
