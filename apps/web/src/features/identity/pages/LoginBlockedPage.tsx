import type { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Link } from '#shared/ui/layout.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { useProofOnFirstFocus } from '#shared/proof/use-proof.ts';
import { AskUnblock, useAskUnblock } from '../components/AskUnblock.tsx';

const reasonIn = (state: unknown): string | null =>
  typeof state === 'object' && state !== null && 'reason' in state && typeof state.reason === 'string'
    ? state.reason
    : null;

/** After signing in to a blocked account: why, and what to do (B30, B32). */
export function LoginBlockedPage(): ReactNode {
  const text = useText('identity').blocked;
  const { unblock } = useText('recoveries');
  const reason = reasonIn(useLocation().state);
  const asking = useAskUnblock();
  useProofOnFirstFocus();
  return (
    <Page title={text.title} back={{ href: pathTo('login') }} errors={<FormErrors form={asking.form} />}>
      <p>{text.what}</p>
      {reason && (
        <InsetText>
          <p>
            <strong>{text.reason}</strong> {reason}
          </p>
        </InsetText>
      )}
      <h2>{text.nextTitle}</h2>
      <p>{text.next}</p>
      <Link href={pathTo('help')}>{text.help}</Link>
      <h2>{unblock.title}</h2>
      <p>{unblock.lead}</p>
      <AskUnblock {...asking} />
    </Page>
  );
}
