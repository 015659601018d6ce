import type { ReactNode } from 'react';
import { sections } from '#shared/navigation/sections.ts';
import { useActor } from '#shared/session/session.ts';
import { Frame } from './Frame.tsx';
import { useLinks } from './links.ts';

/** Around pages of staff. */
export function AdminLayout(): ReactNode {
  const actor = useActor();
  return <Frame links={useLinks(actor?.role === 'administrator' ? sections.administrator : sections.officer)} live />;
}
