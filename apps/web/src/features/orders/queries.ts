import type { DeviceOrderId } from '@cabinet/contracts/ids';
import { listOrdersRoute, readOrderRoute } from '@cabinet/contracts/provisions';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

export const scopes = ['open', 'done'] as const;
export type Scope = (typeof scopes)[number];

/** Orders of one’s enterprise, what is due first. Live changes ask for them anew. */
export const ordersQuery = (scope: Scope) =>
  infiniteQueryOptions({
    queryKey: ['provisions', 'orders', scope],
    queryFn: ({ signal, pageParam }) =>
      call(listOrdersRoute, { query: { scope, ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** One order. Not asked anew for a mere glance: each reading stands in the journal of its person. */
export const orderQuery = (orderId: DeviceOrderId) =>
  queryOptions({
    queryKey: ['provisions', 'order', orderId],
    queryFn: ({ signal }) => call(readOrderRoute, { params: { orderId }, signal }),
    refetchOnWindowFocus: false,
  });
