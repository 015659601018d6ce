import {
  listExtractsRoute,
  listOwnExtractsRoute,
  type OwnExtract,
  reviewExtractRoute,
} from '@cabinet/contracts/extracts';
import type { ExtractId } from '@cabinet/contracts/ids';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

/** Files of a signed extract are made within seconds. */
const lookMs = 2_000;

export const isMaking = ({ state, containerId }: Pick<OwnExtract, 'state' | 'containerId'>): boolean =>
  state === 'signed' && containerId === null;

/** One’s own extracts, newest first, and the offices that issue them. */
export const ownExtractsQuery = queryOptions({
  queryKey: ['extracts', 'own'],
  queryFn: ({ signal }) => call(listOwnExtractsRoute, { signal }),
  refetchInterval: ({ state }) => (state.data?.items.some(isMaking) ? lookMs : false),
});

export type ExtractScope = 'open' | 'done';

/** Extracts that one’s offices were asked for. */
export const extractsQuery = (scope: ExtractScope) =>
  infiniteQueryOptions({
    queryKey: ['extracts', 'list', scope],
    queryFn: ({ signal, pageParam }) =>
      call(listExtractsRoute, { query: { scope, ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** An extract with what it will say. Not asked anew for a mere glance: each reading stands in the person’s journal. */
export const extractQuery = (extractId: ExtractId) =>
  queryOptions({
    queryKey: ['extracts', 'one', extractId],
    queryFn: ({ signal }) => call(reviewExtractRoute, { params: { extractId }, signal }),
    refetchOnWindowFocus: false,
  });
