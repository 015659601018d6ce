import type { ContractForm, FieldName, FormSchema } from './use-contract-form.ts';

/** The id of a field's control. */
export const fieldId = (formId: string, name: string): string => `${formId}-${name.replaceAll('.', '-')}`;

interface FieldState {
  readonly id: string;
  readonly error: string | undefined;
}

/** A field's id and what is wrong with its answer. */
export const fieldState = <S extends FormSchema>(form: ContractForm<S>, name: FieldName<S>): FieldState => ({
  id: fieldId(form.id, name),
  error: form.mended.has(name) ? undefined : form.errors[name],
});
