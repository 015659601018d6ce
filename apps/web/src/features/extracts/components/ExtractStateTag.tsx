import type { ExtractLine } from '@cabinet/contracts/extracts';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { type StatusKind, StatusTag } from '#shared/ui/StatusTag.tsx';

const kinds: Readonly<Record<ExtractLine['state'], StatusKind>> = {
  ordered: 'active',
  signed: 'done',
  refused: 'refused',
};

/** Where an extract stands; what is late says so in words. */
export function ExtractStateTag({ state, overdue }: Pick<ExtractLine, 'state' | 'overdue'>): ReactNode {
  const text = useText('extractDesk');
  if (overdue) return <StatusTag kind="attention">{text.late}</StatusTag>;
  return <StatusTag kind={kinds[state]}>{text.states[state]}</StatusTag>;
}
