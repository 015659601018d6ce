import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { useGrowingList } from '#shared/api/use-growing-list.ts';
import { PressErrors } from '#shared/form/PressErrors.tsx';
import { usePress } from '#shared/form/use-press.ts';
import { useText } from '#shared/i18n/texts.ts';
import { FilterLinks } from '#shared/navigation/FilterLinks.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { sessionQuery } from '#shared/session/session.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Actions, Lead } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { Pagination } from '#shared/ui/Pagination.tsx';
import { EmptyMessages } from '../components/EmptyMessages.tsx';
import { MessageTable } from '../components/MessageTable.tsx';
import { doors, messagesQuery } from '../queries.ts';

const useMarkAll = () => {
  const queries = useQueryClient();
  const press = usePress();
  const [marked, setMarked] = useState(false);
  const markAll = (): void =>
    press.press(async () => {
      setMarked(false);
      await call(doors.markAllRead);
      await queries.invalidateQueries({ queryKey: ['notifications'] });
      await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
      setMarked(true);
    });
  return { press, marked, markAll };
};

/** J1: my messages with their senders; what is unread says so in words. */
export function MessagesPage(): ReactNode {
  const text = useText('notifications');
  const [search] = useSearchParams();
  const onlyUnread = search.get('unread') === 'true';
  const { rows: messages, growth, pages } = useGrowingList(messagesQuery(onlyUnread));
  const { press, marked, markAll } = useMarkAll();
  const unread = pages.at(-1)?.unread ?? 0;
  const address = pathTo('messages');
  return (
    <Page
      title={text.title}
      banner={
        marked && (
          <NotificationBanner kind="success">
            <p>{text.marked}</p>
          </NotificationBanner>
        )
      }
      errors={<PressErrors press={press} />}
    >
      <Lead>{text.lead}</Lead>
      <FilterLinks
        label={text.filterLabel}
        links={[
          { href: address, text: text.all, current: !onlyUnread },
          { href: `${address}?unread=true`, text: text.onlyUnread, current: onlyUnread },
        ]}
      />
      {unread > 0 && (
        <Actions>
          <span>{text.unread(unread)}</span>
          <Button look="secondary" busy={press.busy} onClick={markAll}>
            {text.markAll}
          </Button>
        </Actions>
      )}
      {messages.length === 0 ? <EmptyMessages onlyUnread={onlyUnread} /> : <MessageTable messages={messages} />}
      {messages.length > 0 && <Pagination {...growth} />}
    </Page>
  );
}
