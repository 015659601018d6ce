import { identityDocumentKinds } from '@cabinet/contracts/identity-documents';
import type { ReactNode } from 'react';
import { SelectField } from '#shared/form/fields.tsx';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { IdentityDocumentFields } from '#shared/persons/IdentityDocumentFields.tsx';
import type { TopicProps } from './topic.ts';
import { useTopicForm } from './use-topic-form.ts';
import { DocumentAnswer, typedDocument } from './document-answer.ts';

/** The paper that proves who the person is: its kind first, then what such a paper has. */
export function DocumentFields({ form }: { readonly form: ContractForm<typeof DocumentAnswer> }): ReactNode {
  const { fields, forms: text } = useText('cardTopics');
  const { documentKinds } = useText('persons');
  const chosen = form.watch('kind');
  const kind = identityDocumentKinds.find((one) => one === chosen);
  return (
    <>
      <SelectField
        form={form}
        name="kind"
        label={fields.document.kind}
        hint={text.kindHint}
        options={identityDocumentKinds.map((value) => ({ value, text: documentKinds[value] }))}
      />
      {kind && <IdentityDocumentFields form={form} kind={kind} />}
    </>
  );
}

/** Words for answers that are missing. */
export const useDocumentWords = () => {
  const { forms: text } = useText('cardTopics');
  return {
    kind: { 'field.choice': text.kindMissing, 'field.format': text.kindMissing, 'field.required': text.kindMissing },
    number: text.numberMissing,
    issuedOn: text.issuedOnMissing,
    validUntil: text.validUntilMissing,
  } as const;
};

export function DocumentTopic({ value, host }: TopicProps<'document'>): ReactNode {
  const topic = useTopicForm(DocumentAnswer, {
    host,
    beginning: typedDocument(value),
    toValue: (document) => document,
    words: useDocumentWords(),
  });
  return host.draw({ ...topic, fields: <DocumentFields form={topic.form} /> });
}
