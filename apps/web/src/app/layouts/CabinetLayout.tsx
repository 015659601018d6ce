import { lazy, type ReactNode, Suspense } from 'react';
import { sections } from '#shared/navigation/sections.ts';
import { useActor } from '#shared/session/session.ts';
import { Frame } from './Frame.tsx';
import { publicBesideCabinet, useLinks } from './links.ts';

const AccountNotice = lazy(async () => ({
  default: (await import('#features/identity/components/AccountNotice.tsx')).AccountNotice,
}));

/** Around pages of a signed-in person. */
export function CabinetLayout(): ReactNode {
  const actor = useActor();
  const notice = actor && actor.accountState !== 'active' && (
    <Suspense>
      <AccountNotice />
    </Suspense>
  );
  return <Frame links={useLinks(sections.cabinet)} more={useLinks(publicBesideCabinet)} notice={notice} live />;
}
