import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import {
  Checkbox,
  Checkboxes,
  type CheckboxesProps,
  type CheckboxProps,
  Radios,
  type RadiosProps,
} from '#shared/ui/Choices.tsx';
import { fieldState } from './field-state.ts';
import type { Wired } from './fields.tsx';
import { useAnswer } from './use-answer.ts';
import type { FormSchema } from './use-contract-form.ts';

/** One of a few answers. */
export function RadiosField<S extends FormSchema>({ form, name, ...rest }: Wired<S, RadiosProps<string>>): ReactNode {
  const [value, change] = useAnswer(form, name);
  return (
    <Radios
      {...rest}
      {...fieldState(form, name)}
      name={name}
      value={typeof value === 'string' ? value : null}
      onChange={change}
    />
  );
}

/** «Так» or «Ні», kept as true or false. */
export function YesNoField<S extends FormSchema>({
  form,
  name,
  ...rest
}: Wired<S, Omit<RadiosProps<string>, 'choices'>>): ReactNode {
  const text = useText('common');
  const [value, change] = useAnswer(form, name);
  return (
    <Radios
      {...rest}
      {...fieldState(form, name)}
      name={name}
      choices={[
        { value: 'yes', text: text.yes },
        { value: 'no', text: text.no },
      ]}
      value={value === true ? 'yes' : value === false ? 'no' : null}
      onChange={(answer) => change(answer === 'yes')}
    />
  );
}

/** Any of a few answers, kept as a list. */
export function CheckboxesField<S extends FormSchema>({
  form,
  name,
  ...rest
}: Wired<S, CheckboxesProps<string>>): ReactNode {
  const [value, change] = useAnswer(form, name);
  const values = Array.isArray(value) ? value.map(String) : [];
  return <Checkboxes {...rest} {...fieldState(form, name)} {...{ name, values }} onChange={change} />;
}

/** One statement to agree with, kept as true or false. */
export function CheckboxField<S extends FormSchema>({ form, name, ...rest }: Wired<S, CheckboxProps>): ReactNode {
  return <Checkbox {...rest} {...fieldState(form, name)} {...form.answers.boxProps(name)} />;
}
