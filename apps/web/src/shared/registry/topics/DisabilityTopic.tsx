import { Impairment } from '@cabinet/contracts/registry-card';
import type { ReactNode } from 'react';
import { CheckboxesField } from '#shared/form/choice-fields.tsx';
import { DateField } from '#shared/form/DateField.tsx';
import { TextField } from '#shared/form/fields.tsx';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { DisabilityFields } from '#shared/persons/DisabilityFields.tsx';
import type { TopicProps } from './topic.ts';
import { useTopicForm } from './use-topic-form.ts';
import { DisabilityAnswer, typedDisability } from './disability-answer.ts';

interface Props {
  readonly form: ContractForm<typeof DisabilityAnswer>;
  /** The diagnosis is among what is written here. */
  readonly withDiagnosis: boolean;
}

function Fields({ form, withDiagnosis }: Props): ReactNode {
  const { fields, forms: text, impairments } = useText('cardTopics');
  const { disability: words } = fields;
  return (
    <>
      <DisabilityFields form={form} at="established" />
      <DateField form={form} name="nextAssessmentOn" label={words.nextAssessmentOn} optional />
      <CheckboxesField
        form={form}
        name="impairments"
        label={words.impairments}
        hint={text.impairmentsHint}
        optional
        choices={Impairment.options.map((value) => ({ value, text: impairments[value] }))}
      />
      {withDiagnosis && (
        <TextField
          form={form}
          name="diagnosis"
          label={words.diagnosis}
          hint={text.diagnosisHint}
          width="short"
          optional
          autoComplete="off"
        />
      )}
    </>
  );
}

/** Health data. Who is not shown the diagnosis leaves it as it is: the API keeps it. */
export function DisabilityTopic({ value, host }: TopicProps<'disability'>): ReactNode {
  const { forms: text } = useText('cardTopics');
  const topic = useTopicForm(DisabilityAnswer, {
    host,
    beginning: typedDisability(value),
    toValue: ({ term: _, ...disability }) => disability,
    words: {
      term: text.termMissing,
      'established.group': text.groupMissing,
      'established.document.number': text.disabilityNumberMissing,
      'established.document.issuer': text.disabilityIssuerMissing,
    },
  });
  const withDiagnosis = host.weighs === true || (value?.diagnosis ?? null) !== null;
  return host.draw({ ...topic, fields: <Fields form={topic.form} withDiagnosis={withDiagnosis} /> });
}
