import type { CardTopic } from '@cabinet/contracts/registry-card';
import type { ReactNode } from 'react';
import { Form } from '#shared/form/Form.tsx';
import type { FormSchema } from '#shared/form/use-contract-form.ts';
import { formatPersonName } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Actions, Card, Link } from '#shared/ui/layout.tsx';
import { ClearTopic } from '#shared/registry/ClearTopic.tsx';
import { TopicFacts } from '#shared/registry/TopicFacts.tsx';
import type { DrawnTopic } from '#shared/registry/topics/topic.ts';
import { useTopicNotices } from '#shared/registry/topics/use-topic-notices.tsx';
import type { TopicWriter } from '../use-topic-writer.ts';

interface Props<T extends CardTopic, S extends FormSchema> {
  readonly topic: T;
  readonly writer: TopicWriter<T>;
  readonly drawn: DrawnTopic<S>;
}

/** The page around the form of one topic of a card. */
export function TopicFrame<T extends CardTopic, S extends FormSchema>(props: Props<T, S>): ReactNode {
  const { topic, writer, drawn } = props;
  const { topic: text, cancel, backToCard } = useText('registry');
  const common = useText('common');
  const { topics } = useText('cardTopics');
  const { press, banner, errors } = useTopicNotices(drawn, text.restored);
  const { card } = writer;
  const name = formatPersonName(card.content.person.name);
  const back = staffPathTo('registryCard', { cardId: card.id });
  return (
    <Page
      title={text.title(topics[topic], name)}
      back={{ href: back, text: backToCard(name) }}
      banner={banner}
      errors={errors}
    >
      {writer.isOvertaken && <StoredNow {...props} />}
      <Form form={drawn.form} submit={common.save} beside={<Link href={back}>{cancel}</Link>}>
        {drawn.fields}
      </Form>
      {card.content[topic] !== null && (
        <ClearTopic topic={topic} text={text.clearText} press={press} onClear={() => writer.write(null)} />
      )}
    </Page>
  );
}

/** What somebody else has written meanwhile, above what was typed here. */
function StoredNow<T extends CardTopic, S extends FormSchema>({ topic, writer }: Props<T, S>): ReactNode {
  const text = useText('registry').topic;
  return (
    <Card>
      <h2>{text.storedNow}</h2>
      <TopicFacts topic={topic} value={writer.card.content[topic]} />
      <Actions>
        <Button look="secondary" onClick={() => void writer.giveWay()}>
          {text.takeStored}
        </Button>
      </Actions>
    </Card>
  );
}
