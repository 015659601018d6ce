import {
  type InfiniteData,
  type QueryKey,
  type UseSuspenseInfiniteQueryOptions,
  useSuspenseInfiniteQuery,
} from '@tanstack/react-query';
import type { Growth } from '#shared/ui/Pagination.tsx';

/** One answer of a list: as many rows as the server gives at once. */
interface Answer {
  readonly items: readonly unknown[];
}

/** What `infiniteQueryOptions` makes of a list that the server gives page by page. */
export type GrowingQuery<One extends Answer, Key extends QueryKey, Cursor> = UseSuspenseInfiniteQueryOptions<
  One,
  Error,
  InfiniteData<One>,
  Key,
  Cursor
>;

export interface GrowingList<One extends Answer> {
  /** The rows of all pages so far. */
  readonly rows: One['items'][number][];
  /** What `Pagination` below the rows needs. */
  readonly growth: Growth;
  /** The pages as they came, for what they say beside their rows. */
  readonly pages: readonly One[];
}

/** A list that grows by «Показати ще». */
export const useGrowingList = <One extends Answer, Key extends QueryKey, Cursor>(
  query: GrowingQuery<One, Key, Cursor>,
): GrowingList<One> => {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(query);
  const rows = data.pages.flatMap(({ items }) => items);
  return {
    rows,
    growth: {
      shown: rows.length,
      hasMore: hasNextPage,
      busy: isFetchingNextPage,
      onMore: () => void fetchNextPage(),
    },
    pages: data.pages,
  };
};
