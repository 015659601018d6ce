import type { ReactNode } from 'react';
import { DateField } from '#shared/form/DateField.tsx';
import { TextAreaField, TextField } from '#shared/form/fields.tsx';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import type { TopicProps } from './topic.ts';
import { useTopicForm } from './use-topic-form.ts';
import { DisplacedAnswer, typedDisplaced } from './displaced-answer.ts';

function Fields({ form }: { readonly form: ContractForm<typeof DisplacedAnswer> }): ReactNode {
  const { fields, forms: text } = useText('cardTopics');
  const { displaced: words } = fields;
  return (
    <>
      <TextField
        form={form}
        name="certificateNumber"
        label={words.certificateNumber}
        hint={text.certificateHint}
        width="medium"
        autoComplete="off"
      />
      <DateField form={form} name="issuedOn" label={words.issuedOn} />
      <TextAreaField
        form={form}
        name="formerPlace"
        label={words.formerPlace}
        hint={text.formerPlaceHint}
        optional
        rows={2}
      />
    </>
  );
}

export function DisplacedTopic({ value, host }: TopicProps<'displaced'>): ReactNode {
  const { forms: text } = useText('cardTopics');
  const topic = useTopicForm(DisplacedAnswer, {
    host,
    beginning: typedDisplaced(value),
    toValue: (displaced) => displaced,
    words: { certificateNumber: text.certificateMissing },
  });
  return host.draw({ ...topic, fields: <Fields form={topic.form} /> });
}
