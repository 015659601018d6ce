import type { ReactNode } from 'react';
import { TextField } from '#shared/form/fields.tsx';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import type { TypedCode } from '../one-time-code.ts';

interface Props {
  readonly form: ContractForm<typeof TypedCode>;
  readonly label: string;
  readonly hint: string;
  /** Digits only; a recovery code has letters too. */
  readonly digits?: boolean | undefined;
}

/** One box for a code, not six; paste and autofill work. */
export function CodeField({ form, label, hint, digits = true }: Props): ReactNode {
  return (
    <TextField
      form={form}
      name="code"
      label={label}
      hint={hint}
      width="medium"
      inputMode={digits ? 'numeric' : 'text'}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
    />
  );
}
