import type { ReactNode } from 'react';
import { TextField } from '#shared/form/fields.tsx';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import type { TopicProps } from './topic.ts';
import { useTopicForm } from './use-topic-form.ts';
import { PaymentAnswer } from './payment-answer.ts';

function Fields({ form }: { readonly form: ContractForm<typeof PaymentAnswer> }): ReactNode {
  const { fields, forms: text } = useText('cardTopics');
  const { payment: words } = fields;
  return (
    <>
      <TextField form={form} name="iban" label={words.iban} hint={text.ibanHint} autoComplete="off" />
      <TextField form={form} name="bank" label={words.bank} hint={text.bankHint} optional autoComplete="off" />
    </>
  );
}

/** Where a compensation is paid. */
export function PaymentTopic({ value, host }: TopicProps<'payment'>): ReactNode {
  const { forms: text } = useText('cardTopics');
  const topic = useTopicForm(PaymentAnswer, {
    host,
    beginning: { iban: value?.iban ?? '', bank: value?.bank ?? '' },
    toValue: (payment) => payment,
    words: { iban: { 'field.required': text.ibanMissing, 'field.type': text.ibanMissing } },
  });
  return host.draw({ ...topic, fields: <Fields form={topic.form} /> });
}
