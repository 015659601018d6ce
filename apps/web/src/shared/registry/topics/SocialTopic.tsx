import type { ReactNode } from 'react';
import { TextAreaField, TextField } from '#shared/form/fields.tsx';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import type { TopicProps } from './topic.ts';
import { useTopicForm } from './use-topic-form.ts';
import { SocialAnswer, typedSocial } from './social-answer.ts';

function Fields({ form }: { readonly form: ContractForm<typeof SocialAnswer> }): ReactNode {
  const { fields, forms: text } = useText('cardTopics');
  const { social: words } = fields;
  const box = { form, optional: true, autoComplete: 'off' } as const;
  return (
    <>
      <TextField {...box} name="education" label={words.education} hint={text.educationHint} />
      <TextField {...box} name="occupation" label={words.occupation} hint={text.occupationHint} />
      <TextField {...box} name="benefit" label={words.benefit} hint={text.benefitHint} />
      <TextAreaField form={form} name="household" label={words.household} hint={text.householdHint} optional rows={2} />
    </>
  );
}

export function SocialTopic({ value, host }: TopicProps<'social'>): ReactNode {
  const topic = useTopicForm(SocialAnswer, { host, beginning: typedSocial(value), toValue: (social) => social });
  return host.draw({ ...topic, fields: <Fields form={topic.form} /> });
}
