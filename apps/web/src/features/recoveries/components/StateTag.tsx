import type { RecoveryLine } from '@cabinet/contracts/managed-recoveries';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Stack } from '#shared/ui/layout.tsx';
import { StatusTag } from '#shared/ui/StatusTag.tsx';

type Shown = Pick<RecoveryLine, 'state' | 'kind' | 'late' | 'askedWhyAt'>;

/** How a request stands, in words: overdue ones first of all, and those whose author asks why. */
export function StateTag({ state, kind, late, askedWhyAt }: Shown): ReactNode {
  const text = useText('recoveryDesk');
  if (state === 'approved') return <StatusTag kind="done">{text.states.approved}</StatusTag>;
  if (state === 'refused')
    return <StatusTag kind="neutral">{kind === 'objection' ? text.settled : text.states.refused}</StatusTag>;
  if (!late) return <StatusTag kind="active">{text.states.open}</StatusTag>;
  return (
    <Stack>
      <StatusTag kind="attention">{text.late}</StatusTag>
      {askedWhyAt && <StatusTag kind="attention">{text.asked}</StatusTag>}
    </Stack>
  );
}
