import type { ReactNode } from 'react';
import { DateField } from '#shared/form/DateField.tsx';
import { SelectField, TextAreaField, TextField } from '#shared/form/fields.tsx';
import { useAnswerList } from '#shared/form/use-answer-list.ts';
import type { ContractForm, FieldName } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Actions, Card } from '#shared/ui/layout.tsx';
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
  const { keys, append, remove } = useAnswerList(form, 'list');
  return (
    <>
      {keys.map((key, index) => (
        <Category key={key} form={form} index={index} onRemove={keys.length > 1 ? () => remove(index) : undefined} />
      ))}
      {keys.length < mostCategories && (
        <Actions>
          <Button look="secondary" onClick={() => append(typedCategory(null), 'kind')}>
            {text.addCategory}
          </Button>
        </Actions>
      )}
    </>
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
