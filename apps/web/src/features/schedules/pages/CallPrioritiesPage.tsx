import type { CallPriority } from '@cabinet/contracts/managed-topics';
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
import { prioritiesQuery } from '../queries.ts';

const useColumns = (): readonly Column<CallPriority>[] => {
  const { priorities: text } = useText('schedules');
  const say = useBilingual();
  const { columns } = text;
  return [
    { key: 'name', title: columns.name, rowHeader: true, cell: ({ name }) => say(name) },
    { key: 'rank', title: columns.rank, numeric: true, cell: ({ rank }) => rank },
    { key: 'ground', title: columns.ground, cell: ({ ground }) => <span lang="uk">{ground}</span> },
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
        <Link href={staffPathTo('callPriority', { priorityId: id })}>
          {text.edit} <VisuallyHidden>{`${say(name)}, ${code}`}</VisuallyHidden>
        </Link>
      ),
    },
  ];
};

/** Whom the law calls before others. */
export function CallPrioritiesPage(): ReactNode {
  const { priorities: text } = useText('schedules');
  const columns = useColumns();
  const { data: priorities } = useSuspenseQuery(prioritiesQuery);
  return (
    <Page title={text.title} banner={<NewsBanner of={['added', 'saved']} words={text} />}>
      <Lead>{text.lead}</Lead>
      <Actions>
        <LinkButton href={staffPathTo('callPriority', { priorityId: 'new' })}>{text.add}</LinkButton>
      </Actions>
      {priorities.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <Table caption={text.caption} columns={columns} rows={priorities} rowKey={({ id }) => id} />
      )}
    </Page>
  );
}
