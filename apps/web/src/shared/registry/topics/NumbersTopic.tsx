import type { ReactNode } from 'react';
import { CheckboxField } from '#shared/form/choice-fields.tsx';
import { TextField } from '#shared/form/fields.tsx';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import type { TopicProps } from './topic.ts';
import { useTopicForm } from './use-topic-form.ts';
import { NumbersAnswer, typedNumbers } from './numbers-answer.ts';

export function NumbersFields({ form }: { readonly form: ContractForm<typeof NumbersAnswer> }): ReactNode {
  const { fields, forms: text } = useText('cardTopics');
  const { numbers: words } = fields;
  const box = { form, width: 'medium', autoComplete: 'off', inputMode: 'numeric' } as const;
  return (
    <>
      {!form.watch('taxIdRefused') && <TextField {...box} name="taxId" label={words.taxId} hint={text.taxIdHint} />}
      <CheckboxField form={form} name="taxIdRefused" label={text.taxIdRefused} hint={text.taxIdRefusedHint} />
      <TextField {...box} name="unzr" label={words.unzr} hint={text.unzrHint} optional />
    </>
  );
}

export function NumbersTopic({ value, host }: TopicProps<'numbers'>): ReactNode {
  const topic = useTopicForm(NumbersAnswer, {
    host,
    beginning: typedNumbers(value),
    toValue: (numbers) => numbers,
  });
  return host.draw({ ...topic, fields: <NumbersFields form={topic.form} /> });
}
