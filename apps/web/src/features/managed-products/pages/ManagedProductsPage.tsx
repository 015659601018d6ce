import { exportProductsRoute } from '@cabinet/contracts/product-imports';
import { ProductState } from '@cabinet/contracts/catalogue-products';
import type { ManagedProductSummary } from '@cabinet/contracts/managed-products';
import { productMachine } from '@cabinet/domain/workflows/product';
import { productRevisionMachine } from '@cabinet/domain/workflows/product-revision';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { addressOf } from '#shared/api/request.ts';
import { useGrowingList } from '#shared/api/use-growing-list.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { FilterLinks } from '#shared/navigation/FilterLinks.tsx';
import { NewsBanner } from '#shared/navigation/NewsBanner.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { SearchForm } from '#shared/navigation/SearchForm.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { withQuery } from '#shared/navigation/with-query.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { Actions, Hint, Lead, Link, LinkList } from '#shared/ui/layout.tsx';
import { Pagination } from '#shared/ui/Pagination.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { Select, TextInput } from '#shared/ui/TextInput.tsx';
import { ProductStateTag, RevisionStateTag } from '../components/StateTags.tsx';
import {
  managedProductsQuery,
  openStates,
  ProductFilter,
  productClassesQuery,
  productMakersQuery,
} from '../queries.ts';

const path = staffPathTo('managedProducts');

const useColumns = (): readonly Column<ManagedProductSummary>[] => {
  const { list: text } = useText('managedProducts');
  const say = useBilingual();
  return [
    {
      key: 'name',
      title: text.name,
      rowHeader: true,
      cell: ({ id, name, number }) => (
        // Two products may be called the same: the number tells their links apart.
        <Link href={staffPathTo('managedProduct', { productId: id })}>
          {say(name) || text.untitled}, {text.numbered(number)}
        </Link>
      ),
    },
    {
      key: 'class',
      title: text.place,
      cell: (product) => (
        <>
          <p>{say(product.class.name)}</p>
          <Hint>{say(product.maker.name)}</Hint>
        </>
      ),
    },
    { key: 'state', title: text.state, cell: ({ state }) => <ProductStateTag state={state} /> },
    {
      key: 'open',
      title: text.open,
      cell: ({ open }) =>
        open ? (
          <>
            <RevisionStateTag state={open.state} />
            <p>{open.authorName}</p>
          </>
        ) : (
          text.nothingOpen
        ),
    },
  ];
};

interface FilterProps {
  readonly filter: ProductFilter;
}

/** All of them, or only what waits for the asker. */
function Views({ filter: { awaits } }: FilterProps): ReactNode {
  const { list: text } = useText('managedProducts');
  return (
    <FilterLinks
      label={text.views}
      links={[
        { href: path, text: text.all, current: awaits === undefined },
        { href: withQuery(path, { awaits: 'me' }), text: text.mine, current: awaits !== undefined },
      ]}
    />
  );
}

function Filter({ filter, found }: FilterProps & { readonly found: string }): ReactNode {
  const { list: text } = useText('managedProducts');
  const say = useBilingual();
  const { data: classes } = useSuspenseQuery(productClassesQuery);
  const { data: makers } = useSuspenseQuery(productMakersQuery);
  const { q, state, revision, class: code, makerId, awaits } = filter;
  const select = (
    name: 'state' | 'revision' | 'class' | 'makerId',
    any: string,
    options: { value: string; text: string }[],
  ) => (
    <Select
      id={name}
      name={name}
      label={text.filters[name]}
      empty={any}
      options={options}
      defaultValue={filter[name] ?? ''}
    />
  );
  return (
    <SearchForm
      asked={{ q, state, revision, class: code, makerId }}
      addressOf={(typed) => withQuery(path, { ...typed, awaits })}
      submit={text.find}
      found={found}
      beside={<Link href={withQuery(path, { awaits })}>{text.clear}</Link>}
    >
      <TextInput id="q" name="q" label={text.search} hint={text.searchHint} defaultValue={q ?? ''} autoComplete="off" />
      {select(
        'state',
        text.any.state,
        ProductState.options.map((value) => ({ value, text: say(productMachine.states[value].label) })),
      )}
      {awaits === undefined &&
        select(
          'revision',
          text.any.revision,
          openStates.map((value) => ({ value, text: say(productRevisionMachine.states[value].label) })),
        )}
      {select(
        'class',
        text.any.class,
        classes.map((one) => ({ value: one.code, text: `${one.code} ${say(one.name)}` })),
      )}
      {select(
        'makerId',
        text.any.makerId,
        makers.map(({ id, nameUk, nameEn }) => ({ value: id, text: say({ uk: nameUk, en: nameEn }) })),
      )}
    </SearchForm>
  );
}

/** What is published, as a table that can be brought again. */
function Export({ filter: { class: code } }: FilterProps): ReactNode {
  const { list: text } = useText('managedProducts');
  const say = useBilingual();
  const { data: classes } = useSuspenseQuery(productClassesQuery);
  const own = classes.find((one) => one.code === code);
  const address = (format: 'csv' | 'xlsx') => addressOf(exportProductsRoute.path, {}, { format, class: own?.code });
  return (
    <Disclosure summary={text.export}>
      <p>{own ? text.exportClass(say(own.name)) : text.exportAll}</p>
      <LinkList
        items={[
          { href: address('csv'), text: text.exportCsv },
          { href: address('xlsx'), text: text.exportXlsx },
        ]}
      />
    </Disclosure>
  );
}

/** O10: the products of the catalogue as editors see them: in every state, with what is being written of them. */
export function ManagedProductsPage(): ReactNode {
  const { list: text, news } = useText('managedProducts');
  const [address] = useSearchParams();
  const filter = ProductFilter.parse(Object.fromEntries(address));
  const columns = useColumns();
  const { rows, growth } = useGrowingList(managedProductsQuery(filter));
  const { awaits, ...asked } = filter;
  const isNarrowed = Object.values(asked).some((one) => one !== undefined);
  const empty = awaits ? text.nothingForMe : text.empty;
  return (
    <Page title={text.title} banner={<NewsBanner of={['gone']} words={news} />}>
      <Lead>{text.lead}</Lead>
      <Actions>
        <LinkButton href={staffPathTo('newProduct')}>{text.add}</LinkButton>
      </Actions>
      <Views filter={filter} />
      <Filter filter={filter} found={useText('common').listed(rows.length, growth.hasMore)} />
      {rows.length === 0 ? (
        <p>{isNarrowed ? text.nothing : empty}</p>
      ) : (
        <>
          <Table
            caption={awaits ? text.captionMine : text.caption}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
          />
          <Pagination {...growth} />
        </>
      )}
      <Export filter={filter} />
    </Page>
  );
}
