import type { ConsultationInboxItem } from '@cabinet/contracts/consultation-inbox';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useActor } from '#shared/session/session.ts';
import { Link } from '#shared/ui/layout.tsx';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { ConsultationStateTag } from '#shared/workflows/ConsultationStateTag.tsx';

interface DueProps {
  readonly item: Pick<ConsultationInboxItem, 'overdue' | 'dueOn' | 'state' | 'answeredAt'> & {
    readonly daysLeft?: number | null;
  };
}

/** By when the answer is due, or when it was given. */
export function Due({ item: { overdue, dueOn, state, answeredAt, daysLeft = null } }: DueProps): ReactNode {
  const text = useText('consultationInbox').due;
  const formats = useFormats();
  if (overdue) return <StatusTag kind="attention">{text.overdue(formats.date(dueOn))}</StatusTag>;
  if (state !== 'sent' && answeredAt) return text.answered(formats.dateTime(answeredAt));
  return daysLeft === null ? text.until(formats.date(dueOn)) : text.left(daysLeft, formats.date(dueOn));
}

const useColumns = (): readonly Column<ConsultationInboxItem>[] => {
  const text = useText('consultationInbox').list;
  const say = useBilingual();
  const severalOffices = (useActor()?.offices.length ?? 0) > 1;
  const { columns } = text;
  return [
    {
      key: 'number',
      title: columns.number,
      rowHeader: true,
      cell: ({ id, number }) => (
        <Link href={staffPathTo('inboxConsultation', { consultationId: id })}>{text.open(number)}</Link>
      ),
    },
    { key: 'topic', title: columns.topic, cell: ({ topic, topicText }) => (topic ? say(topic.name) : topicText) },
    { key: 'applicant', title: columns.applicant, cell: ({ applicantName }) => applicantName },
    { key: 'state', title: columns.state, cell: ({ state }) => <ConsultationStateTag state={state} /> },
    { key: 'due', title: columns.due, cell: (item) => <Due item={item} /> },
    {
      key: 'claimed',
      title: columns.claimed,
      cell: ({ claimedByMe, claimedByName }) => (claimedByMe ? text.me : (claimedByName ?? text.nobody)),
    },
    ...(severalOffices
      ? [{ key: 'office', title: columns.office, cell: ({ officeName }: ConsultationInboxItem) => say(officeName) }]
      : []),
  ];
};

interface Props {
  readonly caption: string;
  readonly items: readonly ConsultationInboxItem[];
}

/** The queue, in the order the API gives: what is due first. */
export function InboxTable({ caption, items }: Props): ReactNode {
  const columns = useColumns();
  return <Table caption={caption} columns={columns} rows={items} rowKey={({ id }) => id} />;
}
