import type { ReleaseState } from '@cabinet/contracts/releases';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { StatusTag } from '#shared/ui/StatusTag.tsx';

const kinds = {
  coming: 'neutral',
  open: 'active',
  closed: 'neutral',
  drawn: 'done',
  called_off: 'refused',
} as const;

/** Where a draw stands, in words. */
export function DrawState({ state }: { readonly state: ReleaseState }): ReactNode {
  const { states } = useText('releases');
  return <StatusTag kind={kinds[state]}>{states[state]}</StatusTag>;
}
