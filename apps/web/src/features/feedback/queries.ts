import { FeedbackState, listFeedbackRoute, readFeedbackRoute } from '@cabinet/contracts/managed-feedback';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';

/** What the address of the list asks for: new ones unless it says otherwise. */
export const FeedbackFilter = z.object({
  state: z.catch(z._default(z.union([FeedbackState, z.literal('all')]), 'new'), 'new'),
});
export type FeedbackFilter = z.infer<typeof FeedbackFilter>;

/** What people told, newest first. */
export const feedbackListQuery = ({ state }: FeedbackFilter) =>
  infiniteQueryOptions({
    queryKey: ['feedback', 'list', state],
    queryFn: ({ signal, pageParam }) =>
      call(listFeedbackRoute, {
        query: { ...(state !== 'all' && { state }), ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** What one person told. */
export const feedbackQuery = (feedbackId: string) =>
  queryOptions({
    queryKey: ['feedback', 'one', feedbackId],
    queryFn: ({ signal }) => call(readFeedbackRoute, { params: { feedbackId }, signal }),
  });
