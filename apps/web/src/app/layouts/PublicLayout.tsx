import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { sections } from '#shared/navigation/sections.ts';
import { useActor } from '#shared/session/session.ts';
import { Frame } from './Frame.tsx';
import { publicBesideCabinet, useLinks } from './links.ts';

/** Around pages open to everybody; an applicant has the same two rows as in the cabinet (WCAG 3.2.3), staff a way back to work. */
export function PublicLayout(): ReactNode {
  const role = useActor()?.role;
  const { navigation } = useText('common');
  const isApplicant = role === 'applicant';
  const links = useLinks(sections[isApplicant ? 'cabinet' : 'public']);
  const more = useLinks(isApplicant ? publicBesideCabinet : []);
  const isStaff = role !== undefined && role !== 'applicant';
  return <Frame links={isStaff ? [...links, { href: '/admin', text: navigation.workplace }] : links} more={more} />;
}
