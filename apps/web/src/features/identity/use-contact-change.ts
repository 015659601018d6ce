import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type * as core from 'zod/v4/core';
import { type ContractForm, type Defaults, type FormSchema, useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { explainWait } from './explain-wait.ts';
import { useFreshProof } from './use-fresh-proof.tsx';

interface Options<S extends FormSchema> {
  readonly defaults: Defaults<S>;
  /** Asks the server; the person proves first that it is they. */
  readonly change: (answers: core.output<S>, idempotencyKey: string) => Promise<unknown>;
  readonly goOn: () => Promise<void>;
}

interface ContactChange<S extends FormSchema> {
  readonly form: ContractForm<S>;
  /** Asks for the password or a code when the last proof is old. */
  readonly dialog: ReactNode;
}

/** A new address or phone: asked with a fresh proof, and a wait between tries told in words (C11). */
export const useContactChange = <S extends FormSchema>(schema: S, options: Options<S>): ContactChange<S> => {
  const { defaults, change, goOn } = options;
  const { wait } = useText('identity');
  const queries = useQueryClient();
  const proof = useFreshProof();
  const form = useContractForm(schema, {
    defaults,
    onSubmit: async (answers, { idempotencyKey }) => {
      try {
        if (!(await proof.run(() => change(answers, idempotencyKey)))) return;
        await queries.invalidateQueries({ queryKey: ['identity', 'security'] });
        await goOn();
      } catch (trouble) {
        throw explainWait(trouble, wait);
      }
    },
  });
  return { form, dialog: proof.dialog };
};
