import type { ApplicationState, ApplicationSummary, SlotState } from '@cabinet/contracts/applications';
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
  hearing: 'attention',
  queued: 'active',
  referral_issued: 'attention',
  enterprise_chosen: 'active',
  order_accepted: 'active',
  fitting: 'active',
  making: 'active',
  ready: 'attention',
  issued: 'done',
  paid: 'done',
  expired: 'refused',
  terminated: 'refused',
};

const kindOfSlot: Readonly<Record<SlotState, StatusKind>> = {
  missing: 'neutral',
  attached: 'active',
  checking: 'active',
  accepted: 'done',
  needs_rework: 'attention',
  failed: 'refused',
};

type Stated = Pick<ApplicationSummary, 'state' | 'stateLabel'>;

/** The state of an application in the words of its machine, which come with it. */
export function ApplicationStateTag({ state, stateLabel }: Stated): ReactNode {
  const say = useBilingual();
  return <StatusTag kind={kindOfApplication[state]}>{say(stateLabel)}</StatusTag>;
}

/** The state of a document in its slot, in the words of its machine. */
export function SlotStateTag({ state }: { readonly state: SlotState }): ReactNode {
  const say = useBilingual();
  return <StatusTag kind={kindOfSlot[state]}>{say(slotMachine.states[state].label)}</StatusTag>;
}
