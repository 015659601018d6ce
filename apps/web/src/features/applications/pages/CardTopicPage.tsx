import type { Application } from '@cabinet/contracts/applications';
import { cardTopics } from '@cabinet/contracts/card-topics';
import type { CardTopic } from '@cabinet/contracts/registry-card';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Navigate } from 'react-router-dom';
import { Form } from '#shared/form/Form.tsx';
import type { FormSchema } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { useChoiceParameter } from '#shared/navigation/use-parameter.ts';
import { ClearTopic } from '#shared/registry/ClearTopic.tsx';
import type { DrawnTopic } from '#shared/registry/topics/topic.ts';
import { useTopicNotices } from '#shared/registry/topics/use-topic-notices.tsx';
import { TopicForm } from '#shared/registry/topics/TopicForm.tsx';
import { Card, Link } from '#shared/ui/layout.tsx';
import { topicOf } from '../card.ts';
import { FoldedOffice } from '../components/FoldedOffice.tsx';
import { useApplication } from '../queries.ts';
import { canEdit } from '../rules.ts';
import { useCardWriter } from '../use-card-writer.ts';

// What the card says now is read where another window was faster.
const TopicFacts = lazy(async () => ({ default: (await import('#shared/registry/TopicFacts.tsx')).TopicFacts }));

interface Props<T extends CardTopic> {
  readonly application: Application;
  readonly topic: T;
}

/** D1: one section of the card that the application asks for. */
export function CardTopicPage(): ReactNode {
  const application = useApplication();
  const topic = useChoiceParameter('topic', cardTopics);
  // Looked at once: saving itself leads on.
  const [isOpen] = useState(application.card !== null && canEdit(application, `/card/${topic}`));
  if (!isOpen) return <Navigate replace to={pathTo('application', { applicationId: application.id })} />;
  return <Section key={topic} application={application} topic={topic} />;
}

function Section<T extends CardTopic>({ application, topic }: Props<T>): ReactNode {
  const writer = useCardWriter(application, topic);
  const [value] = useState(topicOf(application, topic));
  return (
    <TopicForm
      topic={topic}
      value={value}
      host={{
        isOwn: true,
        copyKey: writer.copyKey,
        save: (answer, { idempotencyKey }) => writer.write(answer, idempotencyKey),
        draw: (drawn) => <SectionFrame application={application} topic={topic} writer={writer} drawn={drawn} />,
      }}
    />
  );
}

interface FrameProps<T extends CardTopic, S extends FormSchema> extends Props<T> {
  readonly writer: ReturnType<typeof useCardWriter<T>>;
  readonly drawn: DrawnTopic<S>;
}

function SectionFrame<T extends CardTopic, S extends FormSchema>(props: FrameProps<T, S>): ReactNode {
  const { application, topic, writer, drawn } = props;
  const { own: text, topics } = useText('cardTopics');
  const common = useText('common');
  const { press, banner, errors } = useTopicNotices(drawn, text.restored);
  return (
    <Page title={topics[topic]} back={{ href: writer.returns }} banner={banner} errors={errors}>
      {writer.isOvertaken && (
        <Card>
          <h2>{text.storedNow}</h2>
          <Suspense>
            <TopicFacts topic={topic} value={writer.stored} />
          </Suspense>
        </Card>
      )}
      <Form form={drawn.form} submit={text.save} beside={<Link href={writer.returns}>{common.cancel}</Link>}>
        {drawn.fields}
      </Form>
      {writer.stored !== null && (
        <ClearTopic topic={topic} text={text.clearText} press={press} onClear={() => writer.write(null)} />
      )}
      <FoldedOffice application={application} />
    </Page>
  );
}
