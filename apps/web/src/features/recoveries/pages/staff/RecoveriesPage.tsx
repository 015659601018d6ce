import type { RecoveryLine } from '@cabinet/contracts/managed-recoveries';
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
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Lead, Link } from '#shared/ui/layout.tsx';
import { Pagination } from '#shared/ui/Pagination.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { Select } from '#shared/ui/TextInput.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { recoveriesQuery, RecoveryFilter } from '../../queries.ts';

const useColumns = (open: boolean): readonly Column<RecoveryLine>[] => {
  const text = useText('recoveryDesk');
  const formats = useFormats();
  return [
    {
      key: 'number',
      title: text.number,
      rowHeader: true,
      cell: ({ id, number }) => <Link href={staffPathTo('recoveryRequest', { recoveryId: id })}>{number}</Link>,
    },
    { key: 'kind', title: text.kind, cell: ({ kind }) => text.kinds[kind] },
    { key: 'state', title: text.state, cell: (line) => <StateTag {...line} /> },
    { key: 'received', title: text.received, cell: ({ receivedAt }) => formats.dateTime(receivedAt) },
    open
      ? { key: 'due', title: text.due, cell: ({ dueAt }) => formats.dateTime(dueAt) }
      : { key: 'decided', title: text.decided, cell: ({ decidedAt }) => decidedAt && formats.dateTime(decidedAt) },
  ];
};

/** B36: people who cannot get in, by the time they are to be answered. Nothing in the list is personal. */
export function RecoveriesPage(): ReactNode {
  const text = useText('recoveryDesk');
  const [address] = useSearchParams();
  const filter = RecoveryFilter.parse(Object.fromEntries(address));
  const { rows, growth } = useGrowingList(recoveriesQuery(filter));
  const found = useText('common').listed(rows.length, growth.hasMore);
  const columns = useColumns(filter.state === 'open');
  const path = staffPathTo('recoveries');
  return (
    <Page title={text.title} banner={<NewsBanner of={['approved', 'refused', 'helped']} words={text.news} />}>
      <Lead>{text.lead}</Lead>
      <Actions>
        <LinkButton look="secondary" href={staffPathTo('recoveryInPerson')}>
          {text.inPerson}
        </LinkButton>
      </Actions>
      <SearchForm
        asked={{ state: filter.state }}
        addressOf={({ state }) => withQuery(path, { state: state === 'open' ? null : state })}
        submit={text.show}
        found={found}
      >
        <Select
          id="recoveries-state"
          name="state"
          label={text.which}
          empty={false}
          options={(['open', 'decided'] as const).map((value) => ({ value, text: text.whiches[value] }))}
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
