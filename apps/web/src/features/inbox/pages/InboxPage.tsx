import { type ReactNode, useEffect } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { useGrowingList } from '#shared/api/use-growing-list.ts';
import { useText } from '#shared/i18n/texts.ts';
import { NewsBanner } from '#shared/navigation/NewsBanner.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { isOfEnterprises, kindsOf } from '#shared/session/office-kinds.ts';
import { useActor } from '#shared/session/session.ts';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { Hint } from '#shared/ui/layout.tsx';
import { Pagination } from '#shared/ui/Pagination.tsx';
import { InboxTable } from '../components/InboxTable.tsx';
import { InboxSearch, ScopeLinks } from '../components/ScopeFilter.tsx';
import { InboxFilter, inboxQuery } from '../queries.ts';
import { useLiveList } from '../use-live-list.ts';

/** The first page of staff: the queue for an officer; an administrator, an editor and an enterprise review nothing and go to their own. */
export function InboxPage(): ReactNode {
  const actor = useActor();
  const role = actor?.role;
  if (isOfEnterprises(kindsOf(actor))) return <GoOn to={staffPathTo('orders')} />;
  if (role !== 'administrator' && role !== 'editor') return <Inbox />;
  return <GoOn to={staffPathTo(role === 'editor' ? 'content' : 'accounts')} />;
}

function GoOn({ to }: { readonly to: string }): ReactNode {
  const navigate = useNavigate();
  useEffect(() => {
    // Asked at the last moment: somebody who is already on the way to another page must not be called back from it.
    if (location.pathname === staffPathTo('inbox')) void navigate(to, { replace: true });
  }, [navigate, to]);
  return null;
}

function Overdue({ count }: { readonly count: number }): ReactNode {
  const text = useText('inbox').list;
  return count > 0 ? <WarningText>{text.overdue(count)}</WarningText> : <p>{text.noneOverdue}</p>;
}

function Inbox(): ReactNode {
  const text = useText('inbox').list;
  const [address] = useSearchParams();
  const filter = InboxFilter.parse(Object.fromEntries(address));
  const { rows: items, growth, pages } = useGrowingList(inboxQuery(filter));
  const changed = useLiveList({ name: address.toString(), pages: pages.length, rows: items });
  const searched = Boolean(filter.search || filter.state || filter.officeId);
  return (
    <Page title={text.title} banner={<NewsBanner of={['rerouted']} words={useText('caseHandling').news} />}>
      <Overdue count={pages[0]?.overdue ?? 0} />
      <ScopeLinks filter={filter} />
      <InboxSearch filter={filter} found={useText('common').listed(items.length, growth.hasMore)} />
      {changed && <Hint>{changed}</Hint>}
      {items.length === 0 ? (
        <p>{searched ? text.emptySearch : text.empty[filter.scope]}</p>
      ) : (
        <>
          <InboxTable caption={text.caption(text.scopes[filter.scope])} items={items} />
          <Pagination {...growth} />
        </>
      )}
    </Page>
  );
}
