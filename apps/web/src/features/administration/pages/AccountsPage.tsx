import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useGrowingList } from '#shared/api/use-growing-list.ts';
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
  const { rows, growth } = useGrowingList(accountsQuery(filter));
  return (
    <Page title={text.title} banner={<NewsBanner of={['blocked', 'unblocked']} words={text} />}>
      <Lead>{text.lead}</Lead>
      <AccountSearch filter={filter} found={useText('common').listed(rows.length, growth.hasMore)} />
      {rows.length === 0 ? <p>{text.empty}</p> : <AccountTable rows={rows} />}
      {rows.length > 0 && <Pagination {...growth} />}
    </Page>
  );
}
