import type { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { AccountTag } from '#shared/session/AccountTag.tsx';
import { useActor } from '#shared/session/session.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Link } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { ResendButton } from './ResendButton.tsx';

/** Above pages of the cabinet while the account is not active: its state and the one next act (B31, B32). */
export function AccountNotice(): ReactNode {
  const text = useText('identity').notice;
  const actor = useActor();
  const { pathname } = useLocation();
  // The page that wakes the account asks the same question at more length.
  if (!actor || actor.accountState === 'active' || pathname === pathTo('reactivate')) return null;
  const { accountState: state, stateReason } = actor;
  // What the house itself does is kept as a code; staff write words.
  const reasons: Readonly<Record<string, string>> = text.reasons;
  return (
    <NotificationBanner title={text.title}>
      <p>
        <AccountTag state={state} />
      </p>
      <p>{text.what[state]}</p>
      {stateReason && (
        <p>
          <strong>{text.reason}</strong> {reasons[stateReason] ?? stateReason}
        </p>
      )}
      {state === 'awaiting_confirmation' && (
        <>
          <ResendButton />
          <p>
            <Link href={pathTo('securityEmail')}>{text.otherAddress}</Link>
          </p>
        </>
      )}
      {state === 'inactive' && <LinkButton href={pathTo('reactivate')}>{text.wake}</LinkButton>}
      {(state === 'blocked' || state === 'recovering') && <LinkButton href={pathTo('help')}>{text.help}</LinkButton>}
    </NotificationBanner>
  );
}
