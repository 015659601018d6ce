import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { staffPatterns } from '#shared/navigation/staff-paths.ts';
import { useActor } from '#shared/session/session.ts';
import { Frame } from './Frame.tsx';
import { staffSections } from './staff-sections.ts';

/** Around pages of staff; fetched with them. */
export function AdminLayout(): ReactNode {
  const role = useActor()?.role;
  const text = useText('staffBar');
  const sections = staffSections[role === 'administrator' || role === 'editor' ? role : 'officer'];
  const links = sections.map(({ page, words }) => ({ href: staffPatterns[page], text: text[words] }));
  return <Frame links={[...links, { href: pathTo('security'), text: text.security }]} live />;
}
