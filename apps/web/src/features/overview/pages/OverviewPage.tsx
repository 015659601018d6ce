import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Lead, Link } from '#shared/ui/layout.tsx';
import { HeldTime } from '#shared/visits/HeldTime.tsx';
import { usePrefetchedVisits } from '#shared/visits/visits-query.ts';
import { NextVisit } from '../components/NextVisit.tsx';
import { OpenRequests } from '../components/OpenRequests.tsx';
import { RecentApplications } from '../components/RecentApplications.tsx';
import { TodoList } from '../components/TodoList.tsx';
import { overviewQuery } from '../queries.ts';

/** A16: the first page after signing in: what to do now, then what is under way. */
export function OverviewPage(): ReactNode {
  const text = useText('overview');
  usePrefetchedVisits();
  const { todo, requests, recent, unreadMessages } = useSuspenseQuery(overviewQuery).data;
  return (
    <Page title={text.title}>
      <Lead>{text.lead}</Lead>
      <HeldTime words={text} />
      <h2>{text.todoTitle}</h2>
      <TodoList todo={todo} />
      <NextVisit />
      <OpenRequests requests={requests} />
      <h2>{text.recentTitle}</h2>
      <RecentApplications applications={recent} requests={requests} />
      <h2>{text.messagesTitle}</h2>
      <p>{unreadMessages > 0 ? text.unread(unreadMessages) : text.noUnread}</p>
      <Link href={pathTo('messages')}>{text.openMessages}</Link>
    </Page>
  );
}
