import type { ReactNode } from 'react';
import { sections } from '#shared/navigation/sections.ts';
import { type Actor, useActor } from '#shared/session/session.ts';
import { Frame } from './Frame.tsx';
import { useLinks } from './links.ts';

const sectionsOf: Record<Actor['role'], keyof typeof sections> = {
  applicant: 'cabinet',
  officer: 'officer',
  administrator: 'administrator',
};

/** Around pages open to everybody; who is signed in keeps the sections of their cabinet (WCAG 3.2.3). */
export function PublicLayout(): ReactNode {
  const actor = useActor();
  return <Frame links={useLinks(sections[actor ? sectionsOf[actor.role] : 'public'])} />;
}
