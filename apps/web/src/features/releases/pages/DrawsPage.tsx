import type { Release } from '@cabinet/contracts/releases';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Lead, Link, VisuallyHidden } from '#shared/ui/layout.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { DrawState } from '../components/DrawState.tsx';
import { releasesQuery } from '../queries.ts';

const useColumns = (): readonly Column<Release>[] => {
  const text = useText('releases');
  const say = useBilingual();
  const { date, dateTime } = useFormats();
  return [
    {
      key: 'what',
      title: text.rows.topic,
      rowHeader: true,
      cell: ({ id, topic, office, firstDay, state }) => (
        <Link href={pathTo('draw', { releaseId: id })}>
          {text.open(say(topic.name), say(office.name), date(firstDay))}
          <VisuallyHidden>, {text.states[state]}</VisuallyHidden>
        </Link>
      ),
    },
    { key: 'days', title: text.rows.days, cell: ({ firstDay, lastDay }) => text.span(date(firstDay), date(lastDay)) },
    { key: 'closes', title: text.rows.closesAt, cell: ({ closesAt }) => dateTime(closesAt) },
    { key: 'state', title: text.rows.state, cell: ({ state }) => <DrawState state={state} /> },
  ];
};

/** Scarce days that are given out by lot: those coming, open, and drawn lately. */
export function DrawsPage(): ReactNode {
  const text = useText('releases');
  const { data } = useSuspenseQuery(releasesQuery());
  const columns = useColumns();
  return (
    <Page title={text.title}>
      <Lead>{text.lead}</Lead>
      {data.length === 0 ? (
        <InsetText>
          <p>{text.none}</p>
        </InsetText>
      ) : (
        <Table caption={text.caption} columns={columns} rows={data} rowKey={({ id }) => id} />
      )}
    </Page>
  );
}
