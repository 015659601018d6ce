import type { Message } from '@cabinet/contracts/notifications';
import type { ReactNode } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { Link, VisuallyHidden } from '#shared/ui/layout.tsx';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { firstLine } from '../rules.ts';

const useColumns = (): readonly Column<Message>[] => {
  const text = useText('notifications');
  const formats = useFormats();
  const { columns } = text;
  return [
    {
      key: 'subject',
      title: columns.subject,
      rowHeader: true,
      cell: ({ id, subject, createdAt }) => (
        <Link href={pathTo('message', { messageId: id })}>
          {subject} {/* Subjects repeat; the moment tells their links apart. */}
          <VisuallyHidden>({formats.dateTime(createdAt)})</VisuallyHidden>
        </Link>
      ),
    },
    { key: 'body', title: columns.body, cell: ({ body }) => firstLine(body) },
    { key: 'date', title: columns.date, cell: ({ createdAt }) => formats.dateTime(createdAt) },
    { key: 'sender', title: columns.sender, cell: ({ senderName }) => senderName },
    {
      key: 'state',
      title: columns.state,
      cell: ({ readAt }) => (readAt === null ? <StatusTag kind="attention">{text.isNew}</StatusTag> : text.isRead),
    },
  ];
};

interface Props {
  readonly messages: readonly Message[];
}

/** J1, J9: subject, text, date and sender of each message, and whether it was read. */
export function MessageTable({ messages }: Props): ReactNode {
  const text = useText('notifications');
  const columns = useColumns();
  return <Table caption={text.caption} columns={columns} rows={messages} rowKey={({ id }) => id} />;
}
