import type { VisitState } from '@cabinet/contracts/visits';
import { visitMachine } from '@cabinet/domain/workflows/visit';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { type StatusKind, StatusTag } from '#shared/ui/StatusTag.tsx';

const kinds: Readonly<Record<VisitState, StatusKind>> = {
  held: 'neutral',
  booked: 'active',
  checked_in: 'active',
  called: 'attention',
  serving: 'active',
  done: 'done',
  no_show: 'refused',
  cancelled_by_user: 'neutral',
  cancelled_by_office: 'refused',
};

interface Props {
  readonly state: VisitState;
  /** In words of the page; those of the machine unless told. */
  readonly words?: string;
}

/** The state of a visit in the words of its machine, or in those of the page. */
export function VisitStateTag({ state, words }: Props): ReactNode {
  const say = useBilingual();
  return <StatusTag kind={kinds[state]}>{words ?? say(visitMachine.states[state].label)}</StatusTag>;
}
