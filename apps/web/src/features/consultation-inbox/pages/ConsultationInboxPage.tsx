import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useGrowingList } from '#shared/api/use-growing-list.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { Pagination } from '#shared/ui/Pagination.tsx';
import { InboxSearch, ScopeLinks } from '../components/InboxFilters.tsx';
import { InboxTable } from '../components/InboxTable.tsx';
import { InboxFilter, inboxQuery } from '../queries.ts';

/** G6, O1: questions to the officer's centres, those due first. */
export function ConsultationInboxPage(): ReactNode {
  const text = useText('consultationInbox').list;
  const [address] = useSearchParams();
  const filter = InboxFilter.parse(Object.fromEntries(address));
  const { rows: items, growth, pages } = useGrowingList(inboxQuery(filter));
  const overdue = pages[0]?.overdue ?? 0;
  const searched = Boolean(filter.search || filter.state || filter.topic || filter.officeId);
  return (
    <Page title={text.title}>
      {overdue > 0 ? <WarningText>{text.overdue(overdue)}</WarningText> : <p>{text.noneOverdue}</p>}
      <ScopeLinks filter={filter} />
      <InboxSearch filter={filter} found={useText('common').listed(items.length, growth.hasMore)} />
      {items.length === 0 ? (
        <p>{searched ? text.emptySearch : text.empty[filter.scope]}</p>
      ) : (
        <>
          <InboxTable caption={text.caption(text.scopes[filter.scope])} items={items} />
          <Pagination {...growth} />
        </>
      )}
      <Actions>
        <LinkButton look="secondary" href={staffPathTo('answerTemplates')}>
          {text.templates}
        </LinkButton>
      </Actions>
    </Page>
  );
}
