import type { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';

const reasonIn = (state: unknown): string | null =>
  typeof state === 'object' && state !== null && 'reason' in state && typeof state.reason === 'string'
    ? state.reason
    : null;

/** After signing in to a blocked account: why, and what to do (B30, B32). */
export function LoginBlockedPage(): ReactNode {
  const text = useText('identity').blocked;
  const reason = reasonIn(useLocation().state);
  return (
    <Page title={text.title} back={{ href: pathTo('login') }}>
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
      <LinkButton href={pathTo('help')}>{text.help}</LinkButton>
    </Page>
  );
}
