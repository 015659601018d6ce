import type { ReactNode } from 'react';
import { Combobox, type ComboboxOption, type ComboboxProps } from '#shared/ui/Combobox.tsx';
import { fieldState } from './field-state.ts';
import type { Wired } from './fields.tsx';
import { useAnswer } from './use-answer.ts';
import type { FormSchema } from './use-contract-form.ts';

type ComboboxFieldProps<S extends FormSchema> = Wired<S, ComboboxProps> & {
  /** What was chosen before, with its words. */
  readonly initial?: ComboboxOption | null | undefined;
  /** Hears the whole option, when the page needs more than its value. */
  readonly onChoose?: ((option: ComboboxOption | null) => void) | undefined;
};

/** One of very many, found by typing; the form keeps the value of the option. */
export function ComboboxField<S extends FormSchema>(props: ComboboxFieldProps<S>): ReactNode {
  const { form, name, initial = null, onChoose, ...rest } = props;
  const [, change] = useAnswer(form, name);
  const choose = (option: ComboboxOption | null): void => {
    change(option?.value ?? '');
    onChoose?.(option);
  };
  return <Combobox {...rest} {...fieldState(form, name)} name={name} value={initial} onChange={choose} />;
}
