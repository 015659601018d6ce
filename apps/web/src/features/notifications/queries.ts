import { listMessagesRoute, readMessageRoute } from '@cabinet/contracts/notifications';
import type { MessageId } from '@cabinet/contracts/ids';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

/** My messages, newest first, page by page. */
export const messagesQuery = (onlyUnread: boolean) =>
  infiniteQueryOptions({
    queryKey: ['notifications', 'list', onlyUnread],
    queryFn: ({ signal, pageParam }) =>
      call(listMessagesRoute, {
        query: { ...(pageParam && { cursor: pageParam }), ...(onlyUnread && { unread: 'true' as const }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** One message. */
export const messageQuery = (messageId: MessageId) =>
  queryOptions({
    queryKey: ['notifications', 'message', messageId],
    queryFn: ({ signal }) => call(readMessageRoute, { params: { messageId }, signal }),
  });
