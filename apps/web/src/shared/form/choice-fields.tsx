import type { ReactNode } from 'react';
import { useController } from 'react-hook-form';
import { useText } from '#shared/i18n/texts.ts';
import {
  Checkbox,
  Checkboxes,
  type CheckboxesProps,
  type CheckboxProps,
  Radios,
  type RadiosProps,
} from '#shared/ui/Choices.tsx';
import { Combobox, type ComboboxOption, type ComboboxProps } from '#shared/ui/Combobox.tsx';
import { fieldState } from './field-state.ts';
import type { Wired } from './fields.tsx';
import type { FormSchema } from './use-contract-form.ts';

/** One of a few answers. */
export function RadiosField<S extends FormSchema>({ form, name, ...rest }: Wired<S, RadiosProps<string>>): ReactNode {
  const { field } = useController({ control: form.methods.control, name });
  const value: unknown = field.value;
  const { ref, onBlur } = field;
  return (
    <Radios
      {...rest}
      {...fieldState(form, name)}
      {...{ name, ref, onBlur }}
      value={typeof value === 'string' ? value : null}
      onChange={(chosen) => field.onChange(chosen)}
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
  const { field } = useController({ control: form.methods.control, name });
  const value: unknown = field.value;
  return (
    <Radios
      {...rest}
      {...fieldState(form, name)}
      name={name}
      ref={field.ref}
      onBlur={field.onBlur}
      choices={[
        { value: 'yes', text: text.yes },
        { value: 'no', text: text.no },
      ]}
      value={value === true ? 'yes' : value === false ? 'no' : null}
      onChange={(answer) => field.onChange(answer === 'yes')}
    />
  );
}

/** Any of a few answers, kept as a list. */
export function CheckboxesField<S extends FormSchema>({
  form,
  name,
  ...rest
}: Wired<S, CheckboxesProps<string>>): ReactNode {
  const { field } = useController({ control: form.methods.control, name });
  const value: unknown = field.value;
  const values = Array.isArray(value) ? value.map(String) : [];
  const { ref, onBlur } = field;
  return (
    <Checkboxes
      {...rest}
      {...fieldState(form, name)}
      {...{ name, ref, onBlur, values }}
      onChange={(chosen) => field.onChange(chosen)}
    />
  );
}

/** One statement to agree with, kept as true or false. */
export function CheckboxField<S extends FormSchema>({ form, name, ...rest }: Wired<S, CheckboxProps>): ReactNode {
  return <Checkbox {...rest} {...fieldState(form, name)} {...form.methods.register(name)} />;
}

type ComboboxFieldProps<S extends FormSchema> = Wired<S, ComboboxProps> & {
  /** What was chosen before, with its words. */
  readonly initial?: ComboboxOption | null | undefined;
  /** Hears the whole option, when the page needs more than its value. */
  readonly onChoose?: ((option: ComboboxOption | null) => void) | undefined;
};

/** One of very many, found by typing; the form keeps the value of the option. */
export function ComboboxField<S extends FormSchema>(props: ComboboxFieldProps<S>): ReactNode {
  const { form, name, initial = null, onChoose, ...rest } = props;
  const { field } = useController({ control: form.methods.control, name });
  const choose = (option: ComboboxOption | null): void => {
    field.onChange(option?.value ?? '');
    onChoose?.(option);
  };
  return (
    <Combobox
      {...rest}
      {...fieldState(form, name)}
      name={name}
      ref={field.ref}
      onBlur={field.onBlur}
      value={initial}
      onChange={choose}
    />
  );
}
