import type { ReactNode } from 'react';
import { AnswerCards } from '#shared/form/AnswerCards.tsx';
import { DateField } from '#shared/form/DateField.tsx';
import { SelectField, TextAreaField, TextField } from '#shared/form/fields.tsx';
import type { ContractForm, FieldName } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Card } from '#shared/ui/layout.tsx';
import type { TopicProps } from './topic.ts';
import { choicesOf, wordsInList } from './typed.ts';
import { useTopicForm } from './use-topic-form.ts';
import { CategoriesAnswer, mostCategories, typedCategory, type TypedCategory } from './categories-answer.ts';

interface Props {
  readonly form: ContractForm<typeof CategoriesAnswer>;
}

interface OneProps extends Props {
  /** From 0. */
  readonly index: number;
  /** Absent for the only one. */
  readonly onRemove: (() => void) | undefined;
}

function Category({ form, index, onRemove }: OneProps): ReactNode {
  const { fields, forms: text, categoryKinds, item, inItem } = useText('cardTopics');
  const { categories: words } = fields;
  const place = index + 1;
  const nameOf = (name: keyof TypedCategory): FieldName<typeof CategoriesAnswer> => `list.${index}.${name}`;
  const labelOf = (name: keyof TypedCategory): string => inItem(words[name], place);
  return (
    <Card>
      <h2>{item(text.category, place)}</h2>
      <SelectField form={form} name={nameOf('kind')} label={labelOf('kind')} options={choicesOf(categoryKinds)} />
      <TextAreaField
        form={form}
        name={nameOf('document')}
        label={labelOf('document')}
        hint={text.categoryDocumentHint}
        rows={2}
      />
      <TextField
        form={form}
        name={nameOf('number')}
        label={labelOf('number')}
        width="medium"
        optional
        autoComplete="off"
      />
      <DateField form={form} name={nameOf('issuedOn')} label={labelOf('issuedOn')} />
      <DateField
        form={form}
        name={nameOf('validUntil')}
        label={labelOf('validUntil')}
        hint={text.validUntilHint}
        optional
      />
      {onRemove && (
        <Button look="plain" onClick={onRemove}>
          {item(text.removeCategory, place)}
        </Button>
      )}
    </Card>
  );
}

function Fields({ form }: Props): ReactNode {
  const { forms: text } = useText('cardTopics');
  return (
    <AnswerCards
      form={form}
      name="list"
      least={1}
      most={mostCategories}
      add={text.addCategory}
      beginning={() => typedCategory(null)}
      first="kind"
    >
      {(index, onRemove) => <Category form={form} index={index} onRemove={onRemove} />}
    </AnswerCards>
  );
}

export function CategoriesTopic({ value, host }: TopicProps<'categories'>): ReactNode {
  const { forms: text } = useText('cardTopics');
  const topic = useTopicForm(CategoriesAnswer, {
    host,
    beginning: { list: (value ?? [null]).map(typedCategory) },
    toValue: ({ list }) => list,
    at: 'list',
    words: wordsInList('list', mostCategories, { kind: text.categoryMissing, document: text.categoryDocumentMissing }),
  });
  return host.draw({ ...topic, fields: <Fields form={topic.form} /> });
}
