import type { CardContent, CardTopic } from '@cabinet/contracts/registry-card';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { presentTopic } from './present-card.ts';
import { useWording } from './use-wording.ts';

interface Props<T extends CardTopic> {
  readonly topic: T;
  readonly value: CardContent[T];
}

/** What one topic of a card says. */
export function TopicFacts<T extends CardTopic>({ topic, value }: Props<T>): ReactNode {
  const { empty } = useText('cardTopics');
  const groups = presentTopic(useWording(), topic, value);
  if (groups.length === 0) return <p>{empty}</p>;
  return groups.map(({ title, rows }, place) => (
    // Two categories of one name are two groups.
    <div key={place}>
      {title && <h3>{title}</h3>}
      <SummaryList rows={rows} />
    </div>
  ));
}
