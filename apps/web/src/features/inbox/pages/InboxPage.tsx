import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Navigate, useSearchParams } from 'react-router-dom';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { useActor } from '#shared/session/session.ts';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { Hint } from '#shared/ui/layout.tsx';
import { Pagination } from '#shared/ui/Pagination.tsx';
import { InboxTable } from '../components/InboxTable.tsx';
import { InboxSearch, ScopeLinks } from '../components/ScopeFilter.tsx';
import { InboxFilter, inboxQuery } from '../queries.ts';
import { useLiveList } from '../use-live-list.ts';

/** The first page of staff: the queue for an officer; a system administrator reviews nothing and goes to the accounts. */
export function InboxPage(): ReactNode {
  const actor = useActor();
  if (actor?.role !== 'administrator') return <Inbox />;
  // Somebody who is already on the way to another page must not be called back from it.
  return location.pathname === pathTo('inbox') ? <Navigate replace to={pathTo('accounts')} /> : null;
}

function Overdue({ count }: { readonly count: number }): ReactNode {
  const text = useText('inbox').list;
  return count > 0 ? <WarningText>{text.overdue(count)}</WarningText> : <p>{text.noneOverdue}</p>;
}

function Inbox(): ReactNode {
  const text = useText('inbox').list;
  const [address] = useSearchParams();
  const filter = InboxFilter.parse(Object.fromEntries(address));
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(inboxQuery(filter));
  const items = data.pages.flatMap((page) => page.items);
  const changed = useLiveList({ name: address.toString(), pages: data.pages.length, rows: items });
  const searched = Boolean(filter.search || filter.state || filter.officeId);
  return (
    <Page title={text.title}>
      <Overdue count={data.pages[0]?.overdue ?? 0} />
      <ScopeLinks filter={filter} />
      <InboxSearch filter={filter} />
      {changed && <Hint>{changed}</Hint>}
      {items.length === 0 ? (
        <p>{searched ? text.emptySearch : text.empty[filter.scope]}</p>
      ) : (
        <>
          <InboxTable caption={text.caption(text.scopes[filter.scope])} items={items} />
          <Pagination
            shown={items.length}
            hasMore={hasNextPage}
            busy={isFetchingNextPage}
            onMore={() => void fetchNextPage()}
          />
        </>
      )}
    </Page>
  );
}
