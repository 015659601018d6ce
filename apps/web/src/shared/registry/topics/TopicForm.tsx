import type { CardTopic } from '@cabinet/contracts/registry-card';
import { type ComponentType, lazy, type ReactNode } from 'react';
import type { TopicProps } from './topic.ts';

// One is open at a time: each comes by itself.
const forms: { readonly [T in CardTopic]: ComponentType<TopicProps<T>> } = {
  person: lazy(async () => ({ default: (await import('./PersonTopic.tsx')).PersonTopic })),
  numbers: lazy(async () => ({ default: (await import('./NumbersTopic.tsx')).NumbersTopic })),
  document: lazy(async () => ({ default: (await import('./DocumentTopic.tsx')).DocumentTopic })),
  addresses: lazy(async () => ({ default: (await import('./AddressesTopic.tsx')).AddressesTopic })),
  contacts: lazy(async () => ({ default: (await import('./ContactsTopic.tsx')).ContactsTopic })),
  displaced: lazy(async () => ({ default: (await import('./DisplacedTopic.tsx')).DisplacedTopic })),
  categories: lazy(async () => ({ default: (await import('./CategoriesTopic.tsx')).CategoriesTopic })),
  disability: lazy(async () => ({ default: (await import('./DisabilityTopic.tsx')).DisabilityTopic })),
  programme: lazy(async () => ({ default: (await import('./ProgrammeTopic.tsx')).ProgrammeTopic })),
  representatives: lazy(async () => ({ default: (await import('./RepresentativesTopic.tsx')).RepresentativesTopic })),
  social: lazy(async () => ({ default: (await import('./SocialTopic.tsx')).SocialTopic })),
  payment: lazy(async () => ({ default: (await import('./PaymentTopic.tsx')).PaymentTopic })),
};

/** The form of any topic of a card: begins with its value, gives the new one to its host. */
export function TopicForm<T extends CardTopic>({ topic, ...props }: TopicProps<T> & { readonly topic: T }): ReactNode {
  const Form: ComponentType<TopicProps<T>> = forms[topic];
  return <Form value={props.value} host={props.host} />;
}
