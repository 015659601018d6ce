import type { ReactNode } from 'react';
import {
  PasswordInput,
  type PasswordInputProps,
  Select,
  type SelectProps,
  TextArea,
  type TextAreaProps,
  TextInput,
  type TextInputProps,
} from '#shared/ui/TextInput.tsx';
import { fieldState } from './field-state.ts';
import type { ContractForm, FieldName, FormSchema } from './use-contract-form.ts';

/** A kit component's props, with the form and the field's name in place of id, error and value. */
export type Wired<S extends FormSchema, Props> = Omit<
  Props,
  'id' | 'error' | 'form' | 'name' | 'value' | 'values' | 'defaultValue' | 'checked' | 'onChange' | 'onBlur' | 'ref'
> & { readonly form: ContractForm<S>; readonly name: FieldName<S> };

/** A one-line answer, left to the browser while typing: dictation, autofill and input methods work undisturbed. */
export function TextField<S extends FormSchema>({ form, name, ...rest }: Wired<S, TextInputProps>): ReactNode {
  return <TextInput {...rest} {...fieldState(form, name)} {...form.answers.boxProps(name)} />;
}

/** A password that may be pasted and shown. */
export function PasswordField<S extends FormSchema>({ form, name, ...rest }: Wired<S, PasswordInputProps>): ReactNode {
  return <PasswordInput {...rest} {...fieldState(form, name)} {...form.answers.boxProps(name)} />;
}

/** An answer in several lines. */
export function TextAreaField<S extends FormSchema>({ form, name, ...rest }: Wired<S, TextAreaProps>): ReactNode {
  return <TextArea {...rest} {...fieldState(form, name)} {...form.answers.boxProps(name)} />;
}

/** One of a long list. */
export function SelectField<S extends FormSchema>({ form, name, ...rest }: Wired<S, SelectProps>): ReactNode {
  return <Select {...rest} {...fieldState(form, name)} {...form.answers.boxProps(name)} />;
}
