import { cardTopics } from '@cabinet/contracts/card-topics';
import type { ReactNode } from 'react';
import { Navigate } from 'react-router-dom';
import { useText } from '#shared/i18n/texts.ts';
import { NewsBanner } from '#shared/navigation/NewsBanner.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Lead } from '#shared/ui/layout.tsx';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { TaskList } from '#shared/ui/TaskList.tsx';
import { useApplication } from '../queries.ts';
import { standingOfTopic } from '../topic-standing.ts';

/** D1: the sections of the card that the application asks for, one on a page. */
export function CardTopicsPage(): ReactNode {
  const application = useApplication();
  const { own: text, topics } = useText('cardTopics');
  const params = { applicationId: application.id };
  const back = pathTo('application', params);
  if (application.card === null || application.state !== 'draft') return <Navigate replace to={back} />;
  const tasks = cardTopics.map((topic) => {
    const standing = standingOfTopic(application, topic);
    return {
      title: topics[topic],
      href: pathTo('applicationCardTopic', { ...params, topic }),
      status: standing === 'mend' ? <StatusTag kind="attention">{text.mend}</StatusTag> : text[standing],
    };
  });
  return (
    <Page title={text.title} back={{ href: back }} banner={<NewsBanner of={['saved', 'emptied']} words={text} />}>
      <Lead>{text.lead}</Lead>
      <TaskList tasks={tasks} />
      <Actions>
        <LinkButton look="secondary" href={back}>
          {text.toTasks}
        </LinkButton>
      </Actions>
    </Page>
  );
}
