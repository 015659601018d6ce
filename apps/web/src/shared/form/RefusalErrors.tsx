import type { ReactNode } from 'react';
import { usePageErrors } from '#shared/navigation/Page.tsx';
import { ErrorSummary } from '#shared/ui/ErrorSummary.tsx';
import type { Refusals } from './use-refusals.ts';

/** The error summary of what a page refuses outside of a form; give it to Page as `errors`. */
export function RefusalErrors({ refusals: { errors, attempt } }: { readonly refusals: Refusals }): ReactNode {
  usePageErrors(errors.length > 0);
  return <ErrorSummary errors={errors} attempt={attempt} />;
}
