import type { RegistryCard } from '@cabinet/contracts/registry';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { Table } from '#shared/ui/Table.tsx';
import { type ComparedFact, compareCards } from '../compare-cards.ts';
import { useWording } from '#shared/registry/use-wording.ts';

interface Props {
  readonly card: RegistryCard;
  readonly other: RegistryCard;
}

/** Two cards, fact by fact, with a word on what differs. */
export function TwoCards({ card, other }: Props): ReactNode {
  const text = useText('registry').settle;
  const facts = compareCards(useWording(), card.content, other.content);
  const agrees = ({ one, other: another }: ComparedFact): boolean => one === another;
  return (
    <Table
      caption={text.caption}
      rows={facts}
      rowKey={({ field }) => field}
      columns={[
        { key: 'field', title: text.columns.field, rowHeader: true, cell: ({ field }) => field },
        { key: 'one', title: text.cardOf(card.number), cell: (fact) => fact.one || text.noValue },
        { key: 'other', title: text.cardOf(other.number), cell: (fact) => fact.other || text.noValue },
        {
          key: 'differs',
          title: text.columns.differs,
          cell: (fact) => (agrees(fact) ? text.same : <StatusTag kind="attention">{text.differs}</StatusTag>),
        },
      ]}
    />
  );
}
