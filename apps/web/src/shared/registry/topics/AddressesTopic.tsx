import type { ReactNode } from 'react';
import { CheckboxField } from '#shared/form/choice-fields.tsx';
import { DateField } from '#shared/form/DateField.tsx';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { AddressFields } from '#shared/persons/AddressFields.tsx';
import type { TopicProps } from './topic.ts';
import { useTopicForm } from './use-topic-form.ts';
import { AddressesAnswer, typedAddresses } from './addresses-answer.ts';

function Fields({ form }: { readonly form: ContractForm<typeof AddressesAnswer> }): ReactNode {
  const { fields, sameAddress } = useText('cardTopics');
  const { addresses: words } = fields;
  return (
    <>
      <h2>{words.registered}</h2>
      <AddressFields form={form} at="registered" />
      <DateField form={form} name="registeredOn" label={words.registeredOn} optional />
      <h2>{words.actual}</h2>
      <CheckboxField form={form} name="same" label={sameAddress} />
      {!form.watch('same') && <AddressFields form={form} at="actual" />}
    </>
  );
}

export function AddressesTopic({ value, host }: TopicProps<'addresses'>): ReactNode {
  const topic = useTopicForm(AddressesAnswer, {
    host,
    beginning: typedAddresses(value),
    toValue: (addresses) => addresses,
  });
  return host.draw({ ...topic, fields: <Fields form={topic.form} /> });
}
