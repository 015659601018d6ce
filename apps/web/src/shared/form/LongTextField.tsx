import type { ReactNode } from 'react';
import { LongText, type LongTextProps } from '#shared/ui/LongText.tsx';
import { fieldState } from './field-state.ts';
import type { Wired } from './fields.tsx';
import type { FormSchema } from './use-contract-form.ts';

/** An answer in several lines that may be only so long; the contract refuses on sending what is longer. */
export function LongTextField<S extends FormSchema>({ form, name, ...rest }: Wired<S, LongTextProps>): ReactNode {
  const value = String(form.watch(name) ?? '');
  return <LongText {...rest} {...fieldState(form, name)} {...form.answers.boxProps(name)} value={value} />;
}
