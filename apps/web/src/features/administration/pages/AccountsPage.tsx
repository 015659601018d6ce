import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useText } from '#shared/i18n/texts.ts';
import { NewsBanner } from '#shared/navigation/NewsBanner.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { Lead } from '#shared/ui/layout.tsx';
import { Pagination } from '#shared/ui/Pagination.tsx';
import { AccountSearch } from '../components/AccountSearch.tsx';
import { AccountTable } from '../components/AccountTable.tsx';
import { AccountFilter, accountsQuery } from '../queries.ts';

/** Accounts to be found and, if need be, closed or opened. */
export function AccountsPage(): ReactNode {
  const text = useText('administration').accounts;
  const [address] = useSearchParams();
  const filter = AccountFilter.parse(Object.fromEntries(address));
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(accountsQuery(filter));
  const rows = data.pages.flatMap(({ items }) => items);
  return (
    <Page title={text.title} banner={<NewsBanner of={['blocked', 'unblocked']} words={text} />}>
      <Lead>{text.lead}</Lead>
      <AccountSearch filter={filter} />
      {rows.length === 0 ? <p>{text.empty}</p> : <AccountTable rows={rows} />}
      {rows.length > 0 && (
        <Pagination
          shown={rows.length}
          hasMore={hasNextPage}
          busy={isFetchingNextPage}
          onMore={() => void fetchNextPage()}
        />
      )}
    </Page>
  );
}
