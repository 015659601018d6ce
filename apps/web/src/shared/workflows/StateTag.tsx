import type { ApplicationState, SlotState } from '@cabinet/contracts/applications';
import type { Bilingual } from '@cabinet/contracts/service-definition';
import { applicationStates } from '@cabinet/domain/workflows/application-states';
import { slotMachine } from '@cabinet/domain/workflows/slot';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { type StatusKind, StatusTag } from '#shared/ui/StatusTag.tsx';

const kindOfApplication: Readonly<Record<ApplicationState, StatusKind>> = {
  draft: 'neutral',
  submitted: 'active',
  in_review: 'active',
  needs_info: 'attention',
  suspended: 'neutral',
  approved: 'done',
  refused: 'refused',
  closed: 'neutral',
  withdrawn: 'neutral',
  appealed: 'active',
};

const kindOfSlot: Readonly<Record<SlotState, StatusKind>> = {
  missing: 'neutral',
  attached: 'active',
  checking: 'active',
  accepted: 'done',
  needs_rework: 'attention',
  failed: 'refused',
};

/** The label of a state of an application, as the machine words it. */
export const applicationStateLabel = (state: ApplicationState): Bilingual => applicationStates[state].label;

/** The state of an application in the words of its machine. */
export function ApplicationStateTag({ state }: { readonly state: ApplicationState }): ReactNode {
  const say = useBilingual();
  return <StatusTag kind={kindOfApplication[state]}>{say(applicationStateLabel(state))}</StatusTag>;
}

/** The state of a document in its slot, in the words of its machine. */
export function SlotStateTag({ state }: { readonly state: SlotState }): ReactNode {
  const say = useBilingual();
  return <StatusTag kind={kindOfSlot[state]}>{say(slotMachine.states[state].label)}</StatusTag>;
}
