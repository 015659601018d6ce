import { ContentKind } from '@cabinet/contracts/content';
import { ContentStanding, type ManagedContent } from '@cabinet/contracts/managed-content';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useGrowingList } from '#shared/api/use-growing-list.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { SearchForm } from '#shared/navigation/SearchForm.tsx';
import { withQuery } from '#shared/navigation/with-query.ts';
import { useActor } from '#shared/session/session.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Lead, Link } from '#shared/ui/layout.tsx';
import { Pagination } from '#shared/ui/Pagination.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { Select } from '#shared/ui/TextInput.tsx';
import { StandingTag } from '../../components/StandingTag.tsx';
import { EditingFilter, managedContentQuery } from '../../editing-queries.ts';

const useColumns = (onlyBanners: boolean): readonly Column<ManagedContent>[] => {
  const { list: text, kinds } = useText('editing');
  const say = useBilingual();
  const formats = useFormats();
  const whom = ({ kind, office }: ManagedContent): string => {
    if (kind !== 'banner') return kinds[kind];
    const name = office ? say(office.name) : text.allOffices;
    return onlyBanners ? name : text.bannerOf(name);
  };
  return [
    {
      key: 'title',
      title: text.name,
      rowHeader: true,
      cell: ({ id, title }) => (
        <Link href={staffPathTo('contentItem', { itemId: id })}>{say(title) || text.untitled}</Link>
      ),
    },
    { key: 'kind', title: onlyBanners ? text.office : text.kind, cell: whom },
    {
      key: 'standing',
      title: text.standing,
      cell: ({ standing, hasDraft }) => (
        <>
          <StandingTag standing={standing} />
          {hasDraft && standing !== 'draft' && <p>{text.draftWaits}</p>}
        </>
      ),
    },
    {
      key: 'changed',
      title: text.changed,
      cell: ({ changedAt, authorName }) => text.by(formats.dateTime(changedAt), authorName),
    },
  ];
};

interface FilterProps {
  readonly found: string;
  readonly filter: EditingFilter;
  readonly onlyBanners: boolean;
}

function Filter({ filter: { kind, standing }, onlyBanners, found }: FilterProps): ReactNode {
  const { list: text, kinds, standings } = useText('editing');
  const path = staffPathTo('content');
  return (
    <SearchForm
      asked={{ kind, standing }}
      addressOf={(typed) => withQuery(path, typed)}
      submit={text.find}
      found={found}
      beside={<Link href={path}>{text.clear}</Link>}
    >
      {!onlyBanners && (
        <Select
          id="kind"
          name="kind"
          label={text.kind}
          empty={text.anyKind}
          options={ContentKind.options.map((value) => ({ value, text: kinds[value] }))}
          defaultValue={kind ?? ''}
        />
      )}
      <Select
        id="standing"
        name="standing"
        label={text.standing}
        empty={text.anyStanding}
        options={ContentStanding.options.map((value) => ({ value, text: standings[value] }))}
        defaultValue={standing ?? ''}
      />
    </SearchForm>
  );
}

/** O7: what the site tells, as its editors keep it; an officer sees the banners of the own centres. */
export function ContentPage(): ReactNode {
  const { list: text } = useText('editing');
  const [address] = useSearchParams();
  const onlyBanners = useActor()?.role === 'officer';
  const filter = EditingFilter.parse(Object.fromEntries(address));
  const columns = useColumns(onlyBanners);
  const { rows, growth } = useGrowingList(managedContentQuery(filter));
  const found = useText('common').listed(rows.length, growth.hasMore);
  const isFiltered = filter.kind !== undefined || filter.standing !== undefined;
  return (
    <Page title={onlyBanners ? text.titleBanners : text.title}>
      <Lead>{onlyBanners ? text.leadBanners : text.lead}</Lead>
      <Actions>
        {(onlyBanners ? (['banner'] as const) : ContentKind.options).map((kind) => (
          <LinkButton key={kind} href={staffPathTo('newContent', { kind })} look="secondary">
            {text.add[kind]}
          </LinkButton>
        ))}
      </Actions>
      <Filter filter={filter} onlyBanners={onlyBanners} found={found} />
      {rows.length === 0 ? (
        <p>{isFiltered ? text.nothing : text.empty}</p>
      ) : (
        <>
          <Table caption={text.caption} columns={columns} rows={rows} rowKey={({ id }) => id} />
          <Pagination {...growth} />
        </>
      )}
    </Page>
  );
}
