import type { Application } from '@cabinet/contracts/applications';
import type { CardContent, CardTopic } from '@cabinet/contracts/registry-card';

/** What an application says in one topic of the card that it asks for; null: nothing. */
export const topicOf = <T extends CardTopic>({ card }: Application, topic: T): CardContent[T] =>
  // Boundary: what lies in the application was let through by the contract of its topic.
  (card?.[topic] ?? null) as CardContent[T];
