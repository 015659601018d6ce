import type { FeedbackLine } from '@cabinet/contracts/managed-feedback';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useGrowingList } from '#shared/api/use-growing-list.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { NewsBanner } from '#shared/navigation/NewsBanner.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { SearchForm } from '#shared/navigation/SearchForm.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { withQuery } from '#shared/navigation/with-query.ts';
import { Lead, Link } from '#shared/ui/layout.tsx';
import { Pagination } from '#shared/ui/Pagination.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { Select } from '#shared/ui/TextInput.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { markOf } from '../../mark.ts';
import { FeedbackFilter, feedbackListQuery } from '../../queries.ts';

const useColumns = (): readonly Column<FeedbackLine>[] => {
  const { inbox: text } = useText('feedback');
  const formats = useFormats();
  return [
    {
      key: 'received',
      title: text.received,
      rowHeader: true,
      cell: (line) => (
        <Link href={staffPathTo('feedbackItem', { feedbackId: line.id })}>
          {text.line(formats.dateTime(line.receivedAt), markOf(line))}
        </Link>
      ),
    },
    { key: 'reply', title: text.wants, cell: ({ reply }) => text.wanted[reply] },
    { key: 'state', title: text.state, cell: ({ state }) => <StateTag state={state} /> },
  ];
};

/** A26: what people told, for those who answer. Nothing in the list is personal. */
export function FeedbackListPage(): ReactNode {
  const { inbox: text } = useText('feedback');
  const [address] = useSearchParams();
  const filter = FeedbackFilter.parse(Object.fromEntries(address));
  const { rows, growth } = useGrowingList(feedbackListQuery(filter));
  const found = useText('common').listed(rows.length, growth.hasMore);
  const columns = useColumns();
  const path = staffPathTo('feedbackList');
  return (
    <Page title={text.title} banner={<NewsBanner of={['answered', 'closed']} words={text.news} />}>
      <Lead>{text.lead}</Lead>
      <SearchForm
        asked={{ state: filter.state }}
        addressOf={({ state }) => withQuery(path, { state: state === 'new' ? null : state })}
        submit={text.show}
        found={found}
      >
        <Select
          id="feedback-state"
          name="state"
          label={text.state}
          empty={false}
          options={[
            ...(['new', 'answered', 'closed'] as const).map((value) => ({ value, text: text.states[value] })),
            { value: 'all', text: text.all },
          ]}
          defaultValue={filter.state}
        />
      </SearchForm>
      {rows.length === 0 ? (
        <p>{text.empty}</p>
      ) : (
        <>
          <Table caption={text.caption} columns={columns} rows={rows} rowKey={({ id }) => id} />
          <Pagination {...growth} />
        </>
      )}
    </Page>
  );
}
