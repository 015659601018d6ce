import { listRecoveriesRoute, readRecoveryRoute } from '@cabinet/contracts/managed-recoveries';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';

/** What the address of the list asks for: those that wait unless it says otherwise. */
export const RecoveryFilter = z.object({
  state: z.catch(z._default(z.enum(['open', 'decided']), 'open'), 'open'),
});
export type RecoveryFilter = z.infer<typeof RecoveryFilter>;

/** Requests that wait, by due time; or those decided, newest first. */
export const recoveriesQuery = ({ state }: RecoveryFilter) =>
  infiniteQueryOptions({
    queryKey: ['recoveries', 'list', state],
    queryFn: ({ signal, pageParam }) =>
      call(listRecoveriesRoute, { query: { state, ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** One request beside the account it names. */
export const recoveryQuery = (recoveryId: string) =>
  queryOptions({
    queryKey: ['recoveries', 'one', recoveryId],
    queryFn: ({ signal }) => call(readRecoveryRoute, { params: { recoveryId }, signal }),
  });
