import { cardTopics } from '@cabinet/contracts/card-topics';
import type { CardContent, CardTopic } from '@cabinet/contracts/registry-card';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Link, VisuallyHidden } from '#shared/ui/layout.tsx';
import { TopicFacts } from './TopicFacts.tsx';

interface Props {
  /** As applications carry it: topics by name, those that are filled in. */
  readonly card: Readonly<Record<string, unknown>>;
  /** Where a topic is changed; without it nothing is. */
  readonly changeHref?: (topic: CardTopic) => string;
}

/** The card that an application asks for, section by section; empty ones only where they can be filled in. */
export function CardSummary({ card, changeHref }: Props): ReactNode {
  const { own: text, topics } = useText('cardTopics');
  const shown = cardTopics.filter((topic) => changeHref !== undefined || card[topic] !== undefined);
  return (
    <>
      <h2>{text.title}</h2>
      {shown.map((topic) => (
        <section key={topic}>
          <h3>{topics[topic]}</h3>
          {/* Boundary: what lies in an application was let through by the contract of its topic. */}
          <TopicFacts topic={topic} value={(card[topic] ?? null) as CardContent[typeof topic]} />
          {changeHref && (
            <p>
              <Link href={changeHref(topic)}>
                {card[topic] === undefined ? text.fill : text.change} <VisuallyHidden>{topics[topic]}</VisuallyHidden>
              </Link>
            </p>
          )}
        </section>
      ))}
    </>
  );
}
