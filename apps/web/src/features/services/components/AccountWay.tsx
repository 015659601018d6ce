import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { useActor } from '#shared/session/session.ts';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { Link } from '#shared/ui/layout.tsx';

/** The way to an active account, for an applicant who has none; the first page of the cabinet names the one next act. */
export function AccountWay(): ReactNode {
  const text = useText('services').own;
  const actor = useActor();
  if (actor?.role !== 'applicant' || actor.accountState === 'active') return null;
  return (
    <>
      <WarningText>{text.account}</WarningText>
      <Link href={actor.accountState === 'inactive' ? pathTo('reactivate') : pathTo('overview')}>{text.toAccount}</Link>
    </>
  );
}
