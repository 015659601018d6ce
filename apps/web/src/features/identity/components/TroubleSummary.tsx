import type { ReactNode } from 'react';
import { problemWords } from '#shared/api/problem-words.ts';
import { useText } from '#shared/i18n/texts.ts';
import { usePageErrors } from '#shared/navigation/Page.tsx';
import { ErrorSummary } from '#shared/ui/ErrorSummary.tsx';
import type { Acts } from '../use-acts.ts';

/** Why a button did not do its act. */
export function TroubleSummary({ trouble, attempt }: Pick<Acts, 'trouble' | 'attempt'>): ReactNode {
  const { errors } = useText('common');
  usePageErrors(trouble !== undefined);
  if (trouble === undefined) return null;
  const { detail, supportCode } = problemWords(trouble, errors);
  return (
    <ErrorSummary errors={[{ text: detail }]} attempt={attempt}>
      {supportCode && <p>{errors.supportCode(supportCode)}</p>}
    </ErrorSummary>
  );
}
