import { useSyncExternalStore } from 'react';
import type { ContractForm, FieldName, FormSchema } from './use-contract-form.ts';

/** One answer and how to change it, for a control that shows what it is told; only this control is drawn anew. */
export const useAnswer = <S extends FormSchema>(
  { answers }: ContractForm<S>,
  name: FieldName<S>,
): readonly [answer: unknown, change: (answer: unknown) => void] => {
  const answer = useSyncExternalStore(answers.listen, () => answers.read(name));
  return [answer, (next) => answers.change(name, next)];
};
