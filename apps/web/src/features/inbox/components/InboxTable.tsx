import type { InboxItem } from '@cabinet/contracts/inbox';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useActor } from '#shared/session/session.ts';
import { Link } from '#shared/ui/layout.tsx';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { ApplicationStateTag } from '#shared/workflows/StateTag.tsx';
import { dueInWords } from '../rules.ts';

function Due({ item }: { readonly item: InboxItem }): ReactNode {
  const words = useText('inbox').due;
  const formats = useFormats();
  const { kind, text } = dueInWords(item, words, formats);
  if (kind !== 'attention') return text;
  return (
    <>
      <StatusTag kind="attention">{text}</StatusTag>
      {item.lateAskedAt && <p>{words.lateAsked(formats.dateTime(item.lateAskedAt))}</p>}
    </>
  );
}

const useColumns = (): readonly Column<InboxItem>[] => {
  const text = useText('inbox').list;
  const say = useBilingual();
  const severalOffices = (useActor()?.offices.length ?? 0) > 1;
  const { columns } = text;
  return [
    {
      key: 'application',
      title: columns.application,
      rowHeader: true,
      cell: ({ id, number, serviceName }) => (
        <Link href={staffPathTo('inboxApplication', { applicationId: id })}>
          {text.application(number, say(serviceName))}
        </Link>
      ),
    },
    { key: 'applicant', title: columns.applicant, cell: ({ applicantName }) => applicantName },
    {
      key: 'state',
      title: columns.state,
      cell: ({ state, stateLabel }) => <ApplicationStateTag state={state} stateLabel={stateLabel} />,
    },
    { key: 'due', title: columns.due, cell: (item) => <Due item={item} /> },
    {
      key: 'claimed',
      title: columns.claimed,
      cell: ({ claimedByMe, claimedByName }) => (claimedByMe ? text.claimedByMe : (claimedByName ?? text.unclaimed)),
    },
    ...(severalOffices
      ? [{ key: 'office', title: columns.office, cell: ({ officeName }: InboxItem) => say(officeName) }]
      : []),
  ];
};

interface Props {
  readonly caption: string;
  readonly items: readonly InboxItem[];
}

/** O4: the queue, in the order the API gives: overdue first. */
export function InboxTable({ caption, items }: Props): ReactNode {
  const columns = useColumns();
  return <Table caption={caption} columns={columns} rows={items} rowKey={({ id }) => id} />;
}
