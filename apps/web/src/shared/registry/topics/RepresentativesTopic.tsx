import type { ReactNode } from 'react';
import { AnswerCards } from '#shared/form/AnswerCards.tsx';
import { DateField } from '#shared/form/DateField.tsx';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { TextAreaField, TextField } from '#shared/form/fields.tsx';
import type { ContractForm, FieldName } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Card } from '#shared/ui/layout.tsx';
import type { TopicProps } from './topic.ts';
import { choicesOf, wordsInList } from './typed.ts';
import { useTopicForm } from './use-topic-form.ts';
import { mostRepresentatives, RepresentativesAnswer, typedRepresentative } from './representatives-answer.ts';

interface Props {
  readonly form: ContractForm<typeof RepresentativesAnswer>;
}

interface OneProps extends Props {
  /** From 0. */
  readonly index: number;
  readonly onRemove: (() => void) | undefined;
}

type Words = ReturnType<typeof useWords>;

const useWords = () => useText('cardTopics').fields.representatives;

function Representative({ form, index, onRemove }: OneProps): ReactNode {
  const { forms: text, relations, item, inItem } = useText('cardTopics');
  const words = useWords();
  const place = index + 1;
  const nameOf = (name: keyof Words): FieldName<typeof RepresentativesAnswer> => `list.${index}.${name}`;
  const field = (name: keyof Words) => ({ form, name: nameOf(name), label: inItem(words[name], place) });
  return (
    <Card>
      <h2>{item(text.representative, place)}</h2>
      <TextField {...field('name.surname')} hint={text.surnameHint} autoComplete="off" />
      <TextField {...field('name.givenName')} autoComplete="off" />
      <TextField {...field('name.patronymic')} hint={text.patronymicHint} optional autoComplete="off" />
      <RadiosField {...field('relation')} choices={choicesOf(relations)} />
      <TextAreaField {...field('document')} hint={text.representativeDocumentHint} rows={2} />
      <DateField {...field('validUntil')} hint={text.validUntilHint} optional />
      <DateField {...field('birthDate')} optional />
      <TextField
        {...field('taxId')}
        hint={text.taxIdHint}
        width="medium"
        inputMode="numeric"
        optional
        autoComplete="off"
      />
      <Button look="plain" onClick={onRemove}>
        {item(text.removeRepresentative, place)}
      </Button>
    </Card>
  );
}

function Fields({ form }: Props): ReactNode {
  const { forms: text } = useText('cardTopics');
  return (
    <AnswerCards
      form={form}
      name="list"
      most={mostRepresentatives}
      empty={text.noRepresentatives}
      add={text.addRepresentative}
      beginning={() => typedRepresentative(null)}
      first="name.surname"
    >
      {(index, onRemove) => <Representative form={form} index={index} onRemove={onRemove} />}
    </AnswerCards>
  );
}

export function RepresentativesTopic({ value, host }: TopicProps<'representatives'>): ReactNode {
  const { forms: text } = useText('cardTopics');
  const missing = { relation: text.relationMissing, document: text.representativeDocumentMissing };
  const topic = useTopicForm(RepresentativesAnswer, {
    host,
    beginning: { list: (value ?? []).map(typedRepresentative) },
    toValue: ({ list }) => list,
    at: 'list',
    words: wordsInList('list', mostRepresentatives, missing),
  });
  return host.draw({ ...topic, fields: <Fields form={topic.form} /> });
}
