import type { ReactNode } from 'react';
import { CheckboxesField, RadiosField } from '#shared/form/choice-fields.tsx';
import { DateField } from '#shared/form/DateField.tsx';
import { SelectField, TextField } from '#shared/form/fields.tsx';
import type { ContractForm, FieldName, FormSchema } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import type { DisabilityBox } from './disability-answer.ts';

interface Props<S extends FormSchema> {
  /** A form that asks for the `term` beside the disability. */
  readonly form: ContractForm<S>;
  /** The name of the disability among its answers. */
  readonly at: FieldName<S>;
}

// Boundary: whoever says that a disability lies at this name has all its boxes there.
const boxesAt =
  <S extends FormSchema>(at: FieldName<S>) =>
  (box: DisabilityBox): FieldName<S> =>
    `${at}.${box}` as FieldName<S>;

const choicesOf = (words: Readonly<Record<string, string>>): { readonly value: string; readonly text: string }[] =>
  Object.entries(words).map(([value, text]) => ({ value, text }));

function GroupAndCauses<S extends FormSchema>({ form, at }: Props<S>): ReactNode {
  const persons = useText('persons');
  const text = persons.disability;
  const box = boxesAt<S>(at);
  return (
    <>
      <RadiosField form={form} name={box('group')} label={text.group} choices={choicesOf(persons.groups)} />
      {form.watch(box('group')) === 'I' && (
        <RadiosField
          form={form}
          name={box('subgroup')}
          label={text.subgroup}
          optional
          choices={choicesOf(persons.subgroups)}
        />
      )}
      <CheckboxesField
        form={form}
        name={box('causes')}
        label={text.causes}
        hint={text.causesHint}
        optional
        choices={choicesOf(persons.causes)}
      />
    </>
  );
}

function Term<S extends FormSchema>({ form, at }: Props<S>): ReactNode {
  const text = useText('persons').disability;
  const box = boxesAt<S>(at);
  const term = 'term' as FieldName<S>;
  return (
    <>
      <DateField form={form} name={box('establishedOn')} label={text.establishedOn} optional />
      <RadiosField form={form} name={term} label={text.term} choices={choicesOf(text.terms)} />
      {form.watch(term) === 'until' && <DateField form={form} name={box('validUntil')} label={text.validUntil} />}
    </>
  );
}

function Document<S extends FormSchema>({ form, at }: Props<S>): ReactNode {
  const persons = useText('persons');
  const text = persons.disability;
  const box = boxesAt<S>(at);
  return (
    <>
      <SelectField
        form={form}
        name={box('document.kind')}
        label={text.document}
        hint={text.documentHint}
        optional
        empty={text.noDocument}
        options={choicesOf(persons.disabilityDocuments)}
      />
      {form.watch(box('document.kind')) !== '' && (
        <>
          <TextField form={form} name={box('document.number')} label={text.number} width="medium" />
          <TextField form={form} name={box('document.issuer')} label={text.issuer} />
          <DateField form={form} name={box('document.issuedOn')} label={text.issuedOn} />
        </>
      )}
    </>
  );
}

/** Group, cause, term and paper of a disability. */
export function DisabilityFields<S extends FormSchema>(props: Props<S>): ReactNode {
  return (
    <>
      <GroupAndCauses {...props} />
      <Term {...props} />
      <Document {...props} />
    </>
  );
}
