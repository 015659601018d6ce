import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router-dom';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { lastActor, type Role, sessionQuery } from './session.ts';

interface Props {
  readonly roles: readonly Role[];
  readonly children: ReactNode;
}

/** Where to sign in so as to come back to this page. */
export const useSignInHref = (): string => {
  const { pathname, search } = useLocation();
  return `${pathTo('login')}?next=${encodeURIComponent(pathname + search)}`;
};

/** Lets these roles through; sends a visitor to sign in and back. The API decides by itself what each may read. */
export function RequireRole({ roles, children }: Props): ReactNode {
  // When a session ends by itself the page stays, with what was typed: signing in again happens over it (B45).
  const actor = useSuspenseQuery(sessionQuery).data.actor ?? lastActor();
  const signIn = useSignInHref();
  if (!actor) return <Navigate replace to={signIn} />;
  return roles.includes(actor.role) ? children : <NotAllowed />;
}

function NotAllowed(): ReactNode {
  const text = useText('common');
  return (
    <Page title={text.errors.notAllowedTitle}>
      <p>{text.errors.notAllowedText}</p>
      <LinkButton href={pathTo('home')}>{text.errors.goHome}</LinkButton>
    </Page>
  );
}
