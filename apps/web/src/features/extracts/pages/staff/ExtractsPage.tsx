import type { ExtractLine } from '@cabinet/contracts/extracts';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useGrowingList } from '#shared/api/use-growing-list.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { SearchForm } from '#shared/navigation/SearchForm.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { withQuery } from '#shared/navigation/with-query.ts';
import { useActor } from '#shared/session/session.ts';
import { Lead, Link } from '#shared/ui/layout.tsx';
import { Pagination } from '#shared/ui/Pagination.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { Select } from '#shared/ui/TextInput.tsx';
import { ExtractStateTag } from '../../components/ExtractStateTag.tsx';
import { type ExtractScope, extractsQuery } from '../../queries.ts';

const scopes = ['open', 'done'] as const;

const useColumns = (): readonly Column<ExtractLine>[] => {
  const { columns } = useText('extractDesk');
  const formats = useFormats();
  const say = useBilingual();
  const severalOffices = (useActor()?.offices.length ?? 0) > 1;
  return [
    {
      key: 'number',
      title: columns.number,
      rowHeader: true,
      cell: ({ id, number }) => <Link href={staffPathTo('extract', { extractId: id })}>{number}</Link>,
    },
    { key: 'person', title: columns.person, cell: ({ person }) => person },
    { key: 'state', title: columns.state, cell: (line) => <ExtractStateTag {...line} /> },
    { key: 'ordered', title: columns.ordered, cell: ({ orderedAt }) => formats.dateTime(orderedAt) },
    { key: 'due', title: columns.due, cell: ({ dueOn }) => formats.date(dueOn) },
    ...(severalOffices
      ? [{ key: 'office', title: columns.office, cell: ({ office }: ExtractLine) => say(office) }]
      : []),
  ];
};

/** D4: extracts that people have ordered at one’s offices, what is due first. */
export function ExtractsPage(): ReactNode {
  const text = useText('extractDesk');
  const [address] = useSearchParams();
  const scope: ExtractScope = address.get('scope') === 'done' ? 'done' : 'open';
  const { rows, growth } = useGrowingList(extractsQuery(scope));
  const found = useText('common').listed(rows.length, growth.hasMore);
  const columns = useColumns();
  const path = staffPathTo('extracts');
  return (
    <Page title={text.title} back={{ href: staffPathTo('registry'), text: text.toRegistry }}>
      <Lead>{text.lead}</Lead>
      <SearchForm
        asked={{ scope }}
        addressOf={({ scope: wanted }) => withQuery(path, { scope: wanted === 'done' ? wanted : null })}
        submit={text.show}
        found={found}
      >
        <Select
          id="extracts-scope"
          name="scope"
          label={text.which}
          empty={false}
          options={scopes.map((value) => ({ value, text: text.whiches[value] }))}
          defaultValue={scope}
        />
      </SearchForm>
      {rows.length === 0 ? (
        <p>{text.empty[scope]}</p>
      ) : (
        <>
          <Table caption={text.caption[scope]} columns={columns} rows={rows} rowKey={({ id }) => id} />
          <Pagination {...growth} />
        </>
      )}
    </Page>
  );
}
