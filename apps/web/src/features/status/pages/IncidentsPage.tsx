import type { ManagedIncident } from '@cabinet/contracts/status';
import type { ReactNode } from 'react';
import { useGrowingList } from '#shared/api/use-growing-list.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { NewsBanner } from '#shared/navigation/NewsBanner.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Lead, Link, VisuallyHidden } from '#shared/ui/layout.tsx';
import { Pagination } from '#shared/ui/Pagination.tsx';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { incidentsQuery } from '../queries.ts';
import { useIncidentWords } from '../use-words.ts';

const useColumns = (): readonly Column<ManagedIncident>[] => {
  const text = useText('status').incidents;
  const { dateTime } = useFormats();
  const { whatOf } = useIncidentWords();
  return [
    {
      key: 'what',
      title: text.columns.what,
      rowHeader: true,
      cell: (incident) => (
        <Link href={staffPathTo('incident', { incidentId: incident.id })}>
          {whatOf(incident)}
          <VisuallyHidden>, {dateTime(incident.startedAt)}</VisuallyHidden>
        </Link>
      ),
    },
    { key: 'started', title: text.columns.started, cell: ({ startedAt }) => dateTime(startedAt) },
    {
      key: 'ended',
      title: text.columns.ended,
      cell: ({ endedAt }) => (endedAt ? dateTime(endedAt) : <StatusTag kind="attention">{text.lasts}</StatusTag>),
    },
    { key: 'note', title: text.columns.note, cell: ({ note }) => (note ? text.explained : text.unexplained) },
  ];
};

/** Every incident, for an administrator to explain. */
export function IncidentsPage(): ReactNode {
  const text = useText('status').incidents;
  const { rows: incidents, growth } = useGrowingList(incidentsQuery);
  const columns = useColumns();
  return (
    <Page title={text.title} banner={<NewsBanner of={['saved']} words={text} />}>
      <Lead>{text.lead}</Lead>
      {incidents.length === 0 ? (
        <p>{text.empty}</p>
      ) : (
        <>
          <Table caption={text.caption} columns={columns} rows={incidents} rowKey={({ id }) => id} />
          <Pagination {...growth} />
        </>
      )}
    </Page>
  );
}
