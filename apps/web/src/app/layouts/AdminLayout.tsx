import type { ReactNode } from 'react';
import { useLiveChanges } from '#shared/api/live.ts';
import { sections } from '#shared/navigation/sections.ts';
import { useActor } from '#shared/session/session.ts';
import { Frame } from './Frame.tsx';
import { useLinks } from './links.ts';

/** Around pages of staff. */
export function AdminLayout(): ReactNode {
  const actor = useActor();
  useLiveChanges(actor !== null);
  return <Frame links={useLinks(actor?.role === 'administrator' ? sections.administrator : sections.officer)} />;
}
