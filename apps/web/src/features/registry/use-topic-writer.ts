import { changeCardRoute, type RegistryCard } from '@cabinet/contracts/registry';
import type { CardContent, CardTopic, CardTopicChange } from '@cabinet/contracts/registry-card';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { frequentProblems, isProblem } from '#shared/api/problem.ts';
import { relocated, retold } from '#shared/api/retold.ts';
import { dropTyped } from '#shared/form/typed-copy.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { cardQuery } from './queries.ts';

export interface TopicWriter<T extends CardTopic> {
  /** The card as it was when the form began, or when somebody was found to have been faster. */
  readonly card: RegistryCard;
  readonly copyKey: string;
  /** Somebody else has written this topic since: what the card says now is shown beside what was typed. */
  readonly isOvertaken: boolean;
  /** Null empties the topic. */
  readonly write: (value: CardContent[T] | null, idempotencyKey?: string) => Promise<void>;
  /** Leaves what is in the card and goes back to it. */
  readonly giveWay: () => Promise<void>;
}

/** An empty list is nothing known. */
const orEmptied = <V>(value: V): V | null => (Array.isArray(value) && value.length === 0 ? null : value);

/** Writes one topic of a card on the version that was seen; changes of other topics are no hindrance. */
export const useTopicWriter = <T extends CardTopic>(opened: RegistryCard, topic: T): TopicWriter<T> => {
  const text = useText('registry').topic;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [card, setCard] = useState(opened);
  const [isOvertaken, setOvertaken] = useState(false);
  const { id: cardId } = card;
  const copyKey = `registry/${cardId}/${topic}`;
  const address = staffPathTo('registryCard', { cardId });

  const send = async (version: number, value: CardContent[T] | null, idempotencyKey?: string): Promise<void> => {
    // Boundary: the value is the topic’s own.
    const change = { topic, value } as CardTopicChange;
    const saved = await call(changeCardRoute, { params: { cardId }, body: { version, change }, idempotencyKey });
    dropTyped(copyKey);
    queries.setQueryData(cardQuery(cardId).queryKey, saved);
    await navigate(address, { state: { news: value === null ? 'emptied' : 'saved' } });
  };
  const write = async (given: CardContent[T] | null, idempotencyKey?: string): Promise<void> => {
    const value = orEmptied(given);
    try {
      await send(card.version, value, idempotencyKey);
    } catch (refusal) {
      if (!isProblem(refusal, frequentProblems.staleVersion)) throw relocated(refusal, '/change/value');
      const now = await queries.fetchQuery({ ...cardQuery(cardId), staleTime: 0 });
      const isUntouched = JSON.stringify(now.content[topic]) === JSON.stringify(card.content[topic]);
      setCard(now);
      if (isUntouched) return send(now.version, value);
      setOvertaken(true);
      throw retold(refusal, { detail: text.stale });
    }
  };
  const giveWay = async (): Promise<void> => {
    dropTyped(copyKey);
    await navigate(address);
  };
  return { card, copyKey, isOvertaken, write, giveWay };
};
