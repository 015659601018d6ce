import type { ReactNode } from 'react';
import { CheckboxesField, RadiosField, YesNoField } from '#shared/form/choice-fields.tsx';
import { DateField } from '#shared/form/DateField.tsx';
import { SelectField, TextField } from '#shared/form/fields.tsx';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { PartPage } from '../components/PartPage.tsx';
import { DisabilityAnswer, typedFrom } from '../disability-answer.ts';
import { usePart } from '../use-part.ts';

interface Props {
  readonly form: ContractForm<typeof DisabilityAnswer>;
}

const choicesOf = (words: Readonly<Record<string, string>>): { readonly value: string; readonly text: string }[] =>
  Object.entries(words).map(([value, text]) => ({ value, text }));

function GroupAndCauses({ form }: Props): ReactNode {
  const persons = useText('persons');
  const text = persons.disability;
  return (
    <>
      <RadiosField form={form} name="disability.group" label={text.group} choices={choicesOf(persons.groups)} />
      {form.watch('disability.group') === 'I' && (
        <RadiosField
          form={form}
          name="disability.subgroup"
          label={text.subgroup}
          optional
          choices={choicesOf(persons.subgroups)}
        />
      )}
      <CheckboxesField
        form={form}
        name="disability.causes"
        label={text.causes}
        hint={text.causesHint}
        optional
        choices={choicesOf(persons.causes)}
      />
    </>
  );
}

function Term({ form }: Props): ReactNode {
  const text = useText('persons').disability;
  return (
    <>
      <DateField form={form} name="disability.establishedOn" label={text.establishedOn} optional />
      <RadiosField form={form} name="term" label={text.term} choices={choicesOf(text.terms)} />
      {form.watch('term') === 'until' && <DateField form={form} name="disability.validUntil" label={text.validUntil} />}
    </>
  );
}

function Document({ form }: Props): ReactNode {
  const persons = useText('persons');
  const text = persons.disability;
  return (
    <>
      <SelectField
        form={form}
        name="disability.document.kind"
        label={text.document}
        hint={text.documentHint}
        optional
        empty={text.noDocument}
        options={choicesOf(persons.disabilityDocuments)}
      />
      {form.watch('disability.document.kind') !== '' && (
        <>
          <TextField form={form} name="disability.document.number" label={text.number} width="medium" />
          <TextField form={form} name="disability.document.issuer" label={text.issuer} />
          <DateField form={form} name="disability.document.issuedOn" label={text.issuedOn} />
        </>
      )}
    </>
  );
}

/** Group, cause and term of disability: health data, asked only of those who have it (C4). */
export function DisabilityPage(): ReactNode {
  const text = useText('persons').disability;
  const part = usePart(DisabilityAnswer, {
    defaults: ({ disability }) => typedFrom(disability),
    words: {
      has: text.hasMissing,
      term: text.termMissing,
      'disability.group': text.groupMissing,
      'disability.document.number': text.numberMissing,
      'disability.document.issuer': text.issuerMissing,
    },
    changeOf: ({ disability }) => ({ disability }),
    at: '/change',
  });
  const { form } = part;
  return (
    <PartPage part={part} title={text.title}>
      <p>{text.why}</p>
      <YesNoField form={form} name="has" label={text.has} />
      {form.watch('has') === true && (
        <>
          <GroupAndCauses form={form} />
          <Term form={form} />
          <Document form={form} />
        </>
      )}
    </PartPage>
  );
}
