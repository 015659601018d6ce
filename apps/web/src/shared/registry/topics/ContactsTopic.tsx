import { AccessNeed } from '@cabinet/contracts/persons';
import type { ReactNode } from 'react';
import { CheckboxesField } from '#shared/form/choice-fields.tsx';
import { TextField } from '#shared/form/fields.tsx';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import type { TopicProps } from './topic.ts';
import { useTopicForm } from './use-topic-form.ts';
import { ContactsAnswer, typedContacts } from './contacts-answer.ts';

interface Props {
  readonly form: ContractForm<typeof ContactsAnswer>;
  readonly isOwn: boolean;
}

function Fields({ form, isOwn }: Props): ReactNode {
  const { fields, forms: text } = useText('cardTopics');
  const { needs } = useText('persons');
  const { contacts: words } = fields;
  const phone = { form, type: 'tel', hint: text.phoneHint, width: 'medium' } as const;
  return (
    <>
      <TextField {...phone} name="phone" label={words.phone} optional autoComplete={isOwn ? 'tel' : 'off'} />
      <TextField {...phone} name="otherPhone" label={words.otherPhone} optional autoComplete="off" />
      <TextField
        form={form}
        name="email"
        type="email"
        label={words.email}
        hint={text.emailHint}
        optional
        autoComplete={isOwn ? 'email' : 'off'}
      />
      <CheckboxesField
        form={form}
        name="needs"
        label={words.needs}
        hint={text.needsHint}
        optional
        choices={AccessNeed.options.map((need) => ({ value: need, text: needs.kinds[need] }))}
      />
    </>
  );
}

export function ContactsTopic({ value, host }: TopicProps<'contacts'>): ReactNode {
  const topic = useTopicForm(ContactsAnswer, {
    host,
    beginning: typedContacts(value),
    toValue: (contacts) => contacts,
  });
  return host.draw({ ...topic, fields: <Fields form={topic.form} isOwn={host.isOwn} /> });
}
