import type { OfficeKind } from '@cabinet/contracts/administration';
import type { RegistryCardId } from '@cabinet/contracts/ids';
import type { RegistryCard } from '@cabinet/contracts/registry';
import { cardTopics } from '@cabinet/contracts/card-topics';
import type { CardTopic } from '@cabinet/contracts/registry-card';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { formatPersonName } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useChoiceParameter, useIdParameter } from '#shared/navigation/use-parameter.ts';
import { TopicFacts } from '#shared/registry/TopicFacts.tsx';
import { kindsOf } from '#shared/session/office-kinds.ts';
import { useActor } from '#shared/session/session.ts';
import { TopicFrame } from '../../components/TopicFrame.tsx';
import { cardQuery } from '../../queries.ts';
import { TopicForm } from '#shared/registry/topics/TopicForm.tsx';
import { useTopicWriter } from '../../use-topic-writer.ts';

/** Offices that weigh a diagnosis; the API keeps what the others leave out. */
const weighing: readonly OfficeKind[] = ['social_protection', 'fund_branch'];

interface Props<T extends CardTopic> {
  readonly card: RegistryCard;
  readonly topic: T;
}

/** D10: one topic of a card, written anew. */
export function TopicPage(): ReactNode {
  const cardId = useIdParameter<RegistryCardId>('cardId');
  const topic = useChoiceParameter('topic', cardTopics);
  const { data: card } = useSuspenseQuery(cardQuery(cardId));
  const [isOpen] = useState(card.state === 'active');
  return isOpen ? <Change key={topic} card={card} topic={topic} /> : <Closed card={card} topic={topic} />;
}

function Change<T extends CardTopic>({ card, topic }: Props<T>): ReactNode {
  const writer = useTopicWriter(card, topic);
  const [value] = useState(card.content[topic]);
  const weighs = kindsOf(useActor()).some((kind) => weighing.includes(kind));
  return (
    <TopicForm
      topic={topic}
      value={value}
      host={{
        isOwn: false,
        weighs,
        copyKey: writer.copyKey,
        save: (answer, { idempotencyKey }) => writer.write(answer, idempotencyKey),
        draw: (drawn) => <TopicFrame topic={topic} writer={writer} drawn={drawn} />,
      }}
    />
  );
}

function Closed<T extends CardTopic>({ card, topic }: Props<T>): ReactNode {
  const { topic: text, backToCard } = useText('registry');
  const { topics } = useText('cardTopics');
  const name = formatPersonName(card.content.person.name);
  const back = { href: staffPathTo('registryCard', { cardId: card.id }), text: backToCard(name) };
  return (
    <Page title={text.title(topics[topic], name)} back={back}>
      <p>{text.closed}</p>
      <TopicFacts topic={topic} value={card.content[topic]} />
    </Page>
  );
}
