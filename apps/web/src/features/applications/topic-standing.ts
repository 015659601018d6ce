import type { Application } from '@cabinet/contracts/applications';
import type { CardTopic } from '@cabinet/contracts/registry-card';
import { topicOf } from './card.ts';
import { cardFindings } from './tasks.ts';

type TopicStanding = 'filled' | 'needed' | 'mend' | 'mayBe';

/** How far a topic has come, by what the server found. */
export const standingOfTopic = (application: Application, topic: CardTopic): TopicStanding => {
  const found = cardFindings(application).some(({ pointer }) => pointer === `/card/${topic}`);
  const isEmpty = topicOf(application, topic) === null;
  if (found) return isEmpty ? 'needed' : 'mend';
  return isEmpty ? 'mayBe' : 'filled';
};
