import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { staffPatterns } from '#shared/navigation/staff-paths.ts';
import { kindsOf } from '#shared/session/office-kinds.ts';
import { useActor } from '#shared/session/session.ts';
import { Frame } from './Frame.tsx';
import { officerSections, staffSections } from './staff-sections.ts';

/** Around pages of staff; fetched with them. */
export function AdminLayout(): ReactNode {
  const actor = useActor();
  const role = actor?.role;
  const text = useText('staffBar');
  const sections =
    role === 'administrator' || role === 'editor' ? staffSections[role] : officerSections(kindsOf(actor));
  const links = sections.map(({ page, words }) => ({ href: staffPatterns[page], text: text[words] }));
  return <Frame links={[...links, { href: pathTo('security'), text: text.security }]} live />;
}
