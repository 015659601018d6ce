import type { ReactNode } from 'react';
import { FileChoice, type FileChoiceProps } from '#shared/ui/FileChoice.tsx';
import { fieldState } from './field-state.ts';
import type { Wired } from './fields.tsx';
import { useAnswer } from './use-answer.ts';
import type { FormSchema } from './use-contract-form.ts';

type FileFieldProps<S extends FormSchema> = Wired<S, Omit<FileChoiceProps, 'file'>>;

/** One file that stays in the page, kept as a File; null where there is none. */
export function FileField<S extends FormSchema>({ form, name, ...rest }: FileFieldProps<S>): ReactNode {
  const [file, change] = useAnswer(form, name);
  return (
    <FileChoice {...rest} {...fieldState(form, name)} file={file instanceof File ? file : null} onChange={change} />
  );
}
