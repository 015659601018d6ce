import type { CardTopic } from '@cabinet/contracts/registry-card';
import type { ReactNode } from 'react';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { PressErrors } from '#shared/form/PressErrors.tsx';
import type { FormSchema } from '#shared/form/use-contract-form.ts';
import { usePress } from '#shared/form/use-press.ts';
import { formatPersonName } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Actions, Card, Link } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import type { DrawnTopic } from '../topics/topic.ts';
import type { TopicWriter } from '../use-topic-writer.ts';
import { ClearTopic } from './ClearTopic.tsx';
import { TopicFacts } from './TopicFacts.tsx';

interface Props<T extends CardTopic, S extends FormSchema> {
  readonly topic: T;
  readonly writer: TopicWriter<T>;
  readonly drawn: DrawnTopic<S>;
}

/** A card is always of somebody, and found by their numbers. */
const kept: readonly CardTopic[] = ['person', 'numbers'];

/** The page around the form of one topic of a card. */
export function TopicFrame<T extends CardTopic, S extends FormSchema>(props: Props<T, S>): ReactNode {
  const { topic, writer, drawn } = props;
  const { topic: text, cancel, backToCard } = useText('registry');
  const common = useText('common');
  const { topics } = useText('cardTopics');
  const press = usePress();
  const { card } = writer;
  const name = formatPersonName(card.content.person.name);
  const back = staffPathTo('registryCard', { cardId: card.id });
  const banner = drawn.restored && (
    <NotificationBanner>
      <p>{text.restored}</p>
    </NotificationBanner>
  );
  const errors = (
    <>
      <FormErrors form={drawn.form} />
      <PressErrors press={press} />
    </>
  );
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
      {card.content[topic] !== null && !kept.includes(topic) && (
        <ClearTopic topic={topic} press={press} onClear={() => writer.write(null)} />
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
