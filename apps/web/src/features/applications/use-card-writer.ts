import { changeApplicationCardRoute } from '@cabinet/contracts/application-card';
import type { Application } from '@cabinet/contracts/applications';
import type { CardContent, CardTopic, CardTopicChange } from '@cabinet/contracts/registry-card';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { frequentProblems, isProblem } from '#shared/api/problem.ts';
import { relocated, retold } from '#shared/api/retold.ts';
import { dropTyped } from '#shared/form/typed-copy.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { topicOf } from './card.ts';
import { applicationQuery, keepAnswer } from './queries.ts';

/** An empty list is nothing said. */
const orEmptied = <V>(value: V): V | null => (Array.isArray(value) && value.length === 0 ? null : value);

/** Saves one section of the card; changes of other parts of the application are no hindrance. */
export const useCardWriter = <T extends CardTopic>(opened: Application, topic: T) => {
  const { own: text } = useText('cardTopics');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const [seen, setSeen] = useState(opened);
  const [isOvertaken, setOvertaken] = useState(false);
  const { id: applicationId } = opened;
  const copyKey = `application/${applicationId}/card/${topic}`;
  const params = { applicationId };
  const back: Readonly<Record<string, string>> = {
    check: pathTo('applicationCheck', params),
    answer: pathTo('applicationAnswer', params),
  };
  const from = parameters.get('return');
  const returns = (from && back[from]) || pathTo('applicationCard', params);

  const send = async (version: number, value: CardContent[T] | null, idempotencyKey?: string): Promise<void> => {
    // Boundary: the value is the topic’s own.
    const change = { topic, value } as CardTopicChange;
    const saved = await call(changeApplicationCardRoute, { params, body: { version, change }, idempotencyKey });
    dropTyped(copyKey);
    keepAnswer(queries, saved);
    await navigate(returns, { state: { news: value === null ? 'emptied' : 'saved' } });
  };
  const write = async (given: CardContent[T] | null, idempotencyKey?: string): Promise<void> => {
    const value = orEmptied(given);
    try {
      await send(seen.version, value, idempotencyKey);
    } catch (refusal) {
      if (!isProblem(refusal, frequentProblems.staleVersion)) throw relocated(refusal, '/change/value');
      const now = await queries.fetchQuery({ ...applicationQuery(applicationId), staleTime: 0 });
      const isUntouched = JSON.stringify(topicOf(now, topic)) === JSON.stringify(topicOf(seen, topic));
      setSeen(now);
      if (isUntouched) return send(now.version, value);
      setOvertaken(true);
      throw retold(refusal, { detail: text.elsewhere });
    }
  };
  return { stored: topicOf(seen, topic), copyKey, isOvertaken, write, returns };
};
