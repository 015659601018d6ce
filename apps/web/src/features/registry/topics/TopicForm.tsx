import type { CardTopic } from '@cabinet/contracts/registry-card';
import type { ComponentType, ReactNode } from 'react';
import { AddressesTopic } from './AddressesTopic.tsx';
import { CategoriesTopic } from './CategoriesTopic.tsx';
import { ContactsTopic } from './ContactsTopic.tsx';
import { DisabilityTopic } from './DisabilityTopic.tsx';
import { DisplacedTopic } from './DisplacedTopic.tsx';
import { DocumentTopic } from './DocumentTopic.tsx';
import { NumbersTopic } from './NumbersTopic.tsx';
import { PaymentTopic } from './PaymentTopic.tsx';
import { PersonTopic } from './PersonTopic.tsx';
import { ProgrammeTopic } from './ProgrammeTopic.tsx';
import { RepresentativesTopic } from './RepresentativesTopic.tsx';
import { SocialTopic } from './SocialTopic.tsx';
import type { TopicProps } from './topic.ts';

const forms: { readonly [T in CardTopic]: ComponentType<TopicProps<T>> } = {
  person: PersonTopic,
  numbers: NumbersTopic,
  document: DocumentTopic,
  addresses: AddressesTopic,
  contacts: ContactsTopic,
  displaced: DisplacedTopic,
  categories: CategoriesTopic,
  disability: DisabilityTopic,
  programme: ProgrammeTopic,
  representatives: RepresentativesTopic,
  social: SocialTopic,
  payment: PaymentTopic,
};

/** The form of any topic of a card: begins with its value, gives the new one to its host. */
export function TopicForm<T extends CardTopic>({ topic, ...props }: TopicProps<T> & { readonly topic: T }): ReactNode {
  const Form: ComponentType<TopicProps<T>> = forms[topic];
  return <Form value={props.value} host={props.host} />;
}
