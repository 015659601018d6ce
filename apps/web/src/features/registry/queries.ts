import { listCodesRoute } from '@cabinet/contracts/authorization-codes';
import type { RegistryCardId } from '@cabinet/contracts/ids';
import { listCardChangesRoute, listClaimsRoute, readCardRoute } from '@cabinet/contracts/registry';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

/** A card as an officer sees it. Not asked anew for a mere glance: each reading stands in the person’s journal. */
export const cardQuery = (cardId: RegistryCardId) =>
  queryOptions({
    queryKey: ['registry', 'card', cardId],
    queryFn: ({ signal }) => call(readCardRoute, { params: { cardId }, signal }),
    refetchOnWindowFocus: false,
  });

/** Codes that were issued to a person, without the codes themselves. */
export const codesQuery = (cardId: RegistryCardId) =>
  queryOptions({
    queryKey: ['registry', 'codes', cardId],
    queryFn: ({ signal }) => call(listCodesRoute, { params: { cardId }, signal }),
    select: ({ items }) => items,
    refetchOnWindowFocus: false,
  });

/** C14: every change of a card, newest first. */
export const cardChangesQuery = (cardId: RegistryCardId) =>
  infiniteQueryOptions({
    queryKey: ['registry', 'changes', cardId],
    queryFn: ({ signal, pageParam }) =>
      call(listCardChangesRoute, {
        params: { cardId },
        query: pageParam === null ? {} : { cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchOnWindowFocus: false,
  });

/** B46: cards of a proved number that wait for an officer, the oldest first; nobody is named in the list. */
export const claimsQuery = infiniteQueryOptions({
  queryKey: ['registry', 'claims'],
  queryFn: ({ signal, pageParam }) =>
    call(listClaimsRoute, { query: pageParam === null ? {} : { cursor: pageParam }, signal }),
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }) => nextCursor,
});
