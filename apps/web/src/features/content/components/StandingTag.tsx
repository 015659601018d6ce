import type { RevisionStanding } from '@cabinet/contracts/managed-content';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { type StatusKind, StatusTag } from '#shared/ui/StatusTag.tsx';

const kinds: Readonly<Record<RevisionStanding, StatusKind>> = {
  draft: 'attention',
  scheduled: 'active',
  shown: 'done',
  over: 'neutral',
  replaced: 'neutral',
};

/** How an item or a revision stands, in words. */
export function StandingTag({ standing }: { readonly standing: RevisionStanding }): ReactNode {
  return <StatusTag kind={kinds[standing]}>{useText('editing').standings[standing]}</StatusTag>;
}
