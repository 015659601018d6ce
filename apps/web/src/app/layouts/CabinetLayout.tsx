import { lazy, type ReactNode, Suspense } from 'react';
import { sections } from '#shared/navigation/sections.ts';
import { useActor } from '#shared/session/session.ts';
import { Frame } from './Frame.tsx';
import { publicBesideCabinet, useLinks } from './links.ts';

const AccountNotice = lazy(async () => ({
  default: (await import('#features/identity/components/AccountNotice.tsx')).AccountNotice,
}));

const AdminLayout = lazy(async () => ({ default: (await import('./AdminLayout.tsx')).AdminLayout }));

/** Around pages of a signed-in person; staff find the way back to their work around those that they have too. */
export function CabinetLayout(): ReactNode {
  const actor = useActor();
  const links = useLinks(sections.cabinet);
  const more = useLinks(publicBesideCabinet);
  if (actor && actor.role !== 'applicant')
    return (
      <Suspense>
        <AdminLayout />
      </Suspense>
    );
  const notice = actor && actor.accountState !== 'active' && (
    <Suspense>
      <AccountNotice />
    </Suspense>
  );
  return <Frame links={links} more={more} notice={notice} live />;
}
