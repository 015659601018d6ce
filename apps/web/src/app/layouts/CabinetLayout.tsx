import type { ReactNode } from 'react';
import { useLiveChanges } from '#shared/api/live.ts';
import { sections } from '#shared/navigation/sections.ts';
import { useActor } from '#shared/session/session.ts';
import { Frame } from './Frame.tsx';
import { useLinks } from './links.ts';

/** Around pages of a signed-in person. */
export function CabinetLayout(): ReactNode {
  useLiveChanges(useActor() !== null);
  return <Frame links={useLinks(sections.cabinet)} />;
}
