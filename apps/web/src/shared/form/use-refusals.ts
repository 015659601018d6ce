import { useCallback, useState } from 'react';
import type { SummarisedError } from '#shared/ui/ErrorSummary.tsx';
import { useResumed } from './use-resumed.ts';

/** What a page refuses outside of a form: a file of a wrong kind, a press with nothing chosen. */
export interface Refusals {
  readonly errors: readonly SummarisedError[];
  readonly attempt: number;
  /** Shows these, and takes the focus; none clears what was shown. */
  readonly refuse: (errors: readonly SummarisedError[]) => void;
  /** What is refused at this control. */
  readonly at: (fieldId: string) => string | undefined;
}

export const useRefusals = (): Refusals => {
  const [state, setState] = useState<Pick<Refusals, 'errors' | 'attempt'>>({ errors: [], attempt: 0 });
  const refuse = useCallback(
    (errors: readonly SummarisedError[]) => setState(({ attempt }) => ({ errors, attempt: attempt + 1 })),
    [],
  );
  useResumed(() =>
    setState((before) => ({ ...before, errors: before.errors.filter(({ untilSignedIn }) => !untilSignedIn) })),
  );
  const at = (fieldId: string): string | undefined =>
    state.errors
      .filter((error) => error.fieldId === fieldId)
      .map(({ text }) => text)
      .join(' ') || undefined;
  return { ...state, refuse, at };
};
