import type { ReactNode } from 'react';
import { DateField } from '#shared/form/DateField.tsx';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { TextAreaField, TextField } from '#shared/form/fields.tsx';
import { useAnswerList } from '#shared/form/use-answer-list.ts';
import type { ContractForm, FieldName } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Actions, Card } from '#shared/ui/layout.tsx';
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
  readonly onRemove: () => void;
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
  const { keys, append, remove } = useAnswerList(form, 'list');
  return (
    <>
      {keys.length === 0 && <p>{text.noRepresentatives}</p>}
      {keys.map((key, index) => (
        <Representative key={key} form={form} index={index} onRemove={() => remove(index)} />
      ))}
      {keys.length < mostRepresentatives && (
        <Actions>
          <Button look="secondary" onClick={() => append(typedRepresentative(null), 'name.surname')}>
            {text.addRepresentative}
          </Button>
        </Actions>
      )}
    </>
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
