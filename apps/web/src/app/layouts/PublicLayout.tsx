import type { ReactNode } from 'react';
import { sections } from '#shared/navigation/sections.ts';
import { Frame } from './Frame.tsx';
import { useLinks } from './links.ts';

/** Around pages open to everybody. */
export function PublicLayout(): ReactNode {
  return <Frame links={useLinks(sections.public)} />;
}
