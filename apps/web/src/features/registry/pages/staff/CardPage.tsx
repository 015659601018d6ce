import type { RegistryCardId } from '@cabinet/contracts/ids';
import type { RegistryCard } from '@cabinet/contracts/registry';
import { cardTopics } from '@cabinet/contracts/card-topics';
import type { CardTopic } from '@cabinet/contracts/registry-card';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { formatPersonName, useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { NewsBanner } from '#shared/navigation/NewsBanner.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { Card, Link, LinkList, VisuallyHidden } from '#shared/ui/layout.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { Claims } from '../../components/Claims.tsx';
import { Attention, Duplicates } from '../../components/Attention.tsx';
import { CardStateTag, HasAccountTag } from '../../components/CardTags.tsx';
import { Codes } from '../../components/Codes.tsx';
import { TopicFacts } from '#shared/registry/TopicFacts.tsx';
import { cardQuery } from '../../queries.ts';

interface Props {
  readonly card: RegistryCard;
}

/** D10, C14: a card of the databank as an officer sees it. */
export function CardPage(): ReactNode {
  const { card: text, find, newCard } = useText('registry');
  const { news: claimNews } = useText('registryClaims');
  const cardId = useIdParameter<RegistryCardId>('cardId');
  const { data: card } = useSuspenseQuery(cardQuery(cardId));
  const news = { ...text, ...claimNews, opened: newCard.opened };
  return (
    <Page
      title={text.title(formatPersonName(card.content.person.name), card.number)}
      back={{ href: staffPathTo('registry'), text: find.title }}
      banner={
        <NewsBanner
          of={['opened', 'saved', 'emptied', 'settled', 'linked', 'left', 'closed', 'revoked']}
          words={news}
        />
      }
    >
      <Standing card={card} />
      <Attention card={card} />
      <Duplicates card={card} />
      <Claims card={card} />
      {cardTopics.map((topic) => (
        <Topic key={topic} card={card} topic={topic} />
      ))}
      <Codes card={card} />
      <LinkList
        items={[
          { href: staffPathTo('cardHistory', { cardId }), text: text.history },
          ...(card.state === 'active' ? [{ href: staffPathTo('closeCard', { cardId }), text: text.close }] : []),
        ]}
      />
    </Page>
  );
}

function Standing({ card: { state, closedGround, hasAccount, openedAt, changedAt } }: Props): ReactNode {
  const text = useText('registry').card;
  const { dateTime } = useFormats();
  return (
    <SummaryList
      rows={[
        { term: text.state, value: <CardStateTag state={state} ground={closedGround} /> },
        { term: text.account, value: <HasAccountTag hasAccount={hasAccount} /> },
        { term: text.openedAt, value: dateTime(openedAt) },
        { term: text.changedAt, value: dateTime(changedAt) },
      ]}
    />
  );
}

function Topic({ card, topic }: Props & { readonly topic: CardTopic }): ReactNode {
  const common = useText('common');
  const { topics } = useText('cardTopics');
  const { id: cardId, content, state } = card;
  return (
    <Card>
      <h2>{topics[topic]}</h2>
      <TopicFacts topic={topic} value={content[topic]} />
      {state === 'active' && (
        <Link href={staffPathTo('registryTopic', { cardId, topic })}>
          {content[topic] ? common.change : common.give} <VisuallyHidden>{common.quoted(topics[topic])}</VisuallyHidden>
        </Link>
      )}
    </Card>
  );
}
