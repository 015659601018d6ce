import type { ManagedTopic } from '@cabinet/contracts/managed-topics';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { NewsBanner } from '#shared/navigation/NewsBanner.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Lead, Link, VisuallyHidden } from '#shared/ui/layout.tsx';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { managedTopicsQuery } from '../queries.ts';

const useColumns = (): readonly Column<ManagedTopic>[] => {
  const { topics: text, channels, overview } = useText('schedules');
  const say = useBilingual();
  const { columns } = text;
  return [
    { key: 'name', title: columns.name, rowHeader: true, cell: ({ name }) => say(name) },
    { key: 'minutes', title: columns.minutes, cell: ({ minutes }) => overview.minutes(minutes) },
    {
      key: 'channels',
      title: columns.channels,
      cell: (topic) => topic.channels.map((channel) => channels[channel]).join(', '),
    },
    {
      key: 'state',
      title: columns.state,
      cell: ({ active }) => (
        <StatusTag kind={active ? 'done' : 'neutral'}>{active ? text.active : text.inactive}</StatusTag>
      ),
    },
    {
      key: 'act',
      title: columns.act,
      cell: ({ id, name, code }) => (
        <Link href={staffPathTo('topic', { topicId: id })}>
          {text.edit} <VisuallyHidden>{`${say(name)}, ${code}`}</VisuallyHidden>
        </Link>
      ),
    },
  ];
};

/** What people come for, everywhere. */
export function TopicsPage(): ReactNode {
  const { topics: text } = useText('schedules');
  const columns = useColumns();
  const { data: topics } = useSuspenseQuery(managedTopicsQuery);
  return (
    <Page title={text.title} banner={<NewsBanner of={['added', 'saved']} words={text} />}>
      <Lead>{text.lead}</Lead>
      <Actions>
        <LinkButton href={staffPathTo('topic', { topicId: 'new' })}>{text.add}</LinkButton>
      </Actions>
      {topics.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <Table caption={text.caption} columns={columns} rows={topics} rowKey={({ id }) => id} />
      )}
    </Page>
  );
}
