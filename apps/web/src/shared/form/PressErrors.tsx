import type { ReactNode } from 'react';
import { problemWords } from '#shared/api/problem-words.ts';
import { useText } from '#shared/i18n/texts.ts';
import { usePageErrors } from '#shared/navigation/Page.tsx';
import { ErrorSummary } from '#shared/ui/ErrorSummary.tsx';
import type { Press } from './use-press.ts';

/** Why a press failed; give it to Page as `errors`. */
export function PressErrors({ press }: { readonly press: Press }): ReactNode {
  const text = useText('common').errors;
  const words = press.trouble === undefined ? undefined : problemWords(press.trouble, text);
  usePageErrors(words !== undefined);
  return (
    <ErrorSummary errors={words ? [{ text: words.detail }] : []} attempt={press.attempt}>
      {words?.supportCode && <p>{text.supportCode(words.supportCode)}</p>}
    </ErrorSummary>
  );
}
