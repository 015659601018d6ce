import type { MessageId } from '@cabinet/contracts/ids';
import type {
  listMessagesRoute,
  markAllReadRoute,
  markReadRoute,
  readMessageRoute,
} from '@cabinet/contracts/notifications';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call, doorOf } from '#shared/api/client.ts';

// By name, so that messages, which are often read on a phone, need no schemas.
export const doors = {
  listMessages: doorOf<typeof listMessagesRoute>('GET', '/messages'),
  readMessage: doorOf<typeof readMessageRoute>('GET', '/messages/:messageId'),
  markRead: doorOf<typeof markReadRoute>('POST', '/messages/:messageId/read'),
  markAllRead: doorOf<typeof markAllReadRoute>('POST', '/messages/read-all'),
} as const;

/** My messages, newest first, page by page. */
export const messagesQuery = (onlyUnread: boolean) =>
  infiniteQueryOptions({
    queryKey: ['notifications', 'list', onlyUnread],
    queryFn: ({ signal, pageParam }) =>
      call(doors.listMessages, {
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
    queryFn: ({ signal }) => call(doors.readMessage, { params: { messageId }, signal }),
  });
