import type { QueryKey } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { type GrowingQuery, useGrowingList } from '#shared/api/use-growing-list.ts';
import { useText } from '#shared/i18n/texts.ts';
import { NewsBanner } from '#shared/navigation/NewsBanner.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { SearchForm } from '#shared/navigation/SearchForm.tsx';
import { withQuery } from '#shared/navigation/with-query.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Lead, Link } from '#shared/ui/layout.tsx';
import { Pagination } from '#shared/ui/Pagination.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { TextInput } from '#shared/ui/TextInput.tsx';

interface Words {
  readonly title: string;
  readonly lead: string;
  readonly add: string;
  readonly caption: string;
  readonly empty: string;
  readonly added: string;
  readonly saved: string;
}

interface Found {
  readonly items: readonly { readonly id: string }[];
}

interface Props<One extends Found, Key extends QueryKey> {
  readonly words: Words;
  readonly path: string;
  readonly newPath: string;
  /** Asked with the words in the address. */
  readonly query: (words: string) => GrowingQuery<One, Key, string>;
  readonly columns: readonly Column<One['items'][number]>[];
}

/** Bodies that an editor keeps, found by name or code. */
export function BodyList<One extends Found, Key extends QueryKey>(props: Props<One, Key>): ReactNode {
  const { words, path, newPath, query, columns } = props;
  const text = useText('managedBodies');
  const [address] = useSearchParams();
  const q = (address.get('q') ?? '').trim().slice(0, 200);
  const { rows, growth } = useGrowingList(query(q));
  const found = useText('common').listed(rows.length, growth.hasMore);
  return (
    <Page title={words.title} banner={<NewsBanner of={['added', 'saved']} words={words} />}>
      <Lead>{words.lead}</Lead>
      <Actions>
        <LinkButton href={newPath}>{words.add}</LinkButton>
      </Actions>
      <SearchForm
        asked={{ q }}
        addressOf={(typed) => withQuery(path, typed)}
        submit={text.find}
        found={found}
        beside={q !== '' && <Link href={path}>{text.everything}</Link>}
      >
        <TextInput
          id="body-search"
          name="q"
          type="search"
          label={text.search}
          hint={text.searchHint}
          defaultValue={q}
          autoComplete="off"
          maxLength={200}
        />
      </SearchForm>
      {rows.length === 0 ? (
        <p>{q === '' ? words.empty : text.nothing}</p>
      ) : (
        <>
          <Table caption={words.caption} columns={columns} rows={rows} rowKey={({ id }) => id} />
          <Pagination {...growth} />
        </>
      )}
    </Page>
  );
}
