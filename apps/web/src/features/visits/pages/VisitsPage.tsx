import type { VisitSummary } from '@cabinet/contracts/visits';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useGrowingList } from '#shared/api/use-growing-list.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { RefusalErrors } from '#shared/form/RefusalErrors.tsx';
import { NewsBanner } from '#shared/navigation/NewsBanner.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { FilterLinks } from '#shared/navigation/FilterLinks.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Actions, Link } from '#shared/ui/layout.tsx';
import { Pagination } from '#shared/ui/Pagination.tsx';
import { Table } from '#shared/ui/Table.tsx';
import { HeldTime } from '#shared/visits/HeldTime.tsx';
import { OpenOffers, useOfferedHolds } from '../components/OpenOffers.tsx';
import { WaitEntries } from '../components/WaitEntries.tsx';
import { useAct } from '../use-act.ts';
import { useWaitNews } from '../use-wait-news.ts';
import { OwnStateTag } from '../components/OwnVisitState.tsx';
import { visitsQuery, type VisitsView } from '../visit-queries.ts';
import { useWhen } from '#shared/visits/use-when.ts';

/** My visits: those ahead, or those that are over. */
export function VisitsPage(): ReactNode {
  const words = useText('visits');
  const text = words.list;
  const view: VisitsView = useSearchParams()[0].get('when') === 'over' ? 'over' : 'ahead';
  const { rows: visits, growth } = useGrowingList(visitsQuery(view));
  const address = pathTo('visits');
  const links = useText('visitLinks');
  const offered = useOfferedHolds();
  const act = useAct();
  const { waiting, tell } = useWaitNews();
  return (
    <Page
      title={text.title}
      errors={<RefusalErrors refusals={act} />}
      banner={
        waiting ? (
          <NotificationBanner key={waiting.times} kind="success">
            <p>{links.waitlist.news[waiting.news]}</p>
          </NotificationBanner>
        ) : (
          <NewsBanner of={['waiting']} words={{ waiting: links.waitlist.news.joined }} />
        )
      }
    >
      <OpenOffers act={act} onNews={tell} />
      <HeldTime words={words} except={offered} />
      <Actions>
        <LinkButton href={pathTo('booking', { step: 'start' })}>{text.book}</LinkButton>
        <Link href={pathTo('visitCalendar')}>{links.calendar.link}</Link>
        <Link href={pathTo('draws')}>{words.draws.all}</Link>
      </Actions>
      <WaitEntries act={act} onNews={tell} />
      <FilterLinks
        label={text.views}
        links={[
          { href: address, text: text.ahead, current: view === 'ahead' },
          { href: `${address}?when=over`, text: text.over, current: view === 'over' },
        ]}
      />
      {visits.length === 0 ? (
        <InsetText>
          <p>{view === 'ahead' ? text.noneAhead : text.noneOver}</p>
        </InsetText>
      ) : (
        <>
          <VisitTable visits={visits} caption={view === 'ahead' ? text.captionAhead : text.captionOver} />
          <Pagination {...growth} />
        </>
      )}
    </Page>
  );
}

interface TableProps {
  readonly visits: readonly VisitSummary[];
  readonly caption: string;
}

function VisitTable({ visits, caption }: TableProps): ReactNode {
  const { list, rows } = useText('visits');
  const say = useBilingual();
  const when = useWhen();
  return (
    <Table
      caption={caption}
      rows={visits}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'when',
          title: list.when,
          rowHeader: true,
          cell: ({ id, number, from }) => (
            <Link href={pathTo('visit', { visitId: id })}>{list.open(when.moment(from), number)}</Link>
          ),
        },
        { key: 'topic', title: rows.topic, cell: ({ topic }) => say(topic.name) },
        { key: 'office', title: rows.office, cell: ({ office }) => say(office.name) },
        {
          key: 'state',
          title: rows.state,
          cell: ({ state, channel }) => <OwnStateTag state={state} channel={channel} />,
        },
      ]}
    />
  );
}
