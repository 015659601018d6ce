import type { CardContent, CardTopic } from '@cabinet/contracts/registry-card';
import type { ReactNode } from 'react';
import type { ContractForm, FormSchema } from '#shared/form/use-contract-form.ts';

/** What a topic says once it is filled in. */
export type TopicValue<T extends CardTopic> = NonNullable<CardContent[T]>;

export interface DrawnTopic<S extends FormSchema> {
  readonly form: ContractForm<S>;
  /** The form holds what was typed earlier and never saved. */
  readonly restored: boolean;
  readonly fields: ReactNode;
}

/** The page on which a topic is written: a card's at an office, or an application for a card. */
export interface TopicHost<T extends CardTopic> {
  /** People write of themselves, so their browser may fill in what it knows of them; an office writes of others. */
  readonly isOwn: boolean;
  /** An office that weighs diagnoses: it may write the first one down. */
  readonly weighs?: boolean;
  /** Names the copy of what is typed in this tab. */
  readonly copyKey: string;
  /** Takes a good answer. What it throws is shown; pointers are those within the value. */
  readonly save: (value: TopicValue<T>, intention: { readonly idempotencyKey: string }) => Promise<unknown>;
  /** Puts the page around the form. */
  readonly draw: <S extends FormSchema>(topic: DrawnTopic<S>) => ReactNode;
}

export interface TopicProps<T extends CardTopic> {
  /** What the form begins with; null: nothing is known yet. */
  readonly value: CardContent[T];
  readonly host: TopicHost<T>;
}
